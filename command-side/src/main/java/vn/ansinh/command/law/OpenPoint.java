package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.command.lawtext.ProvisionalRows;
import vn.ansinh.command.lawtext.ProvisionalRows.Row;

/**
 * Something in the policy's texts that is provisional, of whatever kind: nothing that says so of itself is left out (ADR-0021).
 *
 * @param subject what it is about, in the words of the text, such as {@code social-allowance-v2, post}
 * @param value what is taken for the time being, as it stands there; empty where the row itself is the question
 * @param from first day on which it holds; null where the row has none
 * @param to last one; null where no end is known
 * @param source act and article; empty where the row names none, as a whole year of the calendar
 * @param assumed whether no act is known at all, so that the system's own parameter stands for one
 */
public record OpenPoint(
        String file,
        int line,
        Kind kind,
        String subject,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        boolean assumed) {

    /** What is open; each kind has its question in words. */
    public enum Kind {
        FIGURE,
        TIME_LIMIT,
        STEP,
        AUTHORITY,
        RETENTION,
        DATA_REQUEST_LIMIT,
        CALENDAR,
        AREA,
        DETECTOR
    }

    private static final List<String> SUBJECTS = List.of(
            "key",
            "name",
            "schemes",
            "help",
            "actions",
            "action",
            "stage",
            "complex",
            "remote",
            "rights",
            "record",
            "ground",
            "class",
            "units",
            "year",
            "on",
            "off",
            "worked",
            "detector",
            "figure");
    private static final List<String> VALUES = List.of(
            "value", "years", "length", "count", "level", "duty", "required", "startsFrom", "closes", "zone", "limit");

    /** All of a policy, by file and line. */
    public static List<OpenPoint> of(Policy policy) {
        List<OpenPoint> points = new ArrayList<>();
        policy.text().files().forEach((file, text) -> {
            Map<String, LegalSource> sources = Entry.of(file, text).has("calendar") ? Map.of() : sources(file, text);
            ProvisionalRows.of(text).stream()
                    .map(row -> point(file, text, row, sources))
                    .forEach(points::add);
        });
        return List.copyOf(points);
    }

    private static Map<String, LegalSource> sources(String file, String text) {
        return Sources.read(Entry.of(file, text));
    }

    private static OpenPoint point(String file, String text, Row row, Map<String, LegalSource> sources) {
        Map<String, String> said = row.said();
        Kind kind = kind(row);
        String act = said.getOrDefault("source", "");
        return new OpenPoint(
                file,
                row.line(),
                kind,
                subject(row),
                joined(said, kind == Kind.CALENDAR && !row.path().contains("officeHours") ? List.of() : VALUES, " "),
                day(said, "from"),
                day(said, "to"),
                source(row, sources, file, text),
                act.equals("parameter"));
    }

    private static Kind kind(Row row) {
        return switch (row.path().getFirst()) {
            case "parameters" -> Kind.FIGURE;
            case "procedures" -> row.said().containsKey("length") ? Kind.TIME_LIMIT : Kind.STEP;
            case "complaints", "lapse", "entitlements", "fraudReviews" -> Kind.TIME_LIMIT;
            case "authorities" -> Kind.AUTHORITY;
            case "retention", "retentionOverrides" -> Kind.RETENTION;
            case "dataRequests" -> Kind.DATA_REQUEST_LIMIT;
            case "remoteArea", "areas" -> Kind.AREA;
            case "detectors" -> Kind.DETECTOR;
            default -> Kind.CALENDAR;
        };
    }

    private static String subject(Row row) {
        String subject = joined(row.said(), SUBJECTS, ", ");
        return subject.isEmpty() ? row.path().getLast() : subject;
    }

    private static String joined(Map<String, String> said, List<String> keys, String between) {
        return keys.stream()
                .filter(said::containsKey)
                .map(key -> flagged(key, said.getOrDefault(key, "")))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** A flag is told by its name, where it is set. */
    private static String flagged(String key, String value) {
        return switch (value) {
            case "true" -> key;
            case "false" -> "";
            default -> value;
        };
    }

    private static @Nullable LocalDate day(Map<String, String> said, String key) {
        String day = said.get(key);
        return day == null ? null : LocalDate.parse(day);
    }

    private static String source(Row row, Map<String, LegalSource> sources, String file, String text) {
        Map<String, String> written = row.source();
        String act = written.getOrDefault("act", "");
        if (act.isEmpty()) {
            String key = row.said().getOrDefault("source", "");
            LegalSource known = sources.get(key);
            act = known == null ? ofCalendar(file, text, key) : known.act();
        }
        String article = written.getOrDefault("article", row.said().getOrDefault("article", ""));
        return act.isEmpty() ? "" : new LegalSource(act, article).text();
    }

    /** The calendar writes act and article under each short name. */
    private static String ofCalendar(String file, String text, String key) {
        Entry root = Entry.of(file, text);
        return Optional.of(root)
                .filter(it -> it.has("calendar") && !key.isEmpty())
                .map(it -> it.entry("sources").entry(key))
                .map(it -> new LegalSource(it.text("act"), it.text("article")).text())
                .orElse("");
    }
}
