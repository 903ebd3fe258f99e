package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/** For how long which record is kept, and on which grounds it is not. */
final class RetentionBook {
    private record Exemption(ErasureGround ground, LocalDate from, Optional<LocalDate> to) {
        boolean validOn(LocalDate date) {
            return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
        }
    }

    private final Map<RetainedRecord, List<RetentionRule>> rules = new EnumMap<>(RetainedRecord.class);
    private final List<Exemption> exemptions = new ArrayList<>();

    Optional<RetentionRule> find(RetainedRecord record, LocalDate on) {
        return rules.getOrDefault(record, List.of()).stream()
                .filter(rule -> rule.validOn(on))
                .findFirst();
    }

    boolean overrides(ErasureGround ground, LocalDate on) {
        return exemptions.stream().anyMatch(it -> it.ground() == ground && it.validOn(on));
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        for (Entry entry : root.entries("retention")) {
            RetainedRecord record = entry.choice("record", RetainedRecord.class);
            for (Entry row : entry.entries("rows")) {
                rule(record, row, sources);
            }
            entry.done();
        }
        for (Entry row : root.entries("retentionOverrides")) {
            Exemption exemption =
                    new Exemption(row.choice("ground", ErasureGround.class), row.date("from"), row.dateIfAny("to"));
            Span.require(row, exemption.from(), exemption.to());
            Sources.cited(row, sources);
            row.choice("certainty", Certainty.class);
            row.done();
            exemptions.add(exemption);
        }
    }

    private void rule(RetainedRecord record, Entry row, Map<String, LegalSource> sources) {
        RetentionRule rule;
        try {
            rule = new RetentionRule(
                    record,
                    Math.toIntExact(row.whole("years")),
                    row.date("from"),
                    row.dateIfAny("to"),
                    Sources.cited(row, sources),
                    row.choice("certainty", Certainty.class));
        } catch (InvalidValue | ArithmeticException e) {
            throw row.refuseAt("years", "not a number of years");
        }
        Span.require(row, rule.from(), rule.to());
        List<RetentionRule> before = rules.computeIfAbsent(record, key -> new ArrayList<>());
        if (!before.isEmpty()) {
            Span.requireFollows(row, before.getLast().to(), rule.from(), "retention of " + record);
        }
        before.add(rule);
        row.done();
    }
}
