package vn.ansinh.query.port;

import java.util.OptionalInt;

/** What was answered to commands that recorded something, as it is kept for whoever sends one again. */
@FunctionalInterface
public interface RecordedAnswers {
    /**
     * HTTP status of the answer; empty for what nobody sent.
     *
     * @param commandKey as an event's metadata name it
     */
    OptionalInt statusOf(String commandKey);
}
