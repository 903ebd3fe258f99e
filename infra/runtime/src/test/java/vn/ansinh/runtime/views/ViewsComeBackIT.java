package vn.ansinh.runtime.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.caseworker.search.CaseNamesProjection;
import vn.ansinh.query.caseworker.search.NameWords;
import vn.ansinh.query.caseworker.search.SoughtNumbers;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.port.ErasedPersons;
import vn.ansinh.query.port.ProjectionProgress.Parked;
import vn.ansinh.query.posting.PostedCaseProjection;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** Promises P3, P9 and P10 over the driver, with Axon's processor. */
class ViewsComeBackIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TestMongo MONGO = new TestMongo();

    private final List<ViewsKeeper> started = new ArrayList<>();
    private ErasedPersons erased = InMemoryLog.NOBODY_ERASED;
    private final List<Projection<?>> projections = new ArrayList<>(List.of(
            new CaseFileProjection(),
            new WorklistProjection(),
            new CaseNamesProjection(new NameWords((purpose, word) -> word), new SoughtNumbers((purpose, word) -> word)),
            new CitizenCaseProjection(),
            new PostedCaseProjection()));

    @AfterAll
    static void close() {
        MONGO.close();
    }

    @AfterEach
    void stop() {
        started.forEach(ViewsKeeper::stop);
    }

    @Test
    void digest_isTheSame_liveAndRebuiltWithOtherBatchesAndSegments() {
        InMemoryLog log = new InMemoryLog();
        ViewsKeeper live = keeper(MONGO.freshDatabase(), log, 2, 10);
        fill(log, 200, 7);
        Map<String, String> lived = digests(live, log);

        assertThat(lived).isEqualTo(digests(keeper(MONGO.freshDatabase(), log, 1, 1), log));
        assertThat(lived).isEqualTo(digests(keeper(MONGO.freshDatabase(), log, 4, 7), log));
        assertThat(lived).isEqualTo(digests(keeper(MONGO.freshDatabase(), log, 16, 500), log));
        assertThat(live.now().parked()).isEmpty();
    }

    @Test
    void digest_isTheSame_afterStopsAndStartsAndTwoNodes() {
        InMemoryLog log = new InMemoryLog();
        MongoDatabase shared = MONGO.freshDatabase();
        List<String[]> events = CaseHistories.mixed(120, 11);
        int third = events.size() / 3;
        ViewsKeeper first = keeper(shared, log, 4, 5);
        append(log, events.subList(0, third));
        first.stop();
        append(log, events.subList(third, 2 * third));
        ViewsKeeper second = keeper(shared, log, 4, 5);
        ViewsKeeper third3 = keeper(shared, log, 4, 5);
        append(log, events.subList(2 * third, events.size()));
        assertThat(third3.awaitPassed(log.head(), LONG)).isTrue();

        assertThat(digests(second, log)).isEqualTo(digests(keeper(MONGO.freshDatabase(), log, 2, 100), log));
    }

    @Test
    void droppedDatabase_comesBackEqual_whileEventsGoOn() {
        InMemoryLog log = new InMemoryLog();
        MongoDatabase database = MONGO.freshDatabase();
        ViewsKeeper keeper = keeper(database, log, 2, 50);
        List<String[]> events = CaseHistories.mixed(300, 3);
        append(log, events.subList(0, events.size() / 2));
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();
        String before = keeper.generation().name();

        database.drop();
        append(log, events.subList(events.size() / 2, events.size()));
        await(() -> generationOf(keeper) != null && !before.equals(generationOf(keeper)) && !keeper.isRebuilding());

        assertThat(digests(keeper, log)).isEqualTo(digests(keeper(MONGO.freshDatabase(), log, 1, 500), log));
        assertThat(keeper.now().parked()).isEmpty();
    }

    @Test
    void droppedCollection_comesBackEqual() {
        InMemoryLog log = new InMemoryLog();
        MongoDatabase database = MONGO.freshDatabase();
        ViewsKeeper keeper = keeper(database, log, 2, 50);
        fill(log, 50, 5);
        Map<String, String> before = digests(keeper, log);
        Generation lost = keeper.generation();

        lost.of(projections.getFirst()).drop();
        keeper.lookNow();
        await(() -> generationOf(keeper) != null && !lost.name().equals(generationOf(keeper)));

        assertThat(digests(keeper, log)).isEqualTo(before);
        await(() ->
                database.listCollectionNames().into(new ArrayList<>()).stream().noneMatch(lost::owns));
    }

    @Test
    void generationBegunElsewhere_isNotServed_untilSomebodyHasCaughtUp() {
        InMemoryLog log = new InMemoryLog();
        MongoDatabase database = MONGO.freshDatabase();
        List<String[]> events = CaseHistories.mixed(30, 17);
        append(log, events.subList(0, events.size() - 5));
        // As another node leaves it that has only just begun, or this one when it dies: little is missing, and all of
        // it.
        new Generations(database, projections, 2, false).begin(log.id());
        var blind = new BlindLog(log);
        var properties = new ViewsProperties(null, 2, 2, 50, 1000, false);
        var keeper = new ViewsKeeper(
                database, projections, blind, log, log, log, InMemoryLog.EVENTS, erased, properties, Clock.systemUTC());
        started.add(keeper);
        keeper.start();
        await(() -> generationOf(keeper) != null);
        assertThat(keeper.isRebuilding()).isTrue();
        blind.open();
        await(() -> !keeper.isRebuilding());
        keeper.stop();

        append(log, events.subList(events.size() - 5, events.size()));
        ViewsKeeper second = keeper(database, log, 2, 50);
        await(() -> generationOf(second) != null);
        assertThat(second.isRebuilding())
                .as("a complete generation is served while the last events come in")
                .isFalse();
    }

    @Test
    void viewsOfAnotherLog_areBuiltAnew() {
        InMemoryLog log = new InMemoryLog("one");
        InMemoryLog other = new InMemoryLog("other");
        MongoDatabase database = MONGO.freshDatabase();
        fill(log, 20, 19);
        fill(other, 30, 20);
        ViewsKeeper keeper = keeper(database, log, 2, 50);
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();
        keeper.stop();

        ViewsKeeper pointed = keeper(database, other, 2, 50);
        await(() -> generationOf(pointed) != null && !pointed.isRebuilding());

        assertThat(digests(pointed, other)).isEqualTo(digests(keeper(MONGO.freshDatabase(), other, 2, 50), other));
    }

    @Test
    void viewsAheadOfTheirLog_areBuiltAnew_becauseAnOlderBackupWasRestored() {
        InMemoryLog log = new InMemoryLog();
        InMemoryLog restored = new InMemoryLog();
        MongoDatabase database = MONGO.freshDatabase();
        List<String[]> events = CaseHistories.mixed(40, 21);
        append(log, events);
        append(restored, events.subList(0, events.size() / 2));
        ViewsKeeper keeper = keeper(database, log, 2, 50);
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();
        keeper.stop();

        ViewsKeeper pointed = keeper(database, restored, 2, 50);
        await(() -> generationOf(pointed) != null && !pointed.isRebuilding());

        assertThat(digests(pointed, restored))
                .isEqualTo(digests(keeper(MONGO.freshDatabase(), restored, 2, 50), restored));
    }

    @Test
    void poisonEvent_holdsUpOneCase_andGoesOnAsInACleanRun() {
        InMemoryLog clean = new InMemoryLog();
        InMemoryLog log = new InMemoryLog();
        List<String[]> events = CaseHistories.mixed(40, 9);
        String sick = CaseHistories.caseId("allowance.lodged", 900);
        String unknown = CaseHistories.caseId("allowance.lodged", 901);
        List<String[]> both = new ArrayList<>(List.of(
                new String[] {sick, "allowance.lodged"},
                new String[] {unknown, "allowance.lodged"},
                new String[] {sick, "allowance.verified"},
                new String[] {unknown, "allowance.verified"}));
        both.addAll(events);
        both.add(new String[] {sick, "allowance.recommended"});
        both.add(new String[] {unknown, "allowance.recommended"});
        append(clean, both);
        for (String[] event : both) {
            boolean poison = event[1].equals("allowance.verified");
            if (poison && event[0].equals(sick)) {
                log.append(sick, event[1], "{\"by\":7}".getBytes(StandardCharsets.UTF_8));
            } else if (poison && event[0].equals(unknown)) {
                log.append(unknown, "allowance.never-heard-of", CaseHistories.payload(event[1]));
            } else {
                append(log, List.<String[]>of(event));
            }
        }
        ViewsKeeper keeper = keeper(MONGO.freshDatabase(), log, 2, 3);
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();

        List<Parked> parked = keeper.now().parked();
        assertThat(parked).hasSize(2 * projections.size());
        assertThat(parked).allSatisfy(it -> {
            assertThat(it.stream()).isIn(sick, unknown);
            assertThat(it.sequence()).isEqualTo(1);
            assertThat(it.error()).isEqualTo("vn.ansinh.kernel.event.UnreadableEvent");
        });
        assertThat(keeper.retryParked()).isZero();

        log.heal(3, "allowance.verified", CaseHistories.payload("allowance.verified"));
        log.heal(4, "allowance.verified", CaseHistories.payload("allowance.verified"));
        assertThat(keeper.retryParked()).isEqualTo(2 * projections.size());
        assertThat(keeper.now().parked()).isEmpty();
        assertThat(digests(keeper, log)).isEqualTo(digests(keeper(MONGO.freshDatabase(), clean, 2, 50), clean));
    }

    @Test
    void throwingProjection_holdsUpItselfAlone() {
        var calm = new AtomicBoolean();
        var files = new CaseFileProjection();
        projections.add(new Projection<CaseFile>() {
            @Override
            public String name() {
                return "angry";
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public Class<CaseFile> document() {
                return CaseFile.class;
            }

            @Override
            public CaseFile apply(@Nullable CaseFile before, Occurred occurred) {
                if (!calm.get() && occurred.logged().event().name().equals("case.decided")) {
                    throw new IllegalStateException("planted");
                }
                return files.apply(before, occurred);
            }
        });
        InMemoryLog log = new InMemoryLog();
        ViewsKeeper keeper = keeper(MONGO.freshDatabase(), log, 2, 20);
        fill(log, 60, 13);
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();

        assertThat(keeper.now().parked())
                .isNotEmpty()
                .allMatch(parked -> parked.projection().equals("angry"));
        calm.set(true);
        keeper.retryParked();
        assertThat(keeper.now().parked()).isEmpty();
        assertThat(keeper.digest(projections.getLast())).isEqualTo(keeper.digest(projections.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void erasure_leavesWhatARebuildWithoutTheKeyGives_howeverManyNodesFold(boolean two) {
        PersonId gone = PersonId.parse("p-" + UUID.randomUUID().toString().replace("-", ""));
        InMemoryLog log = new InMemoryLog();
        List<String> cases = new ArrayList<>();
        erased = new ErasedPersons() {
            @Override
            public void forget(PersonId person) {
                InMemoryLog.KEYS.forget(person);
            }

            @Override
            public Collection<CaseId> casesOf(PersonId person) {
                assertThat(person).isEqualTo(gone);
                return cases.stream().map(CaseId::parse).toList();
            }
        };
        MongoDatabase shared = MONGO.freshDatabase();
        ViewsKeeper live = keeper(shared, log, 4, 5);
        if (two) {
            keeper(shared, log, 4, 5);
        }
        fill(log, 40, 3);
        for (int i = 0; i < 6; i++) {
            String stream = CaseHistories.caseId("allowance.lodged", 700 + i);
            cases.add(stream);
            for (String name : List.of("allowance.lodged", "case.party-corrected", "case.posted", "case.decided")) {
                String payload = new String(CaseHistories.payload(name), StandardCharsets.UTF_8)
                        .replace("p-0123456789abcdef0123456789abcdef", gone.text());
                log.append(stream, name, payload.getBytes(StandardCharsets.UTF_8));
            }
        }
        Map<String, String> before = digests(live, log);
        String destroyed =
                "{\"destroyedAt\":\"2026-11-25T01:02:03Z\",\"on\":\"2026-11-25\",\"person\":\"" + gone.text() + "\"}";
        log.append("erasure-" + "0".repeat(32), "erasure.person-erased", destroyed.getBytes(StandardCharsets.UTF_8));
        // What the person's cases go on with is folded beside it.
        cases.forEach(stream -> log.append(stream, "case.served", CaseHistories.payload("case.served")));
        Map<String, String> after = digests(live, log);

        assertThat(after.get("case-names")).isNotEqualTo(before.get("case-names"));
        assertThat(after).isEqualTo(digests(keeper(MONGO.freshDatabase(), log, 1, 50), log));
    }

    /** With the guard on that two nodes need: only where the stand-in is alone may a document be written unasked. */
    private ViewsKeeper keeper(MongoDatabase database, InMemoryLog log, int segments, int batch) {
        var properties = new ViewsProperties(null, segments, 2, batch, 1000, false);
        var keeper = new ViewsKeeper(
                database, projections, log, log, log, log, InMemoryLog.EVENTS, erased, properties, Clock.systemUTC());
        started.add(keeper);
        keeper.start();
        return keeper;
    }

    private Map<String, String> digests(ViewsKeeper keeper, InMemoryLog log) {
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();
        Map<String, String> digests = new TreeMap<>();
        projections.forEach(projection -> digests.put(projection.name(), keeper.digest(projection)));
        return digests;
    }

    private static void fill(InMemoryLog log, int cases, long seed) {
        append(log, CaseHistories.mixed(cases, seed));
    }

    private static void append(InMemoryLog log, List<String[]> events) {
        events.forEach(event -> log.append(event[0], event[1], CaseHistories.payload(event[1])));
    }

    private static @Nullable String generationOf(ViewsKeeper keeper) {
        try {
            return keeper.generation().name();
        } catch (ViewsVanished notNow) {
            return null;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
