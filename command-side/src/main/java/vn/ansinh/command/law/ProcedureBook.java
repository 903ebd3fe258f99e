package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/** The procedures by scheme, kind of help and day of receipt, and the limits that all share. */
final class ProcedureBook {
    private record Key(ComplaintStage stage, boolean complex, boolean remote) {}

    private record Kind(Scheme scheme, Help help) {
        String text() {
            return help == Help.REGULAR ? scheme.wire() : scheme.wire() + " " + help.wire();
        }
    }

    private final List<Procedure> procedures = new ArrayList<>();
    private final Map<Key, TimeLimit> complaints = new HashMap<>();
    private final List<TimeLimit> lapse = new ArrayList<>();
    private Certainty remoteArea = Certainty.PROVISIONAL;

    Optional<Procedure> find(Scheme scheme, Help help, LocalDate receivedOn) {
        return procedures.stream()
                .filter(it -> it.schemes().contains(scheme) && it.help() == help)
                .filter(it -> !receivedOn.isBefore(it.from())
                        && !it.to().map(receivedOn::isAfter).orElse(false))
                .findFirst();
    }

    Set<String> names() {
        return procedures.stream().map(Procedure::name).collect(Collectors.toSet());
    }

    Optional<Procedure> named(String name) {
        return procedures.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    TimeLimit complaintLimit(ComplaintStage stage, boolean complex, boolean remote) {
        TimeLimit limit = complaints.get(new Key(stage, complex, remote));
        if (limit == null) {
            throw new IllegalStateException("the policy text has no complaint limit for " + stage);
        }
        return remote ? limit.and(remoteArea) : limit;
    }

    TimeLimit lapseLimit() {
        return lapse.getFirst();
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        Map<Kind, Procedure> last = new HashMap<>();
        for (Entry entry : root.entries("procedures")) {
            Procedure procedure = procedure(entry, sources);
            if (named(procedure.name()).isPresent()) {
                throw entry.refuse("procedure twice: " + procedure.name());
            }
            for (Scheme scheme : procedure.schemes()) {
                Kind kind = new Kind(scheme, procedure.help());
                Procedure before = last.put(kind, procedure);
                if (before != null) {
                    Span.requireFollows(entry, before.to(), procedure.from(), kind.text());
                }
            }
            procedures.add(procedure);
        }
        root.entries("complaints").forEach(entry -> complaint(entry, sources));
        requireEveryStage(root);
        Entry lapseEntry = root.entry("lapse");
        lapse.add(limit(lapseEntry, "supplement", sources));
        lapseEntry.done();
        Entry remote = root.entry("remoteArea");
        Sources.cited(remote, sources);
        remoteArea = remote.choice("certainty", Certainty.class);
        remote.done();
    }

    private Procedure procedure(Entry entry, Map<String, LegalSource> sources) {
        List<Step> steps = new ArrayList<>();
        for (Entry step : entry.entries("steps")) {
            steps.add(step(step, sources));
        }
        Procedure procedure = new Procedure(
                entry.text("name"),
                entry.choices("schemes", Scheme.class),
                entry.choice("help", Help.class, Help.REGULAR),
                entry.date("from"),
                entry.dateIfAny("to"),
                steps);
        Span.require(entry, procedure.from(), procedure.to());
        if (steps.stream().map(Step::action).distinct().count() != steps.size()) {
            throw entry.refuse("step twice in " + procedure.name());
        }
        for (Step step : steps) {
            boolean unlimited =
                    step.within().map(it -> procedure.limit(it).isEmpty()).orElse(false);
            if (unlimited) {
                throw entry.refuse("a step within one that has no limit in " + procedure.name());
            }
        }
        if (!procedure.has(Action.DECIDE)) {
            throw entry.refuse("no decision in " + procedure.name());
        }
        entry.done();
        return procedure;
    }

    private static Step step(Entry entry, Map<String, LegalSource> sources) {
        Action action = entry.choice("action", Action.class);
        boolean limited = entry.has("length");
        Optional<TimeLimit> limit =
                limited ? Optional.of(limit(entry, RecordCodec.wire(action), sources)) : Optional.empty();
        Step step = new Step(
                action,
                entry.choice("duty", Duty.class),
                entry.flag("required"),
                limit,
                limited ? entry.choice("startsFrom", Step.Start.class) : Step.Start.PREVIOUS_STEP,
                entry.has("within") ? Optional.of(entry.choice("within", Action.class)) : Optional.empty(),
                Sources.cited(entry, sources),
                entry.choice("certainty", Certainty.class));
        entry.done();
        return step;
    }

    private void complaint(Entry entry, Map<String, LegalSource> sources) {
        ComplaintStage stage = entry.choice("stage", ComplaintStage.class);
        String name = "complaint-" + RecordCodec.wire(stage);
        Key key = new Key(stage, entry.flag("complex"), entry.flag("remote"));
        if (complaints.put(key, limit(entry, name, sources)) != null) {
            throw entry.refuse("complaint limit twice: " + name);
        }
        entry.done();
    }

    private void requireEveryStage(Entry root) {
        for (ComplaintStage stage : ComplaintStage.values()) {
            for (boolean complex : new boolean[] {false, true}) {
                for (boolean remote : new boolean[] {false, true}) {
                    if (!complaints.containsKey(new Key(stage, complex, remote))) {
                        throw root.refuseAt("complaints", "missing stage " + RecordCodec.wire(stage));
                    }
                }
            }
        }
    }

    private static TimeLimit limit(Entry entry, String name, Map<String, LegalSource> sources) {
        try {
            return new TimeLimit(
                    name,
                    Math.toIntExact(entry.whole("length")),
                    entry.choice("count", CalendarKind.class),
                    Sources.cited(entry, sources),
                    entry.choice("certainty", Certainty.class));
        } catch (InvalidValue | ArithmeticException e) {
            throw entry.refuseAt("length", "not a length of days");
        }
    }
}
