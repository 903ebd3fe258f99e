package vn.ansinh.kernel.event.policy;

import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.NoPersonalData;

/** What happens to the text of the policy. */
public sealed interface PolicyEvent {

    /**
     * A policy text was first used; recorded once, in the stream that bears its digest.
     *
     * @param version SHA-256 (hex) of the UTF-8 bytes of {@code text}
     */
    record PolicyTextRecorded(
            By by,
            @NoPersonalData("digest") String version,
            @NoPersonalData("policy") String text) implements PolicyEvent {}

    /**
     * A calendar of working days was first used; recorded once, in the stream that bears its digest, so that every due date
     * can be counted again from the log alone.
     *
     * @param version SHA-256 (hex) of the UTF-8 bytes of {@code text}, as due dates name it
     */
    record CalendarTextRecorded(
            By by,
            @NoPersonalData("digest") String version,
            @NoPersonalData("calendar") String text) implements PolicyEvent {}
}
