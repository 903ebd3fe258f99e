package vn.ansinh.command.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Scheme;

/** One row of the golden table. */
record GoldenCase(
        String id,
        String title,
        Scheme scheme,
        LocalDate on,
        FactSheet facts,
        Outcome outcome,
        Optional<String> category,
        Optional<Long> amount,
        Optional<Cadence> cadence,
        Optional<Long> total,
        Optional<Long> ownPart,
        Optional<StartMonth> startMonth,
        List<String> rules,
        List<String> articles,
        Certainty certainty) {

    private static final List<GoldenCase> ALL =
            table().entries("cases").stream().map(GoldenCase::read).toList();

    static List<GoldenCase> all() {
        return ALL;
    }

    /** The edges: each a case with one fact and its day changed, the category that then fits, if any, and what it pays. */
    static List<GoldenCase> edges() {
        List<GoldenCase> edges = new ArrayList<>();
        for (Entry entry : table().entries("edges")) {
            String fact = entry.text("fact");
            Optional<String> category = Optional.of(entry.text("category")).filter(it -> !it.equals("-"));
            edges.add(named(entry.text("case"))
                    .changed(
                            FactCode.ofWire(fact),
                            entry.text("value"),
                            entry.date("on"),
                            category,
                            whole(entry, "amount")));
            entry.done();
        }
        return edges;
    }

    private GoldenCase changed(FactCode code, String value, LocalDate day, Optional<String> fits, Optional<Long> pays) {
        return new GoldenCase(
                id,
                code.wire() + " " + value + " on " + day,
                scheme,
                day,
                facts.with(code, value),
                fits.isPresent() ? Outcome.GRANT : Outcome.REFUSE,
                fits,
                pays,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                certainty);
    }

    /** The same with one fact not stated; what the table expects does not hold of it. */
    GoldenCase without(FactCode code) {
        return new GoldenCase(
                id,
                title + " without " + code.wire(),
                scheme,
                on,
                facts.without(code),
                outcome,
                category,
                amount,
                cadence,
                total,
                ownPart,
                startMonth,
                rules,
                articles,
                certainty);
    }

    static GoldenCase named(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    static Entry table() {
        try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/golden-cases.yaml")) {
            if (in == null) {
                throw new IllegalStateException("missing golden table");
            }
            return Entry.of("golden-cases.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase read(Entry entry) {
        Entry stated = entry.entry("facts");
        FactSheet facts = FactSheet.EMPTY;
        for (String code : stated.keys()) {
            facts = facts.with(FactCode.ofWire(code), stated.text(code));
        }
        GoldenCase read = new GoldenCase(
                entry.text("id"),
                entry.text("title"),
                entry.choice("scheme", Scheme.class),
                entry.date("on"),
                facts,
                entry.choice("outcome", Outcome.class),
                entry.has("category") ? Optional.of(entry.text("category")) : Optional.empty(),
                whole(entry, "amount"),
                entry.has("cadence") ? Optional.of(entry.choice("cadence", Cadence.class)) : Optional.empty(),
                whole(entry, "total"),
                whole(entry, "ownPart"),
                entry.has("startMonth") ? Optional.of(entry.choice("startMonth", StartMonth.class)) : Optional.empty(),
                entry.has("rules") ? entry.texts("rules") : List.of(),
                entry.has("article") ? entry.texts("article") : List.of(),
                entry.choice("certainty", Certainty.class));
        entry.text("reason");
        entry.done();
        return read;
    }

    private static Optional<Long> whole(Entry entry, String key) {
        return entry.has(key) ? Optional.of(entry.whole(key)) : Optional.empty();
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
