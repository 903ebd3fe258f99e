package vn.ansinh.command.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.ansinh.command.casework.Standing;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.command.port.StreamsTogether.Part;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** The way in for commands that write to several streams at once: all of it, or nothing. */
@Component
public final class StreamsGate {
    private final Admission admission;
    private final Attempts attempts;
    private final StreamsTogether streams;
    private final Appointments appointments;
    private final Conflicts conflicts;

    StreamsGate(
            Admission admission,
            Attempts attempts,
            StreamsTogether streams,
            Appointments appointments,
            Conflicts conflicts) {
        this.admission = admission;
        this.attempts = attempts;
        this.streams = streams;
        this.appointments = appointments;
        this.conflicts = conflicts;
    }

    /**
     * Somebody who acts.
     *
     * @param standing what the book of appointments says of them
     * @param offices units in which they hold another duty than this one
     */
    public record Seated(Caller caller, By by, Standing standing, Set<UnitCode> offices) {}

    /**
     * What is to be recorded.
     *
     * @param name of the command
     * @param parts the first takes the answer with it, and is the stream that the answer tells of
     * @param said told in the answer beside that stream's own name
     */
    public record Together(String name, List<Part> parts, Map<String, String> said) {}

    /**
     * Records it. {@code form} reads the streams, anew in each attempt: another may have been first. A conflict of interest leaves its
     * trace.
     *
     * @param named what the answer calls the first stream
     * @param about the case that a rule tells of which {@code form} found broken
     */
    public Done record(
            Sent sent, String named, Function<BrokenRule, Optional<CaseId>> about, Function<Seated, Together> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        return attempts.once(fingerprint, () -> {
            By by = caller.by(caller.grants().getFirst());
            var seated = new Seated(caller, by, standing(caller, by), offices(by, caller));
            return attempts.drawing(fingerprint, new Refusal(ProblemCode.STILL_RUNNING), () -> {
                Together together = traced(() -> form.apply(seated), sent, caller, by, about, fingerprint);
                return append(
                        together,
                        named,
                        fingerprint,
                        parts -> streams.append(
                                parts, attempts.metadata(together.name(), fingerprint, caller, by, null)));
            });
        });
    }

    /** Records what somebody says who does not say who they are: no account of theirs is kept, whoever is signed in. */
    public Done ofNobody(Sent sent, String named, By by, LocalDate on, Purpose purpose, Supplier<Together> form) {
        Fingerprint fingerprint = attempts.of(by.actor(), sent);
        return attempts.once(
                fingerprint,
                () -> attempts.drawing(fingerprint, new Refusal(ProblemCode.STILL_RUNNING), () -> {
                    Together together = form.get();
                    return append(
                            together,
                            named,
                            fingerprint,
                            parts -> streams.append(
                                    parts, attempts.ofNobody(together.name(), fingerprint, by, on, purpose)));
                }));
    }

    private static Done append(
            Together together, String named, Fingerprint fingerprint, Function<List<Part>, List<Recorded>> append) {
        SortedMap<String, String> said = new TreeMap<>(together.said());
        Part first = together.parts().getFirst();
        said.put(named, first.stream());
        AppendNotes notes = first.notes();
        // The answer goes in with the last append, so that whoever sends it again is told the same token.
        List<Part> parts =
                new ArrayList<>(together.parts().subList(1, together.parts().size()));
        parts.add(new Part(
                first.stream(),
                first.sequence(),
                first.events(),
                new AppendNotes(
                        Answers.entry(fingerprint, said),
                        notes.take(),
                        notes.free(),
                        notes.parties(),
                        notes.number(),
                        null,
                        null)));
        Recorded last = append.apply(parts).getLast();
        return new Done(said, last.version(), last.appendId());
    }

    private <T> T traced(
            Supplier<T> form,
            Sent sent,
            Caller caller,
            By by,
            Function<BrokenRule, Optional<CaseId>> about,
            Fingerprint fingerprint) {
        try {
            return form.get();
        } catch (Refusal refusal) {
            conflicts.record(refusal, caller, by, about, sent.operation(), fingerprint);
            throw refusal;
        }
    }

    /** Of a citizen the book says nothing. */
    private Standing standing(Caller caller, By by) {
        PersonId human = by.human();
        return by.duty() == Duty.CITIZEN || human == null
                ? Standing.NONE
                : new Standing(caller.capacity(by.duty()), appointments.relativesOf(human));
    }

    private Set<UnitCode> offices(By by, Caller caller) {
        PersonId human = by.human();
        return by.duty() == Duty.CITIZEN || human == null
                ? Set.of()
                : appointments.officesOf(human, by.duty(), caller.moment().businessDate());
    }
}
