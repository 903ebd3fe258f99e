package vn.ansinh.proof.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;

/**
 * What was known on X of how things were on Y (P15): a case of past days is brought in step by step, and asked for by each day at each of its
 * steps, by auditor and caseworker.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidAtProof {
    private static final int PATIENCE = 40;
    private static final LocalDate LODGED = LocalDate.of(2026, 3, 2);
    private static final LocalDate CORRECTED = LODGED.plusDays(1);
    private static final LocalDate VERIFIED = LODGED.plusDays(2);
    private static final LocalDate DECIDED = LODGED.plusDays(4);

    /** A step: of which day, and its log position. */
    private record Done(LocalDate on, long position) {}

    private final List<Done> steps = new ArrayList<>();
    private Api api;
    private String caseId;

    @BeforeAll
    void bringACaseIn() throws Exception {
        api = Standing.shared().api();
        Map<String, Object> application = Applications.insurance();
        Recognised.asStated(api, application, LODGED);
        JsonNode step = done("caseworker1", LODGED, "insurance-support-applications", null, application);
        caseId = step.path("caseId").asString();
        look(step, LODGED);
        String own = "applications/" + caseId;
        Map<String, Object> correction = Map.of(
                "fact", Applications.fact("chosen-income", "1500000", "declared"), "reason", "Ghi nhầm mức thu nhập.");
        step = done("caseworker1", CORRECTED, own + "/corrections", version(step), correction);
        look(step, CORRECTED);
        step = done(
                "caseworker1",
                VERIFIED,
                own + "/verifications",
                version(step),
                Applications.insuranceVerified(VERIFIED));
        look(step, VERIFIED);
        step = done("approver1", DECIDED, own + "/decisions", version(step), Applications.granted());
        look(step, DECIDED);
    }

    private JsonNode done(String account, LocalDate on, String path, @Nullable Long version, Object body)
            throws Exception {
        HttpRequest.Builder request = Api.commanding(api.as("importer1", Api.COMMANDS + path), version, Api.key());
        Api.Answer answer = api.send(request.header("On-Behalf-Of", account)
                .header("Business-Date", on.toString())
                .POST(Api.json(body)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private static Long version(JsonNode step) {
        return step.path("version").asLong();
    }

    private void look(JsonNode step, LocalDate on) throws Exception {
        String token = step.path("consistencyToken").asString();
        answered("caseworker1", worked("minPosition=" + token));
        JsonNode last = answered("auditor1", audited("minPosition=" + token));
        steps.add(new Done(on, last.path("position").asLong()));
    }

    private String audited(String query) {
        return "/api/auditor/v1/cases/" + caseId + "?" + query;
    }

    private String worked(String query) {
        return "/api/caseworker/v1/cases/" + caseId + "?" + query;
    }

    private JsonNode answered(String account, String path) throws Exception {
        Api.Answer answer = api.get(account, path);
        for (int tries = 0; answer.status() == 503 && tries < PATIENCE; tries++) {
            answer = api.get(account, path);
        }
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.json();
    }

    private JsonNode on(LocalDate day, Done known) throws Exception {
        JsonNode answer = answered("auditor1", audited("validAt=" + day + "&knownAt=" + known.position()));
        JsonNode worked = answered("caseworker1", worked("validAt=" + day + "&knownAt=" + known.position()));
        assertThat(worked.path("onTheDay")).isEqualTo(answer.path("onTheDay"));
        assertThat(worked.path("outside")).isEqualTo(answer.path("outside"));
        assertThat(answer.path("onTheDay").path("validAt").asString()).isEqualTo(day.toString());
        return answer;
    }

    @Test
    void eventsAndPaper_areThoseOfTheActsUpToTheDay_pageByPage() throws Exception {
        for (Done known : steps) {
            for (LocalDate day = LODGED; !day.isAfter(DECIDED); day = day.plusDays(1)) {
                LocalDate asked = day;
                List<Long> expected = steps.stream()
                        .filter(it -> !it.on().isAfter(asked) && it.position() <= known.position())
                        .map(Done::position)
                        .toList();
                assertThat(events("validAt=" + day + "&knownAt=" + known.position(), 100))
                        .isEqualTo(expected);
                assertThat(events("validAt=" + day + "&knownAt=" + known.position(), 1))
                        .isEqualTo(expected);
            }
        }
        assertThat(events("validAt=" + LODGED.minusDays(1), 100)).isEmpty();

        String paper = "/api/auditor/v1/cases/" + caseId + "/timeline?language=en&validAt=";
        assertThat(api.get("auditor1", paper + LODGED.minusDays(1)).status()).isEqualTo(404);
        try (PDDocument document = Loader.loadPDF(api.download("auditor1", paper + VERIFIED))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("only acts whose legal date is not after " + VERIFIED, "\n3. " + VERIFIED)
                    .doesNotContain("\n4. ", DECIDED + " — ");
        }
    }

    private List<Long> events(String query, int limit) throws Exception {
        String path = "/api/auditor/v1/cases/" + caseId + "/events?limit=" + limit;
        List<Long> positions = new ArrayList<>();
        JsonNode page = answered("auditor1", path + "&" + query);
        while (true) {
            page.path("events")
                    .forEach(event -> positions.add(event.path("position").asLong()));
            String next = page.path("next").asString("");
            if (next.isEmpty()) {
                return positions;
            }
            page = answered("auditor1", path + "&cursor=" + next);
        }
    }

    @Test
    void state_isThatOfTheActsUpToTheDay_foldedAsTheFileIs() throws Exception {
        for (Done known : steps) {
            for (LocalDate day = LODGED.minusDays(1); !day.isAfter(DECIDED); day = day.plusDays(1)) {
                JsonNode progress = on(day, known).at("/onTheDay/progress");
                LocalDate asked = day;
                Done last = steps.stream()
                        .filter(it -> !it.on().isAfter(asked) && it.position() <= known.position())
                        .reduce((one, other) -> other)
                        .orElse(null);
                if (last == null) {
                    assertThat(progress.isMissingNode()).as("%s", day).isTrue();
                } else {
                    assertThat(progress)
                            .as("%s by %s", day, known)
                            .isEqualTo(answered("auditor1", audited("knownAt=" + last.position()))
                                    .at("/file/progress"));
                }
            }
        }
    }

    @Test
    void fact_holdsOnItsDays_andWhatWasCorrectedNeverDid() throws Exception {
        assertThat(fact(on(LODGED, steps.getFirst()), "chosen-income")).isEqualTo("2000000 declared");
        assertThat(fact(on(LODGED, steps.getLast()), "chosen-income")).isEqualTo("1500000 declared");
        assertThat(fact(on(LODGED, steps.getLast()), "monthly-pension")).isEqualTo("0 declared");
        assertThat(fact(on(VERIFIED, steps.get(1)), "monthly-pension"))
                .as("what nobody had verified yet")
                .isEqualTo("0 declared");
        assertThat(fact(on(VERIFIED, steps.getLast()), "monthly-pension")).isEqualTo("0 register");
        JsonNode held = on(LODGED, steps.getLast());
        held.at("/onTheDay/facts")
                .forEach(it -> assertThat(held.at("/file" + it.path("path").asString() + "/fact"))
                        .as("its place in the file")
                        .isEqualTo(it.path("fact")));
    }

    private static String fact(JsonNode answer, String code) {
        return answer.at("/onTheDay/facts")
                .valueStream()
                .filter(it -> it.at("/fact/code").asString().equals(code))
                .map(it -> it.at("/fact/value/value").asString() + " "
                        + it.at("/fact/origin").asString())
                .reduce((one, other) -> {
                    throw new AssertionError("two facts of " + code);
                })
                .orElse("");
    }

    @Test
    void grantAndDueDates_areThoseOfTheDay() throws Exception {
        JsonNode decided = on(DECIDED, steps.getLast());
        JsonNode award = decided.at("/file/decisions/0/decision/award");
        assertThat(decided.at("/onTheDay/grant/amount").asLong())
                .isEqualTo(award.path("amount").asLong())
                .isPositive();
        assertThat(decided.at("/onTheDay/grant/month").asString())
                .isEqualTo(award.path("startMonth").asString());
        JsonNode before = on(DECIDED.minusDays(1), steps.getLast());
        assertThat(before.at("/onTheDay/grant/amount").asLong()).isZero();
        assertThat(before.at("/onTheDay/grant/why").asString()).isEqualTo("no-decision-in-force");
        assertThat(standings(before)).containsExactly("met", "running");
        assertThat(standings(decided)).containsExactly("met", "met");
        assertThat(standings(on(DECIDED.plusYears(1), steps.getFirst())))
                .as("nobody had done anything")
                .containsExactly("run-out");
    }

    private static List<String> standings(JsonNode answer) {
        return answer.at("/onTheDay/deadlines")
                .valueStream()
                .map(it -> it.path("standing").asString())
                .toList();
    }

    @Test
    void outside_standsThePolicyThatDecided_andTheOfficesOfWhoActed() throws Exception {
        JsonNode outside = on(DECIDED, steps.getLast()).path("outside");
        assertThat(outside.at("/decidedUnder/0/digest").asString()).hasSize(64);
        assertThat(outside.at("/policy/digest")).isEqualTo(outside.at("/decidedUnder/0/digest"));
        assertThat(outside.at("/holder").asString()).isEqualTo(Applications.WARD);
        assertThat(outside.path("offices")
                        .valueStream()
                        .map(it -> it.path("duties").toString()))
                .anyMatch(duties -> duties.contains("verifier"))
                .anyMatch(duties -> duties.contains("approver"));
        JsonNode before = on(VERIFIED, steps.getLast()).path("outside");
        assertThat(before.path("decidedUnder").isEmpty()).isTrue();
        assertThat(before.path("offices")
                        .valueStream()
                        .map(it -> it.path("duties").toString()))
                .as("who decides had not acted")
                .noneMatch(duties -> duties.contains("approver"));
    }

    @Test
    void diff_tellsWhatBecameKnownOfTheDay() throws Exception {
        JsonNode diff = answered("auditor1", "/api/auditor/v1/cases/" + caseId + "/diff?validAt=" + VERIFIED);
        assertThat(diff.path("changes")
                        .valueStream()
                        .filter(change -> change.path("changed")
                                .valueStream()
                                .anyMatch(it -> it.path("path").asString().startsWith("/onTheDay")))
                        .map(change -> change.path("command").asString()))
                .as("what was decided later says nothing of that day")
                .hasSize(3);
        assertThat(diff.path("changes").size()).isEqualTo(4);
    }

    @Test
    void daysThatAreNone_orOutOfReach_areRefused() throws Exception {
        for (String day : List.of("2026-02-30", "yesterday", "2026-03-02T00:00:00Z", "0")) {
            assertThat(api.get("auditor1", audited("validAt=" + day)).status())
                    .as(day)
                    .isEqualTo(400);
        }
        for (String day : List.of("2021-06-30", "2999-01-01")) {
            for (Api.Answer answer : List.of(
                    api.get("auditor1", audited("validAt=" + day)),
                    api.get("caseworker1", worked("validAt=" + day)),
                    api.get("auditor1", "/api/auditor/v1/cases/" + caseId + "/diff?validAt=" + day),
                    api.get("auditor1", "/api/auditor/v1/cases/" + caseId + "/provenance?validAt=" + day))) {
                assertThat(answer.status()).as(day).isEqualTo(400);
                assertThat(answer.json().at("/violations/0/code").asString()).isEqualTo("day-out-of-reach");
                assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("query:validAt");
            }
        }
    }
}
