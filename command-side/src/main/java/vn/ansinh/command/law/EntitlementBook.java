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

/** By when what has to be done about an entitlement. */
final class EntitlementBook {
    private record Row(TimeLimit limit, LocalDate from, Optional<LocalDate> to) {
        boolean validOn(LocalDate date) {
            return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
        }
    }

    private final Map<EntitlementStage, List<Row>> rows = new EnumMap<>(EntitlementStage.class);

    Optional<TimeLimit> find(EntitlementStage stage, LocalDate on) {
        return rows.getOrDefault(stage, List.of()).stream()
                .filter(row -> row.validOn(on))
                .findFirst()
                .map(Row::limit);
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        for (Entry entry : root.entries("entitlements")) {
            EntitlementStage stage = entry.choice("stage", EntitlementStage.class);
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

    private static Row row(EntitlementStage stage, Entry text, Map<String, LegalSource> sources) {
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
