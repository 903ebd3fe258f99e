package vn.ansinh.command.port;

import java.util.Optional;

/** The calendars as they are recorded: each under its digest, for ever. */
@FunctionalInterface
public interface CalendarLog {
    /**
     * The text of a calendar.
     *
     * @param digest SHA-256 of the text, lower-case hex, as due dates name it
     * @throws vn.ansinh.kernel.event.UnreadableEvent when it cannot be read
     */
    Optional<String> calendar(String digest);
}
