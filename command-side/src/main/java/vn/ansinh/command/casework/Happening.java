package vn.ansinh.command.casework;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Parts.By;

/** Who did what kind of thing in the case, and when. */
record Happening(Deed deed, By by, LocalDate on) {
    static Happening of(ApplicationEvent event) {
        return new Happening(Deed.of(event), event.by(), event.on());
    }
}
