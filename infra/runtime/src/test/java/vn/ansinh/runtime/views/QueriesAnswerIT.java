package vn.ansinh.runtime.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.command.port.CalendarLog;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.access.StatusCodes;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.disclose.NearCases;
import vn.ansinh.query.port.AccessHistory;
import vn.ansinh.query.port.AuditFindingRegister;
import vn.ansinh.query.port.DueDateSweeps;
import vn.ansinh.query.port.ErasureFinality;
import vn.ansinh.query.port.FraudDetection;
import vn.ansinh.query.port.FraudStreams;
import vn.ansinh.query.port.LogProofs;
import vn.ansinh.query.port.OfficialStreams;
import vn.ansinh.query.port.OpeningPreviews;
import vn.ansinh.query.port.PersonNumbers;
import vn.ansinh.query.port.PolicyTrials;
import vn.ansinh.query.port.RecognisedRegister;
import vn.ansinh.query.port.RecognisedThen;
import vn.ansinh.query.port.RecordedAnswers;
import vn.ansinh.query.port.Replays;
import vn.ansinh.query.port.SamplingPlanRegister;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;

/** The query API over real views and a log in memory: paging, parameters, cursors that were never handed out. */
@SpringBootTest(classes = QueriesAnswerIT.Node.class)
@ActiveProfiles("query-node")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class QueriesAnswerIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private InMemoryLog log = new InMemoryLog();

    @Autowired
    private ViewsKeeper keeper = unset();

    @Autowired
    private Reader reader = new Reader();

    @Autowired
    private List<OncePerRequestFilter> filters = List.of();

    @Autowired
    private WebApplicationContext context = unset();

    private MockMvc mvc = unset();

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(filters.toArray(OncePerRequestFilter[]::new))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/caseworker/v1/worklist, CASEWORKER",
        "/api/caseworker/v1/postings, CASEWORKER",
        "/api/citizen/v1/cases, CITIZEN",
        "/api/public/v1/postings, CITIZEN",
        "/api/caseworker/v1/case-searches, CASEWORKER",
    })
    void livingList_saysWhetherItChangedSinceTheFirstPage(String path, Role role) throws Exception {
        for (int number = 1; number <= 4; number++) {
            lodgeAndPost(number, "2025-07-1" + number);
        }
        caughtUp();
        reader.has(role);

        JsonNode first = page(path, null);
        JsonNode second = page(path, first.path("next").asString());
        lodgeAndPost(5, "2025-07-20");
        caughtUp();
        JsonNode third = page(path, second.path("next").asString());
        JsonNode anew = page(path, null);

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("changed").asBoolean(true)).isFalse();
        assertThat(second.path("changed").asBoolean(true)).isFalse();
        assertThat(third.path("changed").asBoolean(false)).isTrue();
        assertThat(anew.path("changed").asBoolean(true)).isFalse();
    }

    @Test
    void unitPostings_areRead_theLastToCloseFirst() throws Exception {
        lodgeAndPost(1, "2025-07-02");
        lodgeAndPost(2, "2025-07-04");
        lodgeAndPost(3, "2025-07-03");
        caughtUp();
        reader.has(Role.CASEWORKER);

        String path = "/api/caseworker/v1/postings";
        JsonNode first = page(path, null);
        JsonNode second = page(path, first.path("next").asString());
        JsonNode third = page(path, second.path("next").asString());

        assertThat(List.of(first, second, third))
                .extracting(page -> page.at("/items/0/until").asString())
                .containsExactly("2025-07-04", "2025-07-03", "2025-07-02");
        assertThat(third.has("next")).isFalse();
    }

    @Test
    void history_isPinnedToItsFirstPage_whatIsAppendedMeanwhileIsNotInIt() throws Exception {
        lodgeAndPost(1, "2025-07-02");
        reader.has(Role.AUDITOR);
        String path = "/api/auditor/v1/cases/" + id(1) + "/events";

        JsonNode first = page(path, null);
        log.append(id(1), "case.objection-raised", CaseHistories.payload("case.objection-raised"));
        JsonNode second = page(path, first.path("next").asString());
        JsonNode anew = answered(get(path));

        assertThat(first.at("/events/0/name").asString()).isEqualTo("allowance.lodged");
        assertThat(second.at("/events/0/name").asString()).isEqualTo("case.posted");
        assertThat(second.path("upToPosition")).isEqualTo(first.path("upToPosition"));
        assertThat(second.has("next")).isFalse();
        assertThat(anew.path("events")).hasSize(3);
    }

    /** As the history's own cursors are made. */
    private record Place(CaseId caseId, long sequence, long upToPosition) {}

    @Test
    void forgedCursor_ofACaseThatIsNotThere_findsNothing() throws Exception {
        reader.has(Role.AUDITOR);
        String forged = Cursor.of(new Place(CaseId.parse(id(9)), 0, 10));

        var answer = perform(get("/api/auditor/v1/cases/" + id(9) + "/events?cursor=" + forged));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(tree(answer).path("code").asString()).isEqualTo("not-found");
    }

    @Test
    void parameterThatTheContractDoesNotName_isRefused() throws Exception {
        lodgeAndPost(1, "2025-07-02");
        reader.has(Role.AUDITOR);
        String path = "/api/auditor/v1/cases/" + id(1);

        for (String query : List.of("seenAt=2025-07-01T00:00:00Z", "minPosition=101&seenAt", "&&seenAt=%C3")) {
            var answer = perform(get(URI.create(path + "?" + query)));
            assertThat(answer.getStatus()).as(query).isEqualTo(400);
            assertThat(tree(answer).path("violations")).hasSize(1);
            assertThat(tree(answer).at("/violations/0/code").asString()).isEqualTo("unknown-parameter");
            assertThat(tree(answer).at("/violations/0/pointer").asString()).isEqualTo("query:seenAt");
        }
        assertThat(perform(post("/api/citizen/v1/status-lookups?code=ABCDEFGH")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reference\":\"AS-72CQ-Q8EE-2\",\"code\":\"ABCDEFGH\"}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(perform(get(path + "?minPosition=101")).getStatus()).isEqualTo(200);
    }

    @Test
    void nothingIsWithheld_forAVersionThatTheReaderHas() throws Exception {
        lodgeAndPost(1, "2025-07-02");
        caughtUp();
        reader.has(Role.CASEWORKER);
        var first = perform(get("/api/caseworker/v1/cases/" + id(1)));
        String version = String.valueOf(first.getHeader("ETag"));

        var again = perform(get("/api/caseworker/v1/cases/" + id(1)).header("If-None-Match", version));

        assertThat(version).isEqualTo("\"1\"");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(tree(again)).isEqualTo(tree(first));
    }

    @Test
    void replay_isRefused_pastAnEventThatCannotBeRead() throws Exception {
        lodgeAndPost(1, "2025-07-02");
        log.append(id(1), "case.never-heard-of", CaseHistories.payload("case.posted"));
        reader.has(Role.AUDITOR);

        var answer = perform(get("/api/auditor/v1/cases/" + id(1)));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(tree(answer).path("code").asString()).isEqualTo("stream-unreadable");
    }

    private JsonNode page(String path, @Nullable String cursor) throws Exception {
        if (path.endsWith("searches")) {
            ObjectNode search = JSON.createObjectNode().put("name", "an").put("limit", 1);
            if (cursor != null) {
                search.put("cursor", cursor);
            }
            return answered(post(path).contentType(MediaType.APPLICATION_JSON).content(search.toString()));
        }
        return answered(get(path + "?limit=1" + (cursor == null ? "" : "&cursor=" + cursor)));
    }

    private JsonNode answered(MockHttpServletRequestBuilder request) throws Exception {
        var answer = perform(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return tree(answer);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON))
                .andReturn()
                .getResponse();
    }

    private static JsonNode tree(MockHttpServletResponse answer) {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private static String id(int number) {
        return CaseHistories.caseId("allowance.lodged", number);
    }

    private void lodgeAndPost(int number, String until) {
        ObjectNode lodged = (ObjectNode) CanonicalJson.read(CaseHistories.payload("allowance.lodged"));
        ((ObjectNode) lodged.at("/lodging/parties/persons/0/fullName")).put("value", "An");
        log.append(id(number), "allowance.lodged", CanonicalJson.bytesOf(lodged));
        ObjectNode posted = (ObjectNode) CanonicalJson.read(CaseHistories.payload("case.posted"));
        posted.put("until", until);
        log.append(id(number), "case.posted", CanonicalJson.bytesOf(posted));
    }

    private void caughtUp() throws InterruptedException {
        assertThat(keeper.awaitPassed(log.head(), Duration.ofSeconds(20))).isTrue();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (keeper.isRebuilding() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    /** Set by JUnit or Spring before any test runs. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T unset() {
        return null;
    }

    /** Who asks. */
    static final class Reader implements Identity {
        private final AtomicReference<Role> role = new AtomicReference<>(Role.CITIZEN);

        void has(Role wanted) {
            role.set(wanted);
        }

        @Override
        public ActingPerson acting() {
            return new ActingPerson(
                    ActorId.parse("a-" + "0".repeat(32)),
                    PersonId.parse("p-0123456789abcdef0123456789abcdef"),
                    Set.of(role.get()),
                    role.get() == Role.AUDITOR ? "24" : "07210");
        }

        @Override
        public ActorId account(String subject) {
            throw new AssertionError("no query asks for an account");
        }

        @Override
        public Optional<ActingPerson> named(String subject) {
            return Optional.empty();
        }
    }

    /** The query API alone, with its views: no store, no sign-in. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"vn.ansinh.query", "vn.ansinh.runtime.web", "vn.ansinh.runtime.assessment"},
            // The tests beside us in those packages have nodes of their own.
            excludeFilters = @Filter(SpringBootConfiguration.class))
    static class Node {
        @Bean
        Reader reader() {
            return new Reader();
        }

        /** What is recorded is {@code AccessWriterIT}'s; here it always succeeds. */
        @Bean
        AccessRecord accessRecord() {
            return access -> {};
        }

        @Bean
        AttemptLimits limits() {
            return new AttemptLimits(Clock.systemUTC(), new byte[AttemptLimits.SECRET_LENGTH]);
        }

        @Bean
        NearCases nearCases() {
            return reader -> NearCases.Near.NOBODY;
        }

        @Bean
        AccessHistory accessHistory() {
            return new AccessHistory() {
                @Override
                public long head() {
                    return 0;
                }

                @Override
                public List<Logged> newest(AccessHistory.Wanted wanted, long upTo, int limit) {
                    return List.of();
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2025-07-01T03:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        InMemoryLog log() {
            return new InMemoryLog();
        }

        @Bean
        TestMongo mongo() {
            return new TestMongo();
        }

        @Bean
        ViewsKeeper keeper(TestMongo mongo, List<Projection<?>> projections, InMemoryLog log) {
            var properties = new ViewsProperties(null, 1, 1, 50, 1000, true);
            return new ViewsKeeper(
                    mongo.freshDatabase(),
                    projections,
                    log,
                    log,
                    log,
                    log,
                    InMemoryLog.EVENTS,
                    InMemoryLog.NOBODY_ERASED,
                    properties,
                    Clock.systemUTC());
        }

        @Bean
        Views views(ViewsKeeper keeper) {
            return new MongoViews(keeper, new GenerationViews(InMemoryLog.DOCUMENTS));
        }

        @Bean
        SealedEvents events() {
            return InMemoryLog.EVENTS;
        }

        @Bean
        BlindIndex index() {
            return (purpose, text) -> purpose + text;
        }

        @Bean
        PersonNumbers numbers() {
            return number -> Optional.empty();
        }

        /** Never opened: the law is what the program carries. */
        @Bean
        PolicyBookLog policyBookLog() {
            return new PolicyBookLog() {
                @Override
                public List<PolicyBookEvent> after(long sequence) {
                    return List.of();
                }

                @Override
                public Optional<String> text(String digest) {
                    return Optional.empty();
                }
            };
        }

        /** Nothing is signed. */
        @Bean
        LogProofs logProofs() {
            return new LogProofs() {
                @Override
                public List<String> keys() {
                    return List.of();
                }

                @Override
                public Optional<String> checkpointOf(long size, Duration atMost) {
                    return Optional.empty();
                }

                @Override
                public List<InclusionProof> inclusion(List<Long> positions, long size) {
                    return List.of();
                }
            };
        }

        /** Nor did anybody change its calendar. */
        @Bean
        CalendarLog calendarLog() {
            return digest -> Optional.empty();
        }

        /** And no sweep was ever begun. */
        @Bean
        DueDateSweeps dueDateSweeps() {
            return Optional::empty;
        }

        /** Nobody has asked for any. */
        @Bean
        PolicyTrials policyTrials() {
            return new PolicyTrials() {
                @Override
                public List<PolicyTrials.Asked> newest(@Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public Optional<Trial> find(PolicyTrialId trial) {
                    return Optional.empty();
                }

                @Override
                public Optional<TrialResult> result(PolicyTrialId trial) {
                    return Optional.empty();
                }

                @Override
                public List<Line> cases(PolicyTrialId trial, @Nullable TrialChange change, long after, int limit) {
                    return List.of();
                }
            };
        }

        /** Nothing was found. */
        @Bean
        FraudDetection fraudDetection() {
            return new FraudDetection() {
                @Override
                public List<FraudDetection.Listed> sweeps(@Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public FraudDetection.Order order(LocalDate day, int limit) {
                    return new FraudDetection.Order(day, null, null, List.of());
                }

                @Override
                public FraudDetection.@Nullable Neighbourhood linksOf(CaseId caseId) {
                    return null;
                }

                @Override
                public FraudDetection.Card scorecard(LocalDate day) {
                    return new FraudDetection.Card(day, List.of(), List.of(), List.of());
                }
            };
        }

        /** Nobody audits. */
        @Bean
        SamplingPlanRegister samplingPlanRegister() {
            return new SamplingPlanRegister() {
                @Override
                public List<ListedPlan> newest(@Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public long abandoned() {
                    return 0;
                }

                @Override
                public Optional<Plan> find(SamplingPlanId plan) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> note(SamplingPlanId plan) {
                    return Optional.empty();
                }

                @Override
                public List<Drawn> sample(SamplingPlanId plan, int after, int limit) {
                    return List.of();
                }

                @Override
                public List<PlacedCandidate> population(SamplingPlanId plan, long after, int limit) {
                    return List.of();
                }
            };
        }

        /** Nobody was paid before. */
        @Bean
        OpeningPreviews openingPreviews() {
            return (sheet, csv, on) -> new OpeningPreviews.Preview(List.of(), List.of(), List.of(), 0, Money.ZERO);
        }

        /** Nor was anything found. */
        @Bean
        AuditFindingRegister auditFindingRegister() {
            return new AuditFindingRegister() {
                @Override
                public List<ListedFinding> newest(
                        @Nullable Set<Addressee> addressees, boolean open, @Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public Optional<Finding> find(AuditFindingId finding) {
                    return Optional.empty();
                }
            };
        }

        /** Nor is anything reviewed. */
        @Bean
        FraudStreams fraudStreams() {
            return new FraudStreams() {
                @Override
                public List<Listed<AlertEvent>> alerts(boolean open, @Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public List<Listed<TipEvent>> tips(boolean open, @Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public List<Listed<FraudReviewEvent>> reviews(
                        FraudStreams.Wanted wanted, @Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public List<FraudReviewEvent> review(FraudReviewId review) {
                    return List.of();
                }

                @Override
                public List<Listed<FraudReviewEvent>> reviewsOf(CaseId caseId) {
                    return List.of();
                }

                @Override
                public Set<UnitCode> officesOf(ActorId reader, LocalDate on) {
                    return Set.of();
                }
            };
        }

        /** Nor any replay. */
        @Bean
        Replays replays() {
            return new Replays() {
                @Override
                public List<Replays.Asked> newest(@Nullable Long before, int limit) {
                    return List.of();
                }

                @Override
                public Optional<Replay> find(ReplayId replay) {
                    return Optional.empty();
                }

                @Override
                public Optional<Sandbox> sandbox(ReplayId replay) {
                    return Optional.empty();
                }
            };
        }

        /** Nor is anybody in office. */
        @Bean
        OfficialStreams officialStreams() {
            return account -> List.of();
        }

        @Bean
        RecordedAnswers recordedAnswers() {
            return commandKey -> OptionalInt.empty();
        }

        @Bean
        RecognisedThen recognisedThen() {
            return (person, on, knownAt) -> Optional.empty();
        }

        /** Nobody was ever recognised. */
        @Bean
        RecognisedRegister recognisedRegister() {
            return new RecognisedRegister() {
                @Override
                public Preview preview(Header header, String csv, LocalDate on) {
                    return new Preview(List.of(), List.of(), List.of(), 0, 0);
                }

                @Override
                public List<Placed<ListLine>> lists(@Nullable Set<UnitCode> communes, long after, int limit) {
                    return List.of();
                }

                @Override
                public List<Placed<Household>> households(
                        @Nullable Set<UnitCode> communes, @Nullable RecognisedListId list, long after, int limit) {
                    return List.of();
                }

                @Override
                public Optional<Standing> standing(
                        PersonNumber number, LocalDate on, @Nullable Set<UnitCode> communes) {
                    return Optional.empty();
                }
            };
        }

        @Bean
        ErasureFinality finality() {
            return persons -> Map.of();
        }

        @Bean
        StatusCodes codes() {
            return new StatusCodes() {
                @Override
                public String of(CaseId caseId) {
                    return "ABCDEFGH";
                }

                @Override
                public boolean matches(CaseId caseId, String code) {
                    return code.equals(of(caseId));
                }
            };
        }
    }
}
