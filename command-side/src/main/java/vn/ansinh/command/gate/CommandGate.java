package vn.ansinh.command.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.casework.CaseCall;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Surroundings;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Happening;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;

/**
 * The one way in for commands: identity → matrix → reach → idempotency → expected version → the case. Everything that
 * can be said without loading the case is said here, in this order; what is left is the decision's.
 */
@Component
public final class CommandGate {
    /** Draws of a number or reference before it is admitted that somebody else always is quicker. */
    private static final int MOST_DRAWS = 8;

    private final Admission admission;
    private final Answers answers;
    private final WithinReach reach;
    private final CaseHistory history;
    private final CommandRunner runner;
    private final EventAppender appender;
    private final Surroundings surroundings;
    private final Draw draw;

    public CommandGate(
            Admission admission,
            Answers answers,
            WithinReach reach,
            CaseHistory history,
            CommandRunner runner,
            EventAppender appender,
            Surroundings surroundings,
            Draw draw) {
        this.admission = admission;
        this.answers = answers;
        this.reach = reach;
        this.history = history;
        this.runner = runner;
        this.appender = appender;
        this.surroundings = surroundings;
        this.draw = draw;
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
     * What is to be recorded in a stream that a note began.
     *
     * @param sequence of the last event that was read there
     * @param take what nobody else may have from then on
     */
    public record Following(Note note, long sequence, List<ReservationKey> take) {}

    /** Begins a case. {@code form} is asked once, after the ledger: it may make persons. */
    public Done lodge(Sent sent, Benefit benefit, Function<Caller, Function<Reference, CaseCommand>> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = answers.of(admission.sender().actor(), sent);
        return once(fingerprint, () -> {
            Function<Reference, CaseCommand> lodging = form.apply(caller);
            By by = caller.by(caller.grants().getFirst());
            return drawing(fingerprint, () -> {
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
        Fingerprint fingerprint = answers.of(admission.sender().actor(), sent);
        Opened opened = open(caller, caseId);
        return once(fingerprint, () -> {
            Long expected = sent.expectedVersion();
            if (expected != null && expected != opened.head().version()) {
                throw movedOn(caseId, expected);
            }
            // Formed anew in each attempt: whose a number is may have changed with the attempt that was lost.
            return drawing(fingerprint, () -> {
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

    /** Records what belongs to no case, in a stream of its own. */
    public Done note(Sent sent, String kind, String named, BiFunction<Caller, By, Note> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = answers.of(admission.sender().actor(), sent);
        return once(fingerprint, () -> {
            By by = caller.by(caller.grants().getFirst());
            Note note = form.apply(caller, by);
            String stream = kind + "-" + draw.hex();
            SortedMap<String, String> said = new TreeMap<>(note.said());
            said.put(named, stream);
            AppendNotes notes = new AppendNotes(
                    Answers.entry(fingerprint, said), List.of(), List.of(), List.of(), null, null, null);
            return drawing(fingerprint, () -> {
                Recorded recorded = appender.begin(
                        stream,
                        List.of(note.event()),
                        metadata(note.name(), fingerprint, caller, by, note.policyVersion()),
                        notes);
                return new Done(said, recorded.version(), recorded.appendId());
            });
        });
    }

    /** Goes on with a stream that a note began. {@code form} reads it, anew in each attempt: another may have been first. */
    public Done follow(Sent sent, String stream, String named, BiFunction<Caller, By, Following> form) {
        Caller caller = admission.admit(sent);
        Fingerprint fingerprint = answers.of(admission.sender().actor(), sent);
        return once(fingerprint, () -> {
            By by = caller.by(caller.grants().getFirst());
            return drawing(fingerprint, () -> {
                Following following = form.apply(caller, by);
                Note note = following.note();
                SortedMap<String, String> said = new TreeMap<>(note.said());
                said.put(named, stream);
                AppendNotes notes = new AppendNotes(
                        Answers.entry(fingerprint, said), following.take(), List.of(), List.of(), null, null, null);
                Recorded recorded = appender.append(
                        stream,
                        following.sequence() + 1,
                        List.of(note.event()),
                        metadata(note.name(), fingerprint, caller, by, note.policyVersion()),
                        notes);
                return new Done(said, recorded.version(), recorded.appendId());
            });
        });
    }

    private Opened open(Caller caller, CaseId caseId) {
        Head head;
        try {
            head = history.head(caseId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        } catch (UnreadableEvent poison) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
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

    /**
     * The first answer, once and for all. A refusal is believed only after another look: a twin of this very request may
     * have been recorded since the first one, and what it took or moved on is then no reason to refuse.
     */
    private Done once(Fingerprint fingerprint, Supplier<Done> first) {
        Optional<Done> earlier = answers.earlier(fingerprint);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return first.get();
        } catch (Refusal | CaseMovedOn refused) {
            return answers.earlier(fingerprint).orElseThrow(() -> refused);
        }
    }

    /** Draws anew when what was drawn is taken, within bounds, and turns the store's conflicts into answers. */
    private Done drawing(Fingerprint fingerprint, Supplier<Done> attempt) {
        for (int draws = 1; ; draws++) {
            try {
                return attempt.get();
            } catch (AppendConflict conflict) {
                switch (conflict.kind()) {
                    case ALREADY_ANSWERED -> {
                        return answers.earlier(fingerprint).orElseThrow(() -> conflict);
                    }
                    case RESERVATION_HELD -> throw new Refusal(ProblemCode.APPLICATION_ALREADY_OPEN);
                    case STILL_RUNNING -> throw new Refusal(ProblemCode.STILL_RUNNING);
                    case NUMBER_TAKEN, REFERENCE_TAKEN, PERSON_NUMBER_TAKEN, STREAM_EXISTS, STREAM_MOVED_ON -> {
                        if (draws == MOST_DRAWS) {
                            throw new Refusal(ProblemCode.STILL_RUNNING);
                        }
                    }
                }
            } catch (UnreadableEvent poison) {
                throw new Refusal(ProblemCode.STREAM_UNREADABLE);
            }
        }
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
                expected,
                Answers.entry(fingerprint, deed.said()),
                surroundings);
        try {
            Recorded recorded = runner.run(
                    call.commandName(lodges),
                    call,
                    metadata(
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
            if (refusal.problem() == ProblemCode.VERSION_CONFLICT && expected != null) {
                throw movedOn(caseId, expected);
            }
            throw refusal;
        }
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

    private EventMetadata metadata(
            String command, Fingerprint fingerprint, Caller caller, By by, @Nullable String policyVersion) {
        return new EventMetadata(
                by.actor(),
                by.duty(),
                by.unit(),
                "case-work",
                draw.hex(),
                null,
                command,
                fingerprint.commandKey(),
                caller.moment().businessDate(),
                policyVersion,
                caller.imported(),
                caller.importer());
    }

    private static SortedMap<String, String> said(CaseId caseId) {
        SortedMap<String, String> said = new TreeMap<>();
        said.put(Done.CASE_ID, caseId.text());
        return said;
    }
}
