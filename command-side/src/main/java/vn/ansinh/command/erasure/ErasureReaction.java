package vn.ansinh.command.erasure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.datarequest.MootRequests;
import vn.ansinh.command.erasure.ErasureCase.Stage;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.KeyDestruction;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/**
 * Carries out what two officers have approved: destroys the key, closes what the person had asked about their data, then records
 * that the key is destroyed. Between any two of these a process may die; whoever comes next destroys what is destroyed already, is
 * told when that was, and records it. Several nodes may try: the stream takes one such event.
 */
public final class ErasureReaction {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureReaction.class);

    private final Erasures erasures;
    private final KeyDestruction keys;
    private final MootRequests requests;
    private final EventAppender appender;
    private final Draw draw;
    private final InstantSource clock;

    public ErasureReaction(
            Erasures erasures,
            KeyDestruction keys,
            MootRequests requests,
            EventAppender appender,
            Draw draw,
            InstantSource clock) {
        this.erasures = erasures;
        this.keys = keys;
        this.requests = requests;
        this.appender = appender;
        this.draw = draw;
        this.clock = clock;
    }

    /** What keeps every new application of the person out from the approval on, until they are forgotten. */
    public static List<ReservationKey> reserved(PersonId person) {
        List<ReservationKey> keys = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            for (Help help : Help.values()) {
                keys.add(ReservationKey.of(scheme, help, person));
            }
        }
        return List.copyOf(keys);
    }

    /** Carries out all that are approved; one that fails does not keep the others from it. */
    public void sweep() {
        erasures.approved().forEach(this::attempt);
    }

    /** Carries out this one, if it can be now; the next sweep comes back to it otherwise. */
    public void attempt(ErasureId erasure) {
        try {
            carryOut(erasure);
        } catch (RuntimeException failed) {
            LOG.error("{} is approved and could not be carried out; it will be tried again", erasure, failed);
        }
    }

    private void carryOut(ErasureId erasure) {
        Optional<ErasureCase> approved =
                ErasureCase.of(erasures.events(erasure)).filter(it -> it.stage() == Stage.APPROVED);
        if (approved.isEmpty()) {
            return;
        }
        PersonId person = approved.get().proposal().person();
        Instant destroyedAt = keys.destroy(person);
        Moment now = Moment.at(clock.instant());
        requests.close(person, now.businessDate(), metadata(erasure, now));
        AppendNotes notes = AppendNotes.ofErasure(reserved(person), person);
        try {
            appender.append(
                    erasure.text(),
                    approved.get().version() + 1,
                    List.of(new PersonErased(person, now.businessDate(), destroyedAt)),
                    metadata(erasure, now),
                    notes);
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_MOVED_ON) {
                throw conflict;
            }
            LOG.debug("another node has recorded {}", erasure);
        }
    }

    private EventMetadata metadata(ErasureId erasure, Moment now) {
        return new EventMetadata(
                By.SYSTEM.actor(),
                By.SYSTEM.duty(),
                null,
                "erasure",
                draw.hex(),
                null,
                "carry-out-erasure",
                Sha256.hex(erasure.text()),
                now.businessDate(),
                null,
                false,
                null);
    }
}
