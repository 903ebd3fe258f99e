package vn.ansinh.command.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** A row of emergency help of the golden table. */
record GoldenEmergency(
        String id,
        Scheme scheme,
        LocalDate lodged,
        LocalDate due,
        LocalDate signed,
        FactSheet facts,
        Optional<String> category,
        long amount,
        List<String> rules) {

    private static final List<GoldenEmergency> ALL = GoldenCase.table().entries("emergencies").stream()
            .map(GoldenEmergency::read)
            .toList();

    static List<GoldenEmergency> all() {
        return ALL;
    }

    private static GoldenEmergency read(Entry row) {
        Entry stated = row.entry("facts");
        FactSheet facts = FactSheet.EMPTY;
        for (String code : stated.keys()) {
            facts = facts.with(FactCode.ofWire(code), stated.text(code));
        }
        return new GoldenEmergency(
                row.text("id"),
                row.choice("scheme", Scheme.class),
                row.date("lodged"),
                row.date("due"),
                row.date("signed"),
                facts,
                Optional.of(row.text("category")).filter(it -> !it.equals("-")),
                row.has("amount") ? row.whole("amount") : 0,
                row.has("rules") ? row.texts("rules") : List.of());
    }

    @Override
    public String toString() {
        return id;
    }
}
