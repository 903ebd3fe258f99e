package vn.ansinh.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.OutsideOnTheDay.OfficeHeld;

/**
 * What stands at a place of a case file, and what stood there before, each with where it comes from.
 *
 * @param path JSON pointer into the file
 * @param knownAt log position that was looked up to
 * @param values the newest first
 */
public record Provenance(String path, long knownAt, List<SetValue> values) {
    /**
     * One value.
     *
     * @param value canonical JSON, as a text; null where the event took it away
     * @param documents what the event brought or saw; of an act that judges the whole file, all that was on it
     */
    public record SetValue(
            @Nullable String value,
            SettingEvent event,
            SettingCommand command,
            SettingActor actor,
            List<Document> documents) {}

    /**
     * The event that set it.
     *
     * @param leafIndex its place in the log's tree, from 0
     * @param leafHash RFC 6962 hash of its row, hex
     * @param on legal date of the act
     */
    public record SettingEvent(
            long position,
            long leafIndex,
            String leafHash,
            long sequence,
            String eventId,
            String name,
            int revision,
            LocalDate on,
            Instant recordedAt,
            Instant sequencedAt) {}

    /**
     * The command that it came of.
     *
     * @param key SHA-256 (hex) of the idempotency key with its owner
     * @param causation the event that caused it; null where none did
     * @param answered HTTP status of its answer; null for what nobody sent
     */
    public record SettingCommand(
            String name,
            String key,
            String correlation,
            @Nullable String causation,
            @Nullable String policyVersion,
            @Nullable Integer answered) {}

    /**
     * Who acted.
     *
     * @param appointment by which they held the duty on that day, as was known then; null for a citizen and for the system
     * @param importer the account that brought the act in; null where it was done here
     */
    public record SettingActor(
            ActorId account,
            Duty duty,
            @Nullable UnitCode unit,
            @Nullable OfficeHeld appointment,
            @Nullable ActorId importer) {}
}
