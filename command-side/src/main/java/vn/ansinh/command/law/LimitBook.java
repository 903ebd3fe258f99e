package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/** Dated time limits of the stages of one matter. */
final class LimitBook<S extends Enum<S>> {
    private record Row(TimeLimit limit, LocalDate from, Optional<LocalDate> to) {
        boolean validOn(LocalDate date) {
            return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
        }
    }

    private final String section;
    private final Class<S> stages;
    private final Map<S, List<Row>> rows;

    /** @param section of the text that holds them */
    LimitBook(String section, Class<S> stages) {
        this.section = section;
        this.stages = stages;
        this.rows = new EnumMap<>(stages);
    }

    /** @throws InvalidValue {@code no-time-limit-on-date} */
    TimeLimit find(S stage, LocalDate on) {
        return rows.getOrDefault(stage, List.of()).stream()
                .filter(row -> row.validOn(on))
                .findFirst()
                .map(Row::limit)
                .orElseThrow(() -> new InvalidValue("no-time-limit-on-date", "nothing says by when on " + on));
    }

    /** Reads the section, where the text has it. */
    void read(Entry root, Map<String, LegalSource> sources) {
        if (!root.has(section)) {
            return;
        }
        for (Entry entry : root.entries(section)) {
            S stage = entry.choice("stage", stages);
            List<Row> all = rows.computeIfAbsent(stage, it -> new ArrayList<>());
            for (Entry text : entry.entries("rows")) {
                Row row = row(stage, text, sources);
                if (!all.isEmpty()) {
                    Span.requireFollows(text, all.getLast().to(), row.from(), RecordCodec.wire(stage));
                }
                all.add(row);
            }
            entry.done();
        }
    }

    private Row row(S stage, Entry text, Map<String, LegalSource> sources) {
        TimeLimit limit;
        try {
            limit = new TimeLimit(
                    RecordCodec.wire(stage),
                    Math.toIntExact(text.whole("length")),
                    text.choice("count", CalendarKind.class),
                    Sources.cited(text, sources),
                    text.choice("certainty", Certainty.class));
        } catch (InvalidValue | ArithmeticException e) {
            throw text.refuseAt("length", "not a length of a time limit");
        }
        Row row = new Row(limit, text.date("from"), text.dateIfAny("to"));
        Span.require(text, row.from(), row.to());
        text.done();
        return row;
    }
}
