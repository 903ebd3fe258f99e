package vn.ansinh.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.erasure.Officers.PERSON;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.datarequest.DataRequestCase;
import vn.ansinh.command.datarequest.MootRequests;
import vn.ansinh.command.datarequest.Requests;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestMoot;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** Whoever dies between two steps leaves what the next sweep finishes; nothing is done twice. */
class ErasureReactionTest {
    private static final ErasureId ERASURE = ErasureId.parse("erasure-" + "1".repeat(32));
    private static final ErasureId OTHER = ErasureId.parse("erasure-" + "2".repeat(32));
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Instant FIRST_DESTROYED = Instant.parse("2026-11-24T17:59:59.123456Z");

    private final Streams streams = new Streams();
    private final Keys keys = new Keys();
    private final OpenRequests requests = new OpenRequests();
    private final ErasureReaction reaction = new ErasureReaction(
            streams,
            keys::destroy,
            new MootRequests(requests, requests),
            streams,
            new Draw(new Random(7)),
            InstantSource.fixed(NOW));

    /** Streams in memory; an append that is laid out to fail writes nothing. */
    private static final class Streams implements Erasures, EventAppender {
        private final Map<ErasureId, List<ErasureEvent>> streams = new LinkedHashMap<>();
        private final List<AppendNotes> notes = new ArrayList<>();
        private final List<EventMetadata> metadata = new ArrayList<>();
        private @Nullable RuntimeException failure;

        void put(ErasureId erasure, ErasureEvent... events) {
            streams.put(erasure, new ArrayList<>(List.of(events)));
        }

        @Override
        public List<ErasureEvent> events(ErasureId erasure) {
            return List.copyOf(streams.getOrDefault(erasure, List.of()));
        }

        @Override
        public boolean underWay(PersonId person) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Map<PersonId, Instant> carriedOut() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public List<ErasureId> approved() {
            return streams.entrySet().stream()
                    .filter(it -> it.getValue().size() == 2)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        public Recorded append(
                String stream, long sequence, List<? extends Record> events, EventMetadata with, AppendNotes beside) {
            RuntimeException planned = failure;
            failure = null;
            if (planned != null) {
                throw planned;
            }
            List<ErasureEvent> recorded = streams.getOrDefault(ErasureId.parse(stream), new ArrayList<>());
            if (recorded.size() != sequence) {
                throw new AppendConflict(AppendConflict.Kind.STREAM_MOVED_ON, new IllegalStateException());
            }
            events.forEach(event -> recorded.add((ErasureEvent) event));
            notes.add(beside);
            metadata.add(with);
            return new Recorded(sequence, 1);
        }
    }

    /** One person's request that is open, in memory. */
    private final class OpenRequests implements DataRequests, EventAppender {
        private final DataRequestId id = DataRequestId.parse("data-request-" + "1".repeat(32));
        private final List<DataRequestEvent> events = new ArrayList<>();
        private @Nullable AppendConflict conflict;

        @Override
        public List<DataRequestEvent> events(DataRequestId request) {
            return List.copyOf(events);
        }

        @Override
        public List<DataRequestId> openOf(PersonId person) {
            boolean open = DataRequestCase.of(events)
                    .filter(it -> it.stage().open() && it.lodged().person().equals(person))
                    .isPresent();
            return open ? List.of(id) : List.of();
        }

        @Override
        public Recorded append(
                String stream, long sequence, List<? extends Record> recorded, EventMetadata with, AppendNotes beside) {
            AppendConflict planned = conflict;
            conflict = null;
            if (planned != null) {
                throw planned;
            }
            assertThat(keys.destroyed)
                    .as("first the key, so that none is lodged after")
                    .isNotEmpty();
            assertThat(stream).isEqualTo(id.text());
            assertThat(sequence).isEqualTo(events.size());
            recorded.forEach(event -> events.add((DataRequestEvent) event));
            return new Recorded(sequence, 1);
        }
    }

    /** Destroys once, and says ever after when that was. */
    private static final class Keys {
        private final Map<PersonId, Instant> destroyed = new HashMap<>();
        private int asked;
        private @Nullable RuntimeException before;
        private @Nullable RuntimeException after;

        Instant destroy(PersonId person) {
            asked++;
            if (before != null) {
                throw before;
            }
            Instant at = destroyed.computeIfAbsent(person, key -> FIRST_DESTROYED.plusSeconds(destroyed.size()));
            if (after != null) {
                throw after;
            }
            return at;
        }
    }

    @BeforeEach
    void approve() {
        streams.put(ERASURE, Officers.proposed(), Officers.approved());
    }

    private void assertCarriedOutOnce() {
        assertThat(streams.events(ERASURE))
                .hasSize(3)
                .last()
                .isEqualTo(new PersonErased(PERSON, LocalDate.of(2026, 11, 25), FIRST_DESTROYED));
        assertThat(keys.destroyed).containsOnlyKeys(PERSON);
        assertThat(streams.notes).singleElement().satisfies(notes -> {
            assertThat(notes.forget()).isEqualTo(PERSON);
            assertThat(notes.free())
                    .isEqualTo(ErasureReaction.reserved(PERSON))
                    .hasSize(Scheme.values().length * Help.values().length);
            assertThat(notes.ledger()).isNull();
        });
    }

    @Test
    void approvedErasure_isCarriedOut_andThePersonForgottenInTheSameAppend() {
        reaction.attempt(ERASURE);

        assertCarriedOutOnce();
        assertThat(streams.metadata).singleElement().satisfies(metadata -> {
            assertThat(metadata.duty()).isEqualTo(Duty.SYSTEM);
            assertThat(metadata.businessDate()).as("the day in Vietnam").isEqualTo(LocalDate.of(2026, 11, 25));
        });
    }

    @Test
    void sweep_finishes_whatEndedBeforeTheKeyWasDestroyed() {
        keys.before = new IllegalStateException("the key database is away");
        reaction.attempt(ERASURE);
        assertThat(streams.events(ERASURE)).hasSize(2);
        assertThat(keys.destroyed).isEmpty();

        keys.before = null;
        reaction.sweep();
        assertCarriedOutOnce();
    }

    @Test
    void sweep_finishes_whatEndedAfterTheKeyWasDestroyed_withTheTimeOfTheFirst() {
        keys.after = new IllegalStateException("died");
        reaction.attempt(ERASURE);
        assertThat(keys.destroyed).containsOnlyKeys(PERSON);
        assertThat(streams.events(ERASURE)).hasSize(2);

        keys.after = null;
        reaction.sweep();
        assertCarriedOutOnce();
    }

    @Test
    void sweep_finishes_whatEndedInTheAppend() {
        streams.failure = new IllegalStateException("the event database is away");
        reaction.attempt(ERASURE);
        assertThat(streams.events(ERASURE)).hasSize(2);

        reaction.sweep();
        assertCarriedOutOnce();
    }

    @Test
    void anotherNodeThatWasFirst_isNoFailure_andItsRecordStands() {
        streams.failure = new AppendConflict(AppendConflict.Kind.STREAM_MOVED_ON, new IllegalStateException());
        reaction.attempt(ERASURE);
        reaction.attempt(ERASURE);
        reaction.attempt(ERASURE);

        assertCarriedOutOnce();
        assertThat(keys.asked).as("who is carried out is not asked for again").isEqualTo(2);
    }

    @Test
    void oneThatFails_keepsNoOtherFromBeingCarriedOut() {
        streams.put(OTHER, Officers.proposed(), Officers.approved());
        streams.failure = new IllegalStateException("once");
        reaction.sweep();

        assertThat(streams.events(ERASURE)).hasSize(2);
        assertThat(streams.events(OTHER)).hasSize(3);
    }

    @Test
    void whatThePersonAsked_isMoot_beforeTheErasureIsRecorded() {
        requests.events.add(Requests.lodged(PERSON, DataRight.SEE));
        requests.conflict = new AppendConflict(AppendConflict.Kind.STREAM_MOVED_ON, new IllegalStateException());
        reaction.attempt(ERASURE);
        assertThat(streams.events(ERASURE))
                .as("an officer acted on it meanwhile: to be tried again")
                .hasSize(2);

        reaction.sweep();
        assertThat(requests.events).last().isEqualTo(new DataRequestMoot(PERSON, LocalDate.of(2026, 11, 25)));
        assertCarriedOutOnce();
    }

    @Test
    void whatOthersAsked_staysOpen() {
        requests.events.add(Requests.lodged(PersonId.parse("p-" + "d".repeat(32)), DataRight.SEE));
        reaction.attempt(ERASURE);

        assertThat(requests.events).hasSize(1);
        assertCarriedOutOnce();
    }

    @Test
    void nothingIsDestroyed_thatIsNotApproved() {
        streams.put(ERASURE, Officers.proposed());
        reaction.attempt(ERASURE);
        reaction.attempt(OTHER);

        assertThat(keys.asked).isZero();
    }
}
