package vn.ansinh.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.Story;
import vn.ansinh.query.port.ErasedPersons;

class ProjectionRunnerTest {
    private static final String CASE = "saa-00000000000000000000000000000001";
    private final CaseFileProjection files = new CaseFileProjection();
    private final InMemory store = new InMemory();
    private final Story story = new Story(CASE)
            .then("allowance.lodged")
            .then("allowance.verified")
            .then("allowance.recommended")
            .then("case.decided");
    private final List<LoggedEvent> log = new ArrayList<>(story.events());
    private final ProjectionRunner runner = new ProjectionRunner(
            List.of(files),
            store,
            (stream, after, upTo, limit) -> log.stream()
                    .filter(it -> it.event().sequence() > after)
                    .limit(limit)
                    .toList(),
            Story.EVENTS,
            new ErasedPersons() {
                @Override
                public void forget(PersonId person) {
                    throw new AssertionError("nobody was erased");
                }

                @Override
                public Collection<CaseId> casesOf(PersonId person) {
                    return List.of();
                }
            });

    @Test
    void batchThatComesAgain_changesNothing() {
        runner.apply(log);
        Map<String, StoredDocument<?>> once = Map.copyOf(store.documents);
        runner.apply(log);
        runner.apply(log.subList(1, 3));
        runner.apply(List.of(log.get(2), log.get(1)));

        assertThat(store.documents).isEqualTo(once);
        assertThat(store.parked).isEmpty();
    }

    @Test
    void oneByOne_givesTheSameAsAllAtOnce() {
        runner.apply(log);
        Map<String, StoredDocument<?>> atOnce = Map.copyOf(store.documents);
        store.documents.clear();
        log.forEach(event -> runner.apply(List.of(event)));

        assertThat(store.documents).isEqualTo(atOnce);
        assertThat(store.documents.get(CASE))
                .extracting(StoredDocument::version, StoredDocument::position)
                .containsExactly(3L, 31L);
    }

    @Test
    void eventBeforeItsPredecessor_waits_andIsReadInOrderAgain() {
        runner.apply(List.of(log.getFirst()));
        runner.apply(log.subList(2, 4));
        assertThat(store.parked).hasSize(1);
        assertThat(store.documents.get(CASE))
                .extracting(StoredDocument::version)
                .isEqualTo(0L);

        assertThat(runner.retryParked()).isEqualTo(1);
        assertThat(store.documents.get(CASE))
                .extracting(StoredDocument::version)
                .isEqualTo(3L);
        assertThat(store.parked).isEmpty();
    }

    @Test
    void poison_parksItsStreamAlone_withoutItsMessage() {
        LoggedEvent good = log.get(1);
        log.set(1, unreadable(good));
        Story other = new Story("saa-00000000000000000000000000000002", 2)
                .then("allowance.lodged")
                .then("allowance.verified");
        List<LoggedEvent> both = new ArrayList<>(log);
        both.addAll(other.events());
        runner.apply(both.subList(0, 3));
        runner.apply(both.subList(3, 6));

        assertThat(store.parked.values()).singleElement().satisfies(parked -> {
            assertThat(parked.stream()).isEqualTo(CASE);
            assertThat(parked.sequence()).isEqualTo(1);
            assertThat(parked.last()).isEqualTo(31);
            assertThat(parked.error()).isEqualTo("vn.ansinh.kernel.event.UnreadableEvent");
        });
        assertThat(store.documents.get("saa-00000000000000000000000000000002"))
                .extracting(StoredDocument::version)
                .isEqualTo(1L);
        assertThat(runner.retryParked()).isZero();

        log.set(1, good);
        assertThat(runner.retryParked()).isEqualTo(1);
        CaseFile clean = story.fold(files);
        StoredDocument<CaseFile> expected = new StoredDocument<>(CASE, 31, 3, clean);
        assertThat(store.documents.get(CASE))
                .satisfies(now -> assertThat(now.position()).isEqualTo(expected.position()))
                .satisfies(now -> assertThat(now.version()).isEqualTo(expected.version()))
                // As it is kept: the runner opens nothing that no projection looks at.
                .satisfies(now -> assertThat(now.closed()).isEqualTo(expected.closed()));
    }

    @Test
    void storeThatIsAway_parksNothing() {
        store.away = true;
        assertThatThrownBy(() -> runner.apply(log)).hasMessage("away");
        store.away = false;
        assertThat(store.parked).isEmpty();

        runner.apply(log);
        assertThat(store.documents).hasSize(1);
    }

    @Test
    void digest_tellsTwoViewsApart_andRefusesDisorder() {
        CaseFile file = story.fold(files);
        var one = new ViewDigest();
        one.add(new StoredDocument<>(CASE, 31, 3, file));
        var other = new ViewDigest();
        other.add(new StoredDocument<>(CASE, 32, 3, file));

        assertThat(one.hex()).isNotEqualTo(other.hex());
        var disordered = new ViewDigest();
        disordered.add(new StoredDocument<>("b", 1, 0, file));
        assertThatThrownBy(() -> disordered.add(new StoredDocument<>("a", 1, 0, file)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LoggedEvent unreadable(LoggedEvent logged) {
        StoredEvent event = logged.event();
        return new LoggedEvent(
                logged.position(),
                logged.sequencedAt(),
                new StoredEvent(
                        event.appendId(),
                        event.stream(),
                        event.sequence(),
                        event.eventId(),
                        event.name(),
                        event.revision() + 1,
                        event.payload(),
                        event.metadata(),
                        event.recordedAt()));
    }

    private static final class InMemory implements ViewStore {
        final Map<String, StoredDocument<?>> documents = new HashMap<>();
        final Map<String, ParkedStream> parked = new TreeMap<>();
        boolean away;

        @Override
        @SuppressWarnings("unchecked")
        public <D extends Record> Map<String, StoredDocument<D>> load(
                Projection<D> projection, Collection<String> ids) {
            if (away) {
                throw new IllegalStateException("away");
            }
            Map<String, StoredDocument<D>> found = new HashMap<>();
            for (String id : ids) {
                if (documents.get(id) != null) {
                    found.put(id, (StoredDocument<D>) documents.get(id));
                }
            }
            return found;
        }

        @Override
        public <D extends Record> void save(Projection<D> projection, Collection<Change<D>> changes) {
            for (Change<D> change : changes) {
                StoredDocument<?> known = documents.get(change.now().id());
                if (!Objects.equals(known, change.loaded())) {
                    throw new ConcurrentWrite("planted");
                }
                documents.put(change.now().id(), change.now());
            }
        }

        @Override
        public Set<String> waitBehind(Projection<?> projection, Map<String, Long> lastPositions) {
            Set<String> waiting = new HashSet<>();
            lastPositions.forEach((stream, last) -> {
                ParkedStream known = parked.get(stream);
                if (known != null) {
                    waiting.add(stream);
                    parked.put(
                            stream,
                            new ParkedStream(
                                    known.projection(),
                                    stream,
                                    known.sequence(),
                                    known.position(),
                                    Math.max(known.last(), last),
                                    known.error()));
                }
            });
            return waiting;
        }

        @Override
        public void checkPresent(Projection<?> projection) {}

        @Override
        public void park(ParkedStream stream) {
            parked.put(stream.stream(), stream);
        }

        @Override
        public List<ParkedStream> parked() {
            return List.copyOf(parked.values());
        }

        @Override
        public boolean release(ParkedStream asRead) {
            return parked.remove(asRead.stream(), asRead);
        }
    }
}
