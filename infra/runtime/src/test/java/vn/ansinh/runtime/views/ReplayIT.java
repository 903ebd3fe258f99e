package vn.ansinh.runtime.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.CaseTotal;
import vn.ansinh.query.casefile.CaseTotals;
import vn.ansinh.query.caseworker.search.CaseNamesProjection;
import vn.ansinh.query.caseworker.search.NameWords;
import vn.ansinh.query.caseworker.search.SoughtNumbers;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.port.ErasedPersons;
import vn.ansinh.query.port.Replays.ComparedView;
import vn.ansinh.query.port.Replays.DifferingDocument;
import vn.ansinh.query.port.Replays.How;
import vn.ansinh.query.port.Replays.Phase;
import vn.ansinh.query.port.Replays.Sandbox;
import vn.ansinh.query.port.Views.Selection;
import vn.ansinh.query.posting.PostedCaseProjection;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;

/** P3 with rebuilds: views built again beside those that answer, and the province as it was, over the driver. */
class ReplayIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TestMongo MONGO = new TestMongo();
    private static final int SMALL_PAGE = 50;
    private static final String WORD = "riengbiet";
    private static final String ACCOUNT = "9704360001234";

    private final List<ViewsKeeper> started = new ArrayList<>();
    private final CaseFileProjection files = new CaseFileProjection();
    private final List<Projection<?>> projections = List.of(
            files,
            new WorklistProjection(),
            new CaseNamesProjection(new NameWords((purpose, word) -> word), new SoughtNumbers((purpose, word) -> word)),
            new CitizenCaseProjection(),
            new PostedCaseProjection());
    private final InMemoryLog log = new InMemoryLog();
    private final InMemoryReplays asked = new InMemoryReplays();
    private final MongoDatabase database = MONGO.freshDatabase();
    private final ReplayStates states = new ReplayStates(database);
    private final AtomicInteger pagesRead = new AtomicInteger();
    private ErasedPersons erased = InMemoryLog.NOBODY_ERASED;
    private Runnable betweenPages = () -> {};
    private Clock clock = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);

    @AfterAll
    static void close() {
        MONGO.close();
    }

    @AfterEach
    void stop() {
        started.forEach(ViewsKeeper::stop);
    }

    /** Live, rebuilt with other pages, workers and segments, and folded by a loop of its own from the log in order: one digest. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "4, 2, 7", "16, 3, 500", "2, 2, 5000"})
    void digestIsOne_liveRebuiltAndFolded_whateverPagesWorkersAndSegments(int segments, int workers, int page) {
        fill(120, 7);
        ViewsKeeper keeper = keeper(segments, workers);
        String before = keeper.generation().name();
        ReplayId rebuild = asked.rebuild();

        runner(keeper, segments, workers, page).once();

        ReplayState state = state(rebuild);
        assertThat(state.phase()).isEqualTo(Phase.SWITCHED);
        Map<String, String> folded = folded();
        assertThat(state.compared()).hasSameSizeAs(projections).allSatisfy(view -> {
            assertThat(view.isEqual()).isTrue();
            assertThat(view.live()).isEqualTo(view.rebuilt()).isPositive();
            assertThat(view.liveDigest()).as(view.view()).isEqualTo(folded.get(view.view()));
        });
        awaitGeneration(keeper, String.valueOf(state.generation()));
        assertThat(keeper.generation().name()).isNotEqualTo(before);
        fill(30, 8, 200);
        assertThat(digests(keeper)).isEqualTo(folded());
        assertThat(keeper.now().parked()).isEmpty();
    }

    @Test
    void readsGoOn_andEventsComeIn_whileViewsAreRebuiltAndSwitched() throws Exception {
        fill(200, 3);
        ViewsKeeper keeper = keeper(2, 2);
        var views = new MongoViews(keeper, new GenerationViews(InMemoryLog.DOCUMENTS));
        int lodged = views.list(files, everything()).size();
        var over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    int now = views.list(files, everything()).size();
                    if (now < lodged) {
                        wrong.add(now + " of " + lodged);
                    }
                } catch (RuntimeException refused) {
                    wrong.add(refused.toString());
                }
            }
        });
        betweenPages = () -> fill(1, pagesRead.get(), 1_000 + pagesRead.get());
        ReplayId rebuild = asked.rebuild();
        runner(keeper, 2, 2, SMALL_PAGE).once();
        awaitGeneration(keeper, String.valueOf(state(rebuild).generation()));
        fill(10, 4, 5_000);
        assertThat(digests(keeper)).isEqualTo(folded());
        over.set(true);
        reader.join();

        assertThat(wrong).isEmpty();
        assertThat(pagesRead.get()).isGreaterThan(10);
        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
    }

    @Test
    void spoiledDocuments_areNamed_andMendedWhenTheSwitchIsOrdered() {
        fill(60, 5);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        Generation live = keeper.generation();
        List<String> ids = new ArrayList<>();
        keeper.storeOf(live).forEach(files, stored -> ids.add(stored.id()));
        spoil(live.of(files), ids.get(3), text -> text.replaceAll("\"state\":\"[a-z-]+\"", "\"state\":\"withdrawn\""));
        live.of(files).updateOne(Filters.eq("_id", ids.get(5)), Updates.set("sought.progress.state", "withdrawn"));
        live.of(files).deleteOne(Filters.eq("_id", ids.get(7)));
        spoil(live.of(files), ids.get(9), text -> "{}");
        Document made = Objects.requireNonNull(
                live.of(files).find(Filters.eq("_id", ids.get(1))).first());
        made.put("_id", CaseHistories.caseId("allowance.lodged", 9_999));
        live.of(files).insertOne(made);
        ReplayId rebuild = asked.rebuild();
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);

        runner.once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.DIFFERING);
        ComparedView spoiled = compared(rebuild, "case-file");
        assertThat(spoiled.liveDigest()).isNotEqualTo(spoiled.rebuiltDigest());
        assertThat(spoiled.rebuilt()).isEqualTo(ids.size());
        assertThat(spoiled.differences()).isEqualTo(5);
        assertThat(spoiled.differing())
                .containsExactlyInAnyOrder(
                        new DifferingDocument(ids.get(3), How.DIFFERENT),
                        new DifferingDocument(ids.get(5), How.DIFFERENT),
                        new DifferingDocument(ids.get(7), How.NOT_ANSWERING),
                        new DifferingDocument(ids.get(9), How.DIFFERENT),
                        new DifferingDocument(made.getString("_id"), How.NOT_REBUILT));
        assertThat(compared(rebuild, "worklist").isEqual()).isTrue();
        assertThat(keeper.generation()).as("nothing is switched by itself").isEqualTo(live);

        asked.orderSwitch(rebuild);
        runner.once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        awaitGeneration(keeper, String.valueOf(state(rebuild).generation()));
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    @Test
    void oneView_isRebuiltAlone_andTheOthersGoOnWhereTheyAre() {
        fill(80, 6);
        ViewsKeeper keeper = keeper(2, 2);
        Map<String, String> before = digests(keeper);
        Generation first = keeper.generation();
        MongoCollection<Document> lines = first.of(projections.get(1));
        lines.find(Filters.gt("_id", Generation.MARK))
                .into(new ArrayList<>())
                .forEach(line ->
                        spoil(lines, line.getString("_id"), text -> text.replace("\"open\":true", "\"open\":false")));
        assertThat(digests(keeper)).isNotEqualTo(before);
        ReplayId rebuild = asked.rebuild("worklist");
        asked.orderSwitch(rebuild);
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);

        runner.once();

        assertThat(state(rebuild).compared()).extracting(ComparedView::view).containsExactly("worklist");
        awaitGeneration(keeper, String.valueOf(state(rebuild).generation()));
        assertThat(keeper.generation().of(files).getNamespace())
                .isEqualTo(first.of(files).getNamespace());
        assertThat(digests(keeper)).isEqualTo(before);
        fill(20, 7, 500);
        assertThat(digests(keeper)).isEqualTo(folded());

        // And once more, of another: each view is where it was built last.
        ReplayId another = asked.rebuild("case-file");
        runner.once();
        awaitGeneration(keeper, String.valueOf(state(another).generation()));
        fill(20, 8, 900);
        assertThat(digests(keeper)).isEqualTo(folded());
        assertThat(keeper.now().parked()).isEmpty();
    }

    @Test
    void rebuildGoesOn_whereItStoodWhenItsNodeDied() {
        fill(200, 9);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        ReplayId rebuild = asked.rebuild();
        betweenPages = () -> {
            if (pagesRead.get() == 6) {
                throw new IllegalStateException("planted: the node dies");
            }
        };
        runner(keeper, 2, 2, SMALL_PAGE).once();
        ReplayState left = state(rebuild);
        assertThat(left.phase()).isEqualTo(Phase.FILLING);
        assertThat(left.failure()).isEqualTo(IllegalStateException.class.getName());
        assertThat(left.position()).isBetween(4L * SMALL_PAGE, 6L * SMALL_PAGE);
        String generation = left.generation();

        int before = pagesRead.get();
        runner(keeper, 2, 2, SMALL_PAGE).once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        assertThat(state(rebuild).generation()).isEqualTo(generation);
        assertThat(pagesRead.get() - before)
                .as("what was in is not read again")
                .isLessThanOrEqualTo((int) ((log.head() - left.position()) / SMALL_PAGE) + 3);
        awaitGeneration(keeper, String.valueOf(generation));
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    @Test
    void endedRebuild_stopsBetweenTwoPages_andLeavesNothing() {
        fill(200, 10);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        Generation live = keeper.generation();
        ReplayId rebuild = asked.rebuild();
        betweenPages = () -> {
            if (pagesRead.get() == 4) {
                asked.end(rebuild);
            }
        };
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);
        runner.once();
        assertThat(pagesRead.get()).isLessThan(8);
        runner.once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.ENDED);
        assertThat(keeper.generation()).isEqualTo(live);
        assertThat(generationsThere()).containsExactly(live.name());
    }

    /** There is no way back to them, and no erasure reaches them. */
    @Test
    void formerViews_areKeptWhileSomebodyMayReadThem_andNoLonger() {
        fill(20, 11);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        String first = keeper.generation().name();
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);
        ReplayId rebuild = asked.rebuild();
        runner.once();
        String second = String.valueOf(state(rebuild).generation());
        awaitGeneration(keeper, second);
        runner.once();
        assertThat(generationsThere()).containsExactlyInAnyOrder(first, second);

        // The next rebuild does not wait.
        ReplayId next = asked.rebuild();
        runner.once();
        String third = String.valueOf(state(next).generation());
        awaitGeneration(keeper, third);
        assertThat(generationsThere()).containsExactlyInAnyOrder(second, third);

        asked.end(next);
        runner.once();
        assertThat(generationsThere()).as("somebody may still read it").contains(second);
        clock = Clock.offset(clock, Duration.ofSeconds(6));
        runner(keeper, 2, 2, SMALL_PAGE).once();
        assertThat(generationsThere()).containsExactly(third);
        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        assertThat(state(next).phase()).isEqualTo(Phase.SWITCHED);
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    /** What is searched by: the words of a name and the digests of numbers stand in the views, keyed (here as they are). */
    @Test
    void erasure_leavesNoWordOfAName_inWhatAnsweredBefore() {
        PersonId gone = lodgedBySomebodyToBeErased();
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        ReplayId rebuild = asked.rebuild();
        runner(keeper, 2, 2, SMALL_PAGE).once();
        awaitGeneration(keeper, String.valueOf(state(rebuild).generation()));
        assertThat(holding(WORD)).as("what answered and what answers").hasSize(2);
        assertThat(holding(ACCOUNT)).hasSize(2);

        erase(gone);
        digests(keeper);
        clock = Clock.offset(clock, Duration.ofSeconds(5));
        runner(keeper, 2, 2, SMALL_PAGE).once();

        assertThat(holding(WORD)).isEmpty();
        assertThat(holding(ACCOUNT)).isEmpty();
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    @Test
    void erasure_leavesNoWordOfAName_inWhatDiffersAndWasNotSwitchedTo_whichCanStillBeOrdered() {
        PersonId gone = lodgedBySomebodyToBeErased();
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        keeper.generation().of(files).deleteOne(Filters.eq("_id", CaseHistories.caseId("allowance.lodged", 700)));
        ReplayId rebuild = asked.rebuild();
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);
        runner.once();
        assertThat(state(rebuild).phase()).isEqualTo(Phase.DIFFERING);
        int read = pagesRead.get();
        runner.once();
        assertThat(pagesRead.get()).as("nobody was erased").isEqualTo(read);
        assertThat(holding(WORD)).hasSize(2);

        erase(gone);
        digests(keeper);
        runner.once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.DIFFERING);
        assertThat(holding(WORD)).isEmpty();
        assertThat(holding(ACCOUNT)).isEmpty();
        asked.orderSwitch(rebuild);
        runner.once();
        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        awaitGeneration(keeper, String.valueOf(state(rebuild).generation()));
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    @Test
    void switchThatItsNodeDidNotLiveToTell_isToldByTheNext_andTheFormerGoes() {
        fill(20, 17);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        ReplayId rebuild = asked.rebuild();
        runner(keeper, 2, 2, SMALL_PAGE).once();
        ReplayState switched = state(rebuild);
        awaitGeneration(keeper, String.valueOf(switched.generation()));
        states.keep(rebuild, switched.in(Phase.COMPARING));

        runner(keeper, 2, 2, SMALL_PAGE).once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        clock = Clock.offset(clock, Duration.ofSeconds(5));
        runner(keeper, 2, 2, SMALL_PAGE).once();
        assertThat(generationsThere()).containsExactly(String.valueOf(switched.generation()));
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    @Test
    void rebuildThatNobodyEnds_isGivenUpAfterTwoDays() {
        fill(20, 12);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        Generation live = keeper.generation();
        live.of(files).drop();
        Generation.mark(live.of(files));
        ReplayId rebuild = asked.rebuild();
        runner(keeper, 2, 2, SMALL_PAGE).once();
        assertThat(state(rebuild).phase()).isEqualTo(Phase.DIFFERING);
        clock = Clock.offset(clock, Duration.ofDays(2));
        runner(keeper, 2, 2, SMALL_PAGE).once();

        assertThat(state(rebuild).phase()).isEqualTo(Phase.GIVEN_UP);
        assertThat(generationsThere()).containsExactly(live.name());
    }

    /** At each of several positions, what the sandbox holds is what the events up to there come to, totals too. */
    @ParameterizedTest
    @CsvSource({"1", "37", "200"})
    void sandbox_isTheProvinceAsItWas(long upTo) {
        fill(100, 13);
        ViewsKeeper keeper = keeper(2, 2);
        ReplayId sandbox = asked.sandbox(upTo);

        runner(keeper, 2, 2, SMALL_PAGE).once();

        Map<String, StoredDocument<CaseFile>> expected = documents(files, upTo);
        Sandbox laidOut = replays(keeper).sandbox(sandbox).orElseThrow();
        assertThat(laidOut.knownAt()).isEqualTo(upTo);
        List<vn.ansinh.query.port.Views.Seen<CaseFile>> seen = laidOut.views().list(files, everything());
        assertThat(seen).hasSameSizeAs(expected.values());
        var totals = new CaseTotals();
        expected.values().forEach(stored -> totals.add(stored.document()));
        assertThat(laidOut.totals()).isEqualTo(totals.inOrder());
        assertThat(laidOut.totals().stream().mapToLong(CaseTotal::cases).sum()).isEqualTo(expected.size());
        String digest = digest(expected);
        Generation apart =
                keeper.generations().named(String.valueOf(state(sandbox).generation()));
        assertThat(keeper.storeOf(apart).digest(files)).isEqualTo(digest);
        fill(20, 14, 700);
        digests(keeper);
        assertThat(keeper.storeOf(apart).digest(files))
                .as("nothing comes in afterwards")
                .isEqualTo(digest);
    }

    @Test
    void sandbox_vanishesWhenItIsEnded_growsOld_andComesBackWhenItWasDropped() {
        fill(50, 15);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        ReplayId first = asked.sandbox(40);
        ReplayId second = asked.sandbox(80);
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);
        runner.once();
        String name = String.valueOf(state(first).generation());
        keeper.generations().named(name).of(files).drop();
        assertThat(replays(keeper).sandbox(first)).isEmpty();
        runner.once();
        assertThat(replays(keeper).sandbox(first).orElseThrow().views().list(files, everything()))
                .hasSize(documents(files, 40).size());

        asked.end(first);
        runner.once();
        assertThat(replays(keeper).sandbox(first)).isEmpty();
        assertThat(state(first).phase()).isEqualTo(Phase.ENDED);
        clock = Clock.offset(clock, Duration.ofDays(8));
        runner(keeper, 2, 2, SMALL_PAGE).once();
        assertThat(replays(keeper).sandbox(second)).isEmpty();
        assertThat(generationsThere()).doesNotContain(String.valueOf(name)).hasSize(1);
    }

    @Test
    void erasure_reachesASandboxThatWasLaidOutBefore_andARebuildAfterIt() {
        PersonId gone = lodgedBySomebodyToBeErased();
        String stream = CaseHistories.caseId("allowance.lodged", 700);
        ViewsKeeper keeper = keeper(2, 2);
        digests(keeper);
        ReplayId sandbox = asked.sandbox(log.head());
        ReplayRunner runner = runner(keeper, 2, 2, SMALL_PAGE);
        runner.once();
        assertThat(nameIn(keeper, sandbox, stream)).isNotEmpty();

        erase(gone);
        digests(keeper);

        assertThat(nameIn(keeper, sandbox, stream)).isEmpty();
        ReplayId rebuild = asked.rebuild();
        runner.once();
        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        awaitGeneration(keeper, String.valueOf(state(rebuild).generation()));
        assertThat(digests(keeper)).isEqualTo(folded());
    }

    @Test
    void twoNodes_goOverTogether_andOneOfThemRebuilds() {
        fill(100, 18);
        ViewsKeeper one = keeper(4, 2);
        ViewsKeeper two = keeper(4, 2);
        ReplayId rebuild = asked.rebuild("case-names");
        runner(two, 4, 2, SMALL_PAGE).once();
        assertThat(state(rebuild).phase()).isEqualTo(Phase.SWITCHED);
        awaitGeneration(one, String.valueOf(state(rebuild).generation()));
        awaitGeneration(two, String.valueOf(state(rebuild).generation()));
        fill(50, 19, 300);
        assertThat(digests(one)).isEqualTo(folded());
        assertThat(digests(two)).isEqualTo(folded());
        assertThat(one.now().parked()).isEmpty();
    }

    @Test
    void sandboxes_areOfViewsInWhichNothingWasOpened() {
        assertThat(files.opens()).isEmpty();
    }

    private PersonId lodgedBySomebodyToBeErased() {
        PersonId gone = PersonId.parse("p-" + UUID.randomUUID().toString().replace("-", ""));
        String stream = CaseHistories.caseId("allowance.lodged", 700);
        erased = new ErasedPersons() {
            @Override
            public void forget(PersonId person) {
                InMemoryLog.KEYS.forget(person);
            }

            @Override
            public Collection<CaseId> casesOf(PersonId person) {
                return List.of(CaseId.parse(stream));
            }
        };
        fill(20, 16);
        for (String name : List.of("allowance.lodged", "case.party-corrected", "case.posted", "case.decided")) {
            String payload = new String(CaseHistories.payload(name), StandardCharsets.UTF_8)
                    .replace("p-0123456789abcdef0123456789abcdef", gone.text())
                    .replace("\"value\":\"fullname\"", "\"value\":\"" + WORD + "\"")
                    .replace("2500205001012", ACCOUNT);
            log.append(stream, name, payload.getBytes(StandardCharsets.UTF_8));
        }
        return gone;
    }

    private void erase(PersonId gone) {
        String destroyed =
                "{\"destroyedAt\":\"2026-11-25T01:02:03Z\",\"on\":\"2026-11-25\",\"person\":\"" + gone.text() + "\"}";
        log.append("erasure-" + "0".repeat(32), "erasure.person-erased", destroyed.getBytes(StandardCharsets.UTF_8));
    }

    private static void spoil(MongoCollection<Document> view, String id, UnaryOperator<String> change) {
        Document kept = Objects.requireNonNull(view.find(Filters.eq("_id", id)).first());
        String changed = change.apply(text(kept.get("document", Binary.class)));
        view.updateOne(
                Filters.eq("_id", id), Updates.set("document", new Binary(changed.getBytes(StandardCharsets.UTF_8))));
    }

    private static String text(Binary json) {
        return new String(json.getData(), StandardCharsets.UTF_8);
    }

    /** The collections of which a document holds this. */
    private List<String> holding(String what) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> database.getCollection(name).find().into(new ArrayList<>()).stream()
                        .anyMatch(document -> document.toJson().contains(what)
                                || (document.get("document") instanceof Binary json
                                        && text(json).contains(what))))
                .toList();
    }

    private String nameIn(ViewsKeeper keeper, ReplayId sandbox, String stream) {
        CaseFile file = replays(keeper)
                .sandbox(sandbox)
                .orElseThrow()
                .views()
                .find(files, stream)
                .orElseThrow()
                .document();
        return vn.ansinh.query.casefile.Lodgings.party(
                        file.parties(), file.parties().beneficiary())
                .fullName()
                .value()
                .orElse("");
    }

    private ReplaysInMongo replays(ViewsKeeper keeper) {
        return new ReplaysInMongo(
                asked, states, keeper.generations(), List.of(files), new GenerationViews(InMemoryLog.DOCUMENTS), clock);
    }

    private static Selection everything() {
        return new Selection(List.of(), "caseId", null, 10_000);
    }

    private ViewsKeeper keeper(int segments, int workers) {
        var keeper = new ViewsKeeper(
                database,
                projections,
                log,
                log,
                log,
                log,
                InMemoryLog.EVENTS,
                erased,
                properties(segments, workers),
                Clock.systemUTC());
        started.add(keeper);
        keeper.start();
        await(() -> !keeper.isRebuilding());
        return keeper;
    }

    private static ViewsProperties properties(int segments, int workers) {
        return new ViewsProperties(null, segments, workers, 50, 1000, false);
    }

    private ReplayRunner runner(ViewsKeeper keeper, int segments, int workers, int page) {
        PagedLog pages = (after, limit) -> {
            pagesRead.incrementAndGet();
            betweenPages.run();
            List<LoggedEvent> all = log.all();
            return all.subList((int) after, (int) Math.min(all.size(), after + limit));
        };
        var replayer = new Replayer(
                asked,
                states,
                keeper,
                projections,
                files,
                pages,
                log::head,
                this::lastErasure,
                properties(segments, workers),
                clock,
                page);
        return new ReplayRunner(asked, states, replayer, Runnable::run, clock);
    }

    private long lastErasure() {
        return log.all().stream()
                .filter(logged -> logged.event().name().equals("erasure.person-erased"))
                .mapToLong(LoggedEvent::position)
                .max()
                .orElse(0);
    }

    private ReplayState state(ReplayId replay) {
        return states.find(replay).orElseThrow();
    }

    private ComparedView compared(ReplayId replay, String view) {
        return state(replay).compared().stream()
                .filter(compared -> compared.view().equals(view))
                .findFirst()
                .orElseThrow();
    }

    private List<String> generationsThere() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.matches("token-[gs][0-9a-f]{12}"))
                .map(name -> name.substring(name.indexOf('-') + 1))
                .toList();
    }

    private Map<String, String> digests(ViewsKeeper keeper) {
        assertThat(keeper.awaitPassed(log.head(), LONG)).isTrue();
        Map<String, String> digests = new TreeMap<>();
        projections.forEach(projection -> digests.put(projection.name(), keeper.digest(projection)));
        return digests;
    }

    /** From the log in order, by nothing but each view's own fold: no store, no batch, no runner. */
    private Map<String, String> folded() {
        Map<String, String> digests = new TreeMap<>();
        projections.forEach(projection -> digests.put(projection.name(), digest(documents(projection, log.head()))));
        return digests;
    }

    private <D extends Record> Map<String, StoredDocument<D>> documents(Projection<D> projection, long upTo) {
        return PlainFold.of(projection, log.all().subList(0, (int) upTo), InMemoryLog.EVENTS);
    }

    private static <D extends Record> String digest(Map<String, StoredDocument<D>> documents) {
        return PlainFold.digest(documents);
    }

    private void fill(int cases, long seed) {
        fill(cases, seed, 0);
    }

    /** @param from numbers of cases begin after it, so that they are others than before */
    private void fill(int cases, long seed, int from) {
        CaseHistories.mixed(cases, seed).forEach(event -> {
            String stream = event[0];
            if (CaseId.isCase(stream)) {
                int number = Integer.parseInt(stream.substring(4), 16);
                stream = String.format("%s%032x", stream.substring(0, 4), from + number);
            } else if (from > 0) {
                return;
            }
            log.append(stream, event[1], CaseHistories.payload(event[1]));
        });
    }

    private static void awaitGeneration(ViewsKeeper keeper, String name) {
        await(() -> {
            keeper.lookNow();
            return name.equals(generationOf(keeper));
        });
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
