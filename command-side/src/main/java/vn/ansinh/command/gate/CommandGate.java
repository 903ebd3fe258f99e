package vn.ansinh.command.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.casework.Standing;
import vn.ansinh.command.casework.Surroundings;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Happening;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;

/**
 * The one way in for commands: identity → matrix → appointment → reach → idempotency → expected version → the case. Everything that
 * can be said without loading the case is said here, in this order; what is left is the decision's.
 */
@Component
public final class CommandGate {
    private final Admission admission;
    private final Attempts attempts;
    private final WithinReach reach;
    private final CaseHistory history;
    private final CommandRunner runner;
    private final EventAppender appender;
    private final OutsideFacts outside;
    private final NumberRegister numbers;
    private final Laws laws;
    private final Draw draw;
    private final Appointments appointments;
    private final Conflicts conflicts;
    private final RecognisedLists lists;

    CommandGate(
            Admission admission,
            Attempts attempts,
            WithinReach reach,
            CaseHistory history,
            CommandRunner runner,
            EventAppender appender,
            OutsideFacts outside,
            NumberRegister numbers,
            Laws laws,
            Draw draw,
            Appointments appointments,
            Conflicts conflicts,
            RecognisedLists lists) {
        this.admission = admission;
        this.attempts = attempts;
        this.reach = reach;
        this.history = history;
        this.runner = runner;
        this.appender = appender;
        this.outside = outside;
        this.numbers = numbers;
        this.laws = laws;
        this.draw = draw;
        this.appointments = appointments;
        this.conflicts = conflicts;
        this.lists = lists;
    }

    /**
     * A case that somebody may act on.
     *
     * @param by as whom they act
     */
    public record Opened(Caller caller, Head head, By by) {}

    /**
     * What is to be done.
     *
     * @param said told in the answer beside the case, such as the identifier of a posting
     */
    public record Deed(CaseCommand command, SortedMap<String, String> said) {
        public static Deed of(CaseCommand command) {
            return new Deed(command, new TreeMap<>());
        }

        public static Deed of(CaseCommand command, String name, String identifier) {
            return new Deed(command, new TreeMap<>(Map.of(name, identifier)));
        }
    }

    /**
     * What is to be recorded where there is no case.
     *
     * @param name of the command
     * @param said told in the answer beside the stream's own name
     * @param policyVersion the policy text that it was decided under, where it was decided under one
     */
    public record Note(
            String name,
            Record event,
            Map<String, String> said,
            @Nullable String policyVersion) {
        public Note(String name, Record event) {
            this(name, event, Map.of(), null);
        }

        public Note(String name, Record event, Map<String, String> said) {
            this(name, event, said, null);
        }
    }

    /**
     * What is to be recorded at once in a stream that begins with it.
     *
     * @param name of the command
     * @param stream whose identifier the form has drawn
     * @param said told in the answer
     */
    public record Founding(
            String name,
            String stream,
            List<? extends Record> events,
            Map<String, String> said,
            @Nullable String policyVersion) {}

    /**
     * Somebody who acts on no case, with the relatives whom they have declared.
     *
     * @param by as whom they act
     */
    public record Acting(Caller caller, By by, Set<PersonId> relatives) {}

    /** Begins a stream with all that belongs to it. A conflict of interest leaves its trace. */
    public Done found(Sent sent, Function<Acting, Founding> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        return attempts.once(fingerprint, () -> {
            By by = caller.by(caller.grants().getFirst());
            var acting = new Acting(caller, by, standing(caller, by).relatives());
            return attempts.drawing(fingerprint, alreadyOpen(), () -> {
                Founding founding = traced(() -> form.apply(acting), sent, caller, by, rule -> Optional.empty());
                SortedMap<String, String> said = new TreeMap<>(founding.said());
                var notes = new AppendNotes(
                        Answers.entry(fingerprint, said), List.of(), List.of(), List.of(), null, null, null);
                Recorded recorded = appender.begin(
                        founding.stream(),
                        founding.events(),
                        attempts.metadata(founding.name(), fingerprint, caller, by, founding.policyVersion()),
                        notes);
                return new Done(said, recorded.version(), recorded.appendId());
            });
        });
    }

    /** The relatives whom whoever acts has declared. */
    public Set<PersonId> relativesOf(Caller caller, By by) {
        return standing(caller, by).relatives();
    }

    /**
     * What is to be recorded in a stream that a note began.
     *
     * @param sequence of the last event that was read there
     * @param take what nobody else may have from then on
     * @param free what others may have again
     */
    public record Following(Note note, long sequence, List<ReservationKey> take, List<ReservationKey> free) {
        public Following(Note note, long sequence, List<ReservationKey> take) {
            this(note, sequence, take, List.of());
        }
    }

    /** Begins a case. {@code form} is asked once, after the ledger: it may make persons. */
    public Done lodge(Sent sent, Benefit benefit, Function<Caller, Function<Reference, CaseCommand>> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        return attempts.once(fingerprint, () -> {
            Function<Reference, CaseCommand> lodging = form.apply(caller);
            By by = caller.by(caller.grants().getFirst());
            return attempts.drawing(fingerprint, alreadyOpen(), () -> {
                Reference reference = draw.reference();
                CaseId caseId = draw.caseId(benefit);
                SortedMap<String, String> said = said(caseId);
                said.put(Done.REFERENCE, reference.text());
                CaseCommand command = lodging.apply(reference);
                return run(sent, fingerprint, caller, by, caseId, null, true, new Deed(command, said));
            });
        });
    }

    /** Acts on a case. */
    public Done act(Sent sent, CaseId caseId, Function<Opened, Deed> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        Opened opened = open(caller, caseId);
        return attempts.once(fingerprint, () -> {
            Long expected = sent.expectedVersion();
            if (expected != null && expected != opened.head().version()) {
                throw movedOn(caseId, expected);
            }
            // Formed anew in each attempt: whose a number is may have changed with the attempt that was lost.
            return attempts.drawing(fingerprint, alreadyOpen(), () -> {
                Deed deed = form.apply(opened);
                deed.said().putAll(said(caseId));
                return run(sent, fingerprint, caller, opened.by(), caseId, expected, false, deed);
            });
        });
    }

    /** Acts on the case that was posted under this identifier. */
    public Done actOnPosted(Sent sent, PostingId posting, Function<Opened, Deed> form) {
        admission.admit(sent);
        CaseId caseId = history.posted(posting).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return act(sent, caseId, form);
    }

    /** Records what belongs to no case, in a stream of its own. A conflict of interest leaves its trace. */
    public Done note(Sent sent, String kind, String named, BiFunction<Caller, By, Note> form) {
        return noting(
                sent,
                kind,
                named,
                (caller, by) -> traced(() -> form.apply(caller, by), sent, caller, by, rule -> Optional.empty()));
    }

    private Done noting(Sent sent, String kind, String named, BiFunction<Caller, By, Note> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        return attempts.once(fingerprint, () -> {
            By by = caller.by(caller.grants().getFirst());
            return attempts.drawing(
                    fingerprint,
                    alreadyOpen(),
                    () -> begin(kind + "-" + draw.hex(), named, form.apply(caller, by), fingerprint, caller, by));
        });
    }

    /**
     * Goes on with a stream that a note began. {@code form} reads it, anew in each attempt: another may have been first. A conflict
     * of interest leaves its trace.
     */
    public Done follow(Sent sent, String stream, String named, BiFunction<Caller, By, Following> form) {
        return follow(sent, stream, named, alreadyOpen(), form);
    }

    /**
     * The same.
     *
     * @param reserved the refusal when somebody else has what {@code form} takes
     */
    public Done follow(
            Sent sent, String stream, String named, Refusal reserved, BiFunction<Caller, By, Following> form) {
        return follow(sent, stream, named, reserved, rule -> Optional.empty(), form);
    }

    /**
     * The same of a stream that is about a case, or about several.
     *
     * @param about the case that a rule tells of which {@code form} found broken; asked of conflicts of interest alone
     */
    public Done follow(
            Sent sent,
            String stream,
            String named,
            Function<BrokenRule, Optional<CaseId>> about,
            Function<Acting, Following> form) {
        return follow(
                sent,
                stream,
                named,
                alreadyOpen(),
                about,
                (caller, by) -> form.apply(new Acting(caller, by, relativesOf(caller, by))));
    }

    private Done follow(
            Sent sent,
            String stream,
            String named,
            Refusal reserved,
            Function<BrokenRule, Optional<CaseId>> about,
            BiFunction<Caller, By, Following> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
        return attempts.once(fingerprint, () -> {
            By by = caller.by(caller.grants().getFirst());
            return attempts.drawing(fingerprint, reserved, () -> {
                Following following = traced(() -> form.apply(caller, by), sent, caller, by, about);
                Note note = following.note();
                SortedMap<String, String> said = new TreeMap<>(note.said());
                said.put(named, stream);
                AppendNotes notes = new AppendNotes(
                        Answers.entry(fingerprint, said),
                        following.take(),
                        following.free(),
                        List.of(),
                        null,
                        null,
                        null);
                Recorded recorded = appender.append(
                        stream,
                        following.sequence() + 1,
                        List.of(note.event()),
                        attempts.metadata(note.name(), fingerprint, caller, by, note.policyVersion()),
                        notes);
                return new Done(said, recorded.version(), recorded.appendId());
            });
        });
    }

    private Done begin(String stream, String named, Note note, Fingerprint fingerprint, Caller caller, By by) {
        SortedMap<String, String> said = new TreeMap<>(note.said());
        said.put(named, stream);
        var notes =
                new AppendNotes(Answers.entry(fingerprint, said), List.of(), List.of(), List.of(), null, null, null);
        Recorded recorded = appender.begin(
                stream,
                List.of(note.event()),
                attempts.metadata(note.name(), fingerprint, caller, by, note.policyVersion()),
                notes);
        return new Done(said, recorded.version(), recorded.appendId());
    }

    /**
     * A case beside which something is recorded, whether it is within reach or not.
     *
     * @param by as whom it is recorded
     * @param relatives whom the official has declared
     */
    public record Beside(Caller caller, Head head, By by, Set<PersonId> relatives) {}

    /** Records beside a case, in a stream of its own, what changes nothing in it. A conflict of interest leaves its trace. */
    public Done noteBeside(Sent sent, Reference reference, String kind, String named, Function<Beside, Note> form) {
        return noting(sent, kind, named, (caller, by) -> {
            Head head = head(history.referred(reference).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND)));
            var beside = new Beside(caller, head, by, standing(caller, by).relatives());
            return traced(() -> form.apply(beside), sent, caller, by, rule -> Optional.of(head.caseId()));
        });
    }

    private <T> T traced(
            Supplier<T> form, Sent sent, Caller caller, By by, Function<BrokenRule, Optional<CaseId>> about) {
        try {
            return form.get();
        } catch (Refusal refusal) {
            Fingerprint fingerprint = attempts.of(admission.sender().actor(), sent);
            conflicts.record(refusal, caller, by, about, sent.operation(), fingerprint);
            throw refusal;
        }
    }

    private Head head(CaseId caseId) {
        try {
            return history.head(caseId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        } catch (UnreadableEvent poison) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
    }

    private Opened open(Caller caller, CaseId caseId) {
        Head head = head(caseId);
        Grant grant = reach.grantFor(caller, head).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return new Opened(caller, head, caller.by(duty(grant, head)));
    }

    /** A second complaint goes to the signer's superior (Law on Complaints 2011, Art. 21); the matrix knows only the first. */
    private static Duty duty(Grant grant, Head head) {
        Duty duty = grant.duty();
        if (duty == null) {
            throw new IllegalStateException("no duty for " + grant.operation());
        }
        boolean second = grant.operation().equals("concludeComplaint") && head.complaintLevel() > 1;
        return second ? Duty.SUPERIOR : duty;
    }

    private Done run(
            Sent sent,
            Fingerprint fingerprint,
            Caller caller,
            By by,
            CaseId caseId,
            @Nullable Long expected,
            boolean lodges,
            Deed deed) {
        var call = new CaseCall<>(
                caseId,
                deed.command(),
                by,
                caller.moment(),
                caller.imported(),
                standing(caller, by),
                expected,
                Answers.entry(fingerprint, deed.said()),
                new Surroundings(
                        outside, numbers, lists, laws.on(caller.moment().businessDate())));
        try {
            Recorded recorded = runner.run(
                    call.commandName(lodges),
                    call,
                    attempts.metadata(
                            sent.operation(),
                            fingerprint,
                            caller,
                            by,
                            call.law().policy().version()));
            return new Done(deed.said(), recorded.version(), recorded.appendId());
        } catch (AppendConflict conflict) {
            if (conflict.kind() == AppendConflict.Kind.STREAM_MOVED_ON && expected != null) {
                throw movedOn(caseId, expected);
            }
            throw conflict;
        } catch (Refusal refusal) {
            conflicts.record(refusal, caller, by, lodges ? null : caseId, sent.operation(), fingerprint);
            if (refusal.problem() == ProblemCode.VERSION_CONFLICT && expected != null) {
                throw movedOn(caseId, expected);
            }
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

    private static Refusal alreadyOpen() {
        return new Refusal(ProblemCode.APPLICATION_ALREADY_OPEN);
    }

    /** Whoever is behind an event that nobody can read is told so: reading the case again would not bring them past it. */
    private CaseMovedOn movedOn(CaseId caseId, long expected) {
        List<Happening> since;
        try {
            since = history.since(caseId, expected);
        } catch (UnreadableEvent poison) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
        long current = since.isEmpty()
                ? history.head(caseId).map(Head::version).orElse(expected)
                : since.getLast().version();
        return new CaseMovedOn(current, since);
    }

    private static SortedMap<String, String> said(CaseId caseId) {
        SortedMap<String, String> said = new TreeMap<>();
        said.put(Done.CASE_ID, caseId.text());
        return said;
    }
}
