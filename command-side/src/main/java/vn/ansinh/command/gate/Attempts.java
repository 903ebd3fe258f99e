package vn.ansinh.command.gate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.gate.Answers.Fingerprint;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;

/** Runs what was admitted: once for each idempotency key, and again, within bounds, when what was drawn is taken. */
@Component
final class Attempts {
    /** Draws of a number or reference before it is admitted that somebody else always is quicker. */
    private static final int MOST_DRAWS = 8;

    private final Answers answers;
    private final Draw draw;

    Attempts(Answers answers, Draw draw) {
        this.answers = answers;
        this.draw = draw;
    }

    Fingerprint of(ActorId sender, Sent sent) {
        return answers.of(sender, sent);
    }

    /**
     * The first answer, once and for all. A refusal is believed only after another look: a twin of this very request may
     * have been recorded since the first one, and what it took or moved on is then no reason to refuse.
     */
    Done once(Fingerprint fingerprint, Supplier<Done> first) {
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
    Done drawing(Fingerprint fingerprint, Refusal reserved, Supplier<Done> attempt) {
        for (int draws = 1; ; draws++) {
            try {
                return attempt.get();
            } catch (AppendConflict conflict) {
                switch (conflict.kind()) {
                    case ALREADY_ANSWERED -> {
                        return answers.earlier(fingerprint).orElseThrow(() -> conflict);
                    }
                    case RESERVATION_HELD -> throw reserved;
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

    /** Of what nobody who is known has said: no account, no appointment. */
    EventMetadata ofNobody(String command, Fingerprint fingerprint, By by, LocalDate on, Purpose purpose) {
        return new EventMetadata(
                by.actor(),
                by.duty(),
                null,
                purpose.wire(),
                draw.hex(),
                null,
                command,
                fingerprint.commandKey(),
                on,
                null,
                false,
                null);
    }

    EventMetadata metadata(
            String command, Fingerprint fingerprint, Caller caller, By by, @Nullable String policyVersion) {
        return new EventMetadata(
                by.actor(),
                by.duty(),
                by.unit(),
                caller.purpose(by.duty()).wire(),
                draw.hex(),
                null,
                command,
                fingerprint.commandKey(),
                caller.moment().businessDate(),
                policyVersion,
                caller.imported(),
                caller.importer());
    }
}
