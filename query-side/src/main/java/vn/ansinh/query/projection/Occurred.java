package vn.ansinh.query.projection;

import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.LoggedEvent;

/** An event that could be read, with its place in the log. */
public record Occurred(LoggedEvent logged, Record event, EventMetadata metadata) {
    public String stream() {
        return logged.event().stream();
    }

    public long sequence() {
        return logged.event().sequence();
    }
}
