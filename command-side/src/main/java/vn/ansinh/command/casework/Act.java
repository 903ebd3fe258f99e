package vn.ansinh.command.casework;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Moment;

/**
 * Who acts and when.
 *
 * @param imported whether an importer acts for the named actor, on a past day
 * @param standing what the book of appointments says of the actor
 */
public record Act(By by, Moment moment, boolean imported, Standing standing) {
    public LocalDate on() {
        return moment.businessDate();
    }
}
