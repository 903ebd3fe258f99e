package vn.ansinh.runtime.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.duedate.RecordedCalendars;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Assessments.Assessed;
import vn.ansinh.query.port.Assessments.Given;
import vn.ansinh.query.port.Assessments.Outcome;
import vn.ansinh.query.port.Assessments.Sum;

/** The golden table as the query side asks the law: rows, edges, months, time limits and households, T01 to T37 among them. */
class GoldenTableOnTheQuerySideTest {
    private static final String NONE = "-";
    private static final Policy CARRIED = Policy.load();
    private static final List<Row> CASES =
            table().entries("cases").stream().map(Row::read).toList();

    private final Assessments law = new LawOnTheQuerySide(day -> CARRIED);

    /** What is asked, and what the table says of it; an edge says less. */
    record Row(
            String id,
            Scheme scheme,
            LocalDate on,
            Map<FactCode, String> facts,
            Outcome outcome,
            Optional<String> category,
            Optional<Long> amount,
            Optional<Long> total,
            Optional<Long> ownPart,
            Optional<String> start,
            List<String> rules,
            @Nullable Certainty certainty) {

        static Row read(Entry entry) {
            Map<FactCode, String> facts = new LinkedHashMap<>();
            Entry stated = entry.entry("facts");
            stated.keys().forEach(code -> facts.put(FactCode.ofWire(code), stated.text(code)));
            return new Row(
                    entry.text("id"),
                    entry.choice("scheme", Scheme.class),
                    entry.date("on"),
                    facts,
                    entry.choice("outcome", Outcome.class),
                    text(entry, "category"),
                    whole(entry, "amount"),
                    whole(entry, "total"),
                    whole(entry, "ownPart"),
                    text(entry, "startMonth"),
                    entry.has("rules") ? entry.texts("rules") : List.of(),
                    entry.choice("certainty", Certainty.class));
        }

        static Row edge(Entry entry) {
            Row of = named(entry.text("case"));
            Map<FactCode, String> facts = new LinkedHashMap<>(of.facts);
            facts.put(FactCode.ofWire(entry.text("fact")), entry.text("value"));
            Optional<String> category = text(entry, "category").filter(it -> !it.equals(NONE));
            return new Row(
                    of.id + " " + entry.text("fact") + "=" + entry.text("value"),
                    of.scheme,
                    entry.date("on"),
                    facts,
                    category.isPresent() ? Outcome.GRANT : Outcome.REFUSE,
                    category,
                    whole(entry, "amount"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    null);
        }

        List<Given> given() {
            List<Given> given = new ArrayList<>();
            facts.forEach((code, value) -> given.add(new Given(code, value, FactOrigin.ORIGINAL_SEEN, null)));
            return given;
        }

        private static Optional<String> text(Entry entry, String key) {
            return entry.has(key) ? Optional.of(entry.text(key)) : Optional.empty();
        }

        private static Optional<Long> whole(Entry entry, String key) {
            return entry.has(key) ? Optional.of(entry.whole(key)) : Optional.empty();
        }

        @Override
        public String toString() {
            return id + " on " + on;
        }
    }

    private static Entry table() {
        try (InputStream in = GoldenTableOnTheQuerySideTest.class.getResourceAsStream("/golden/golden-cases.yaml")) {
            if (in == null) {
                throw new IllegalStateException("missing golden table");
            }
            return Entry.of("golden-cases.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row named(String id) {
        return CASES.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    static Stream<Row> rows() {
        return Stream.concat(CASES.stream(), table().entries("edges").stream().map(Row::edge));
    }

    static List<Entry> months() {
        return table().entries("months");
    }

    static List<Entry> deadlines() {
        return table().entries("deadlines");
    }

    static List<Entry> households() {
        return table().entries("households");
    }

    private Assessed assessed(Row row, LocalDate on) {
        return law.assess(row.given(), on).stream()
                .filter(it -> it.scheme() == row.scheme())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answer_isThatOfTheTable(Row row) {
        Assessed answer = assessed(row, row.on());
        Optional<Sum> sum = Optional.ofNullable(answer.sum());

        assertThat(answer.outcome()).isEqualTo(row.outcome());
        assertThat(Optional.ofNullable(answer.category())).isEqualTo(row.category());
        row.amount().ifPresent(amount -> assertThat(sum.orElseThrow().amount()).isEqualTo(amount));
        row.total().ifPresent(total -> assertThat(sum.orElseThrow().total()).isEqualTo(total));
        row.ownPart().ifPresent(own -> assertThat(answer.ownPart()).isEqualTo(own));
        row.start().ifPresent(start -> assertThat(answer.start()).isEqualTo(start));
        assertThat(broken(answer)).containsAll(row.rules());
        if (row.certainty() != null) {
            assertThat(answer.certainty()).isEqualTo(row.certainty());
        }
    }

    private static List<String> broken(Assessed answer) {
        return answer.categories().stream()
                .flatMap(category -> category.rules().stream()
                        .filter(rule -> rule.outcome() == VerdictOutcome.NOT_SATISFIED)
                        .map(rule -> category.category() + "/" + rule.rule()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("months")
    void monthsDue_areThoseOfTheTable(Entry row) {
        Assessed answer = assessed(named(row.text("case")), row.date("signed"));

        assertThat(answer.from()).isEqualTo(row.date("from"));
        row.dateIfAny("until").ifPresent(until -> assertThat(answer.until()).isEqualTo(until));
    }

    /** The query side counts a recorded due date once more: the same day, with the days that it left out. */
    @ParameterizedTest
    @MethodSource("deadlines")
    void timeLimit_endsOnTheDayOfTheTable(Entry row) {
        WorkingCalendar calendar = WorkingCalendar.load();
        LocalDate start = row.date("start");
        DueDate recorded = CARRIED.procedureNamed(row.text("procedure"))
                .limit(row.choice("action", Action.class))
                .orElseThrow()
                .from(start, calendar)
                .recorded();
        var calendars = new CalendarsOnTheQuerySide(new RecordedCalendars(digest ->
                Optional.of(calendar).filter(it -> it.digest().equals(digest)).map(WorkingCalendar::text)));

        assertThat(CARRIED.procedureFor(row.choice("scheme", Scheme.class), Help.REGULAR, start)
                        .name())
                .isEqualTo(row.text("procedure"));
        assertThat(recorded.dueOn()).isEqualTo(row.date("due"));
        assertThat(calendars.counted(recorded).en()).contains(row.text("due"));
    }

    @ParameterizedTest
    @MethodSource("households")
    void proposal_isThatOfTheTable(Entry row) {
        assertThat(law.score(
                                row.text("area").equals("urban"),
                                new Money(row.whole("income")),
                                Math.toIntExact(row.whole("deprivations")),
                                row.date("on"))
                        .proposal())
                .isEqualTo(row.text("proposes"));
    }

    /** T01 to T37 of the dossier, each under one of the tests above. */
    @Test
    void everyRowOfTheDossier_isAsked() {
        TreeSet<String> asked = new TreeSet<>();
        CASES.forEach(row -> asked.add(row.id()));
        for (List<Entry> rows : List.of(months(), deadlines(), households())) {
            rows.forEach(row -> asked.add(row.text("id")));
        }
        TreeSet<String> dossier = new TreeSet<>();
        asked.stream()
                .map(id -> id.replaceAll("[a-z]$", ""))
                .filter(id -> id.matches("T\\d\\d"))
                .forEach(dossier::add);
        assertThat(dossier)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 37)
                        .mapToObj(it -> String.format(Locale.ROOT, "T%02d", it))
                        .toList());
    }
}
