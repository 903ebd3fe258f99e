package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.command.lawtext.TextRefused.Fault;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Certainty;

/**
 * All dated figures. Loading is strict: within a key the rows follow each other without gap or overlap, each names a known
 * source, and no figure is below zero; anything else stops the loading with file, line and reason. A key that says {@code floor}
 * is the least: no province may have less on any day (Decree 20/2021 Art. 4(3)).
 */
public final class Parameters {

    /** The rows of one key, in order of date; below a floor a province may not go. */
    private record History(Measure measure, List<Parameter> rows, Certainty ofTheEnd, boolean floor) {
        boolean covers(Parameter own) {
            Optional<LocalDate> end = rows.getLast().to();
            return !own.from().isBefore(rows.getFirst().from())
                    && (end.isEmpty()
                            || own.to().map(last -> !last.isAfter(end.get())).orElse(false));
        }

        boolean isAbove(Parameter own) {
            return floor && rows.stream().anyMatch(row -> own.value() < row.value() && own.overlaps(row));
        }
    }

    private final Map<String, History> histories;
    private final Set<String> ofTheProvince = new HashSet<>();
    private final @Nullable LocalDate fixed;

    Parameters() {
        this(new HashMap<>(), null);
    }

    private Parameters(Map<String, History> histories, @Nullable LocalDate fixed) {
        this.histories = histories;
        this.fixed = fixed;
    }

    /** The same figures, as they are on this day, for whatever day somebody asks. */
    Parameters fixedOn(LocalDate day) {
        return new Parameters(histories, day);
    }

    /** The figure on the date, or empty when the key has none then. */
    public Optional<Parameter> find(String key, LocalDate on) {
        LocalDate day = fixed == null ? on : fixed;
        for (Parameter row : history(key).rows()) {
            if (row.validOn(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** How sure we are that the key has no figure on a date on which {@link #find} is empty. */
    public Certainty certaintyOfAbsence(String key, LocalDate on) {
        History history = history(key);
        LocalDate day = fixed == null ? on : fixed;
        return day.isBefore(history.rows().getFirst().from()) ? Certainty.CONFIRMED : history.ofTheEnd();
    }

    public boolean has(String key) {
        return histories.containsKey(key);
    }

    /** Keys that had a figure once and have none on the day, where that end itself is not confirmed: each with its last row. */
    public List<Parameter> endedUnsurely(LocalDate on) {
        return inOrder()
                .filter(history -> history.ofTheEnd() == Certainty.PROVISIONAL)
                .map(history -> history.rows().getLast())
                .filter(last -> last.to().map(on::isAfter).orElse(false))
                .toList();
    }

    /** Every row, in order of key and day. */
    public Collection<Parameter> all() {
        List<Parameter> all = new ArrayList<>();
        inOrder().forEach(history -> all.addAll(history.rows()));
        return all;
    }

    private Stream<History> inOrder() {
        return histories.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(histories.keySet());
    }

    /** Adds the {@code parameters} of a text. */
    void read(Entry root, Map<String, LegalSource> sources, Predicate<String> known) {
        for (Entry entry : root.entries("parameters")) {
            String key = entry.text("key");
            if (!known.test(key)) {
                throw entry.refuseAt("key", Fault.UNKNOWN_PARAMETER, "unknown parameter: " + key);
            }
            if (histories.put(key, history(entry, key, sources)) != null) {
                throw entry.refuse("parameter twice: " + key);
            }
            entry.text("note", "");
            entry.done();
        }
    }

    /** Puts the province's rows in the place of the national ones, on the days on which they are valid. */
    void readProvince(Entry root, Map<String, LegalSource> sources) {
        for (Entry entry : root.entries("parameters")) {
            String key = entry.text("key");
            History national = histories.get(key);
            if (national == null) {
                throw entry.refuseAt("key", Fault.UNKNOWN_PARAMETER, "no national parameter: " + key);
            }
            if (!ofTheProvince.add(key)) {
                throw entry.refuse("parameter twice: " + key);
            }
            if (entry.choice("measure", Measure.class) != national.measure()) {
                throw entry.refuseAt("measure", "not the national measure: " + key);
            }
            histories.put(key, own(entry, key, national, sources));
            entry.text("note", "");
            entry.done();
        }
    }

    private static History own(Entry entry, String key, History national, Map<String, LegalSource> sources) {
        List<Parameter> rows = national.rows();
        LocalDate free = LocalDate.MIN;
        for (Entry row : entry.entries("rows")) {
            Parameter own = parameter(row, key, national.measure(), sources);
            Span.require(row, own.from(), own.to());
            if (own.from().isBefore(free)) {
                throw row.refuseAt("from", Fault.OVERLAP, "rows overlap: " + key);
            }
            if (!national.covers(own)) {
                throw row.refuseAt("from", Fault.GAP, "no national figure on all of its days: " + key);
            }
            if (national.isAbove(own)) {
                throw row.refuseAt("value", Fault.BELOW_NATIONAL, "below the national figure of its days: " + key);
            }
            rows = own.inThePlaceOf(rows);
            free = own.to().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        }
        return new History(national.measure(), rows, national.ofTheEnd(), national.floor());
    }

    private History history(String key) {
        History history = histories.get(key);
        if (history == null) {
            // A newer program on an older book (ADR-0017): said by name, and over once a version has the figure.
            throw new Refusal(ProblemCode.POLICY_INCOMPLETE, BrokenRule.of("policy-figure-missing", key));
        }
        return history;
    }

    private static History history(Entry entry, String key, Map<String, LegalSource> sources) {
        Measure measure = entry.choice("measure", Measure.class);
        List<Parameter> rows = new ArrayList<>();
        for (Entry row : entry.entries("rows")) {
            Parameter parameter = parameter(row, key, measure, sources);
            follow(row, rows, parameter);
            rows.add(parameter);
        }
        if (rows.isEmpty()) {
            throw entry.refuse("no rows: " + key);
        }
        Certainty ofTheEnd =
                entry.has("endCertainty") ? entry.choice("endCertainty", Certainty.class) : Certainty.CONFIRMED;
        boolean floor = entry.has("floor") && entry.flag("floor");
        return new History(measure, List.copyOf(rows), ofTheEnd, floor);
    }

    private static void follow(Entry row, List<Parameter> before, Parameter parameter) {
        Span.require(row, parameter.from(), parameter.to());
        if (!before.isEmpty()) {
            Span.requireFollows(row, before.getLast().to(), parameter.from(), parameter.key());
        }
    }

    private static Parameter parameter(Entry row, String key, Measure measure, Map<String, LegalSource> sources) {
        Parameter parameter = new Parameter(
                key,
                measure,
                row.whole("value"),
                row.date("from"),
                row.dateIfAny("to"),
                Sources.cited(row, sources),
                row.choice("certainty", Certainty.class));
        if (parameter.value() > measure.most()) {
            throw row.refuseAt("value", "more than " + measure.most() + " is impossible");
        }
        row.done();
        return parameter;
    }
}
