package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/** By when people are answered who ask about their data, by the legal day of receipt. */
final class DataRequestBook {
    private record Key(DataRequestStage stage, DataRight right) {}

    private record Row(TimeLimit limit, LocalDate from, Optional<LocalDate> to) {
        boolean validOn(LocalDate date) {
            return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
        }
    }

    private final Map<Key, List<Row>> rows = new HashMap<>();

    Optional<TimeLimit> find(DataRequestStage stage, DataRight right, LocalDate receivedOn) {
        return rows.getOrDefault(new Key(stage, right), List.of()).stream()
                .filter(row -> row.validOn(receivedOn))
                .findFirst()
                .map(Row::limit);
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        for (Entry entry : root.entries("dataRequests")) {
            DataRequestStage stage = entry.choice("stage", DataRequestStage.class);
            List<DataRight> rights = entry.choices("rights", DataRight.class);
            for (Entry text : entry.entries("rows")) {
                Row row = row(stage, text, sources);
                rights.forEach(right -> add(new Key(stage, right), row, text));
            }
            entry.done();
        }
    }

    private void add(Key key, Row row, Entry text) {
        List<Row> before = rows.computeIfAbsent(key, it -> new ArrayList<>());
        if (!before.isEmpty()) {
            Span.requireFollows(text, before.getLast().to(), row.from(), key.stage() + " of " + key.right());
        }
        before.add(row);
    }

    private static Row row(DataRequestStage stage, Entry text, Map<String, LegalSource> sources) {
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
