package vn.ansinh.proof.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Standing;

/**
 * A commune's list over HTTP, from its preview to its withdrawal, and what becomes of those who say that they are near-poor: at 72
 * the social pension is for poor and near-poor households alone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecognisedListProof {
    private static final String COMMUNE = "07339@2025-07-01";
    private static final String LISTS = "/api/caseworker/v1/recognised-lists";
    private static final String HOUSEHOLDS = "/api/caseworker/v1/recognised-households";
    private static final String HEADER =
            "household_code,class,from,until,person_number,full_name,birth_date,sex,relation\r\n";

    private static Standing system;
    private static Api api;
    private static LocalDate today = LocalDate.EPOCH;
    private static LocalDate born = LocalDate.EPOCH;
    private static String list = "";

    /** The file of a case that was granted by the list, as it was known then of today. */
    private static String onTheList = "";

    @BeforeAll
    static void start() throws Exception {
        system = Standing.fresh();
        api = system.api();
        today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        born = LocalDate.of(today.getYear() - 72, 1, 1);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    private static String number(int serial) {
        return String.format(Locale.ROOT, "0240%02d77%04d", born.getYear() % 100, serial);
    }

    private static String row(String household, String standing, int serial, String name) {
        return String.join(",", household, standing, "", "", number(serial), name, born.toString(), "male", "head")
                + "\r\n";
    }

    private static Map<String, Object> body(String rows) {
        return new HashMap<>(Map.of(
                "unit",
                COMMUNE,
                "kind",
                "yearly",
                "decisionNumber",
                "518/QĐ-UBND",
                "decidedOn",
                today.withDayOfYear(1).toString(),
                "from",
                today.withDayOfYear(1).toString(),
                "until",
                LocalDate.of(today.getYear(), 12, 31).toString(),
                "csv",
                "\uFEFF" + HEADER + rows));
    }

    private static Api.Answer preview(String account, Map<String, Object> body) throws Exception {
        return asked(account, "/api/caseworker/v1/recognised-list-previews", body);
    }

    private static Api.Answer asked(String account, String path, Object body) throws Exception {
        return api.send(api.as(account, path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(Api.json(body)));
    }

    private static Api.Answer propose(Map<String, Object> body) throws Exception {
        Map<String, Object> signed = new HashMap<>(body);
        signed.put("capacity", "chair");
        return api.command("caseworker2", "recognised-lists", null, Api.key(), signed);
    }

    private static Api.Answer act(String account, String act, Object body) throws Exception {
        return api.command(account, "recognised-lists/" + list + "/" + act, null, Api.key(), body);
    }

    private static Map<String, Long> written() throws Exception {
        return system.truth().counts();
    }

    private static List<String> codes(JsonNode problem) {
        List<String> codes = new ArrayList<>();
        problem.path("violations").forEach(it -> codes.add(it.path("code").asString()));
        return codes;
    }

    @Test
    @Order(1)
    void badFile_isToldRowByRow_andWritesNothing() throws Exception {
        String rows = row("H1", "near-poor", 1, "Nguyễn Văn Một")
                + row("H2", "rich", 2, "Nguyễn Văn Hai")
                + row("H3", "poor", 1, "Nguyễn Văn Một");
        Map<String, Long> before = written();

        Api.Answer previewed = preview("caseworker2", body(rows));
        assertThat(previewed.status()).as("%s", previewed).isEqualTo(200);
        JsonNode page = previewed.json();
        assertThat(page.path("importable").asBoolean()).isFalse();
        assertThat(page.path("rows").valueStream().map(it -> it.path("row").asInt() + " " + it.path("ok")))
                .containsExactly("2 true", "3 false", "4 false");
        JsonNode fault = page.path("rows").path(1).path("faults").path(0);
        assertThat(fault.path("place").asString()).isEqualTo("class");
        assertThat(fault.path("code").asString()).isEqualTo("household-class-unknown");
        assertThat(fault.path("reason").asString()).startsWith("Row 3, class:");
        Api.Answer refused = propose(body(rows));
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(codes(refused.json())).containsExactly("household-class-unknown", "person-twice-in-the-file");

        Map<String, Object> elsewhere = body(row("H1", "poor", 1, "Nguyễn Văn Một"));
        elsewhere.put("unit", Applications.WARD);
        assertThat(codes(preview("caseworker2", elsewhere).json())).containsExactly("list-of-no-commune");
        assertThat(codes(propose(elsewhere).json())).containsExactly("list-of-no-commune");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void declaredClass_decidesNothing_whileNoListIsKnown() throws Exception {
        assertThat(codes(decide(1, "granted").json()))
                .containsExactly("law-cannot-tell-yet", "recognised-list-missing");
        assertThat(codes(decide(2, "refused").json()))
                .containsExactly("law-cannot-tell-yet", "recognised-list-missing");
    }

    @Test
    @Order(3)
    void list_countsOnceASecondOfficerApprovesIt() throws Exception {
        String rows = row("H1", "near-poor", 3, Normalizer.normalize("Nguyễn Văn Ba", Normalizer.Form.NFD))
                + row("H2", "poor", 4, "\"Nguyễn Văn Bốn, ông\"");
        assertThat(preview("caseworker2", body(rows)).json().path("importable").asBoolean())
                .isTrue();
        Api.Answer proposed = propose(body(rows));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        list = proposed.json().path("recognisedListId").asString();

        assertThat(lookUp("caseworker2", 3).has("standing"))
                .as("before it is approved")
                .isFalse();
        assertThat(act("caseworker2", "approvals", Map.of()).status()).isEqualTo(403);
        assertThat(act("approver1", "approvals", Map.of()).status())
                .as("of another commune")
                .isEqualTo(404);
        Api.Answer approved = act("approver2", "approvals", Map.of());
        assertThat(approved.status()).as("%s", approved).isEqualTo(201);
        assertThat(codes(act("approver2", "approvals", Map.of()).json())).containsExactly("list-concluded");
        assertThat(codes(propose(body(row("H9", "poor", 9, "Nguyễn Văn Chín"))).json()))
                .containsExactly("list-already-there");

        JsonNode found = lookUp("caseworker2", 3);
        assertThat(found.path("standing").asString()).isEqualTo("near-poor");
        assertThat(found.path("household").asString()).isEqualTo("H1");
        assertThat(found.path("decisionNumber").asString()).isEqualTo("518/QĐ-UBND");
        assertThat(lookUp("caseworker1", 3).has("standing")).as("out of reach").isFalse();
        assertThat(lookUp("auditor1", 3).path("standing").asString()).isEqualTo("near-poor");
    }

    @Test
    @Order(4)
    void householdOnTheList_isGranted_whatItOnlyDeclared_andOneThatIsNotIsRefused() throws Exception {
        Api.Answer granted = decide(3, "granted");
        assertThat(granted.status()).as("%s", granted).isEqualTo(201);
        String audited =
                "/api/auditor/v1/cases/" + granted.json().path("caseId").asString() + "?validAt=" + today;
        JsonNode page = api.get(
                        "auditor1",
                        audited + "&minPosition="
                                + granted.json().path("consistencyToken").asString())
                .json();
        String decision = page.path("file").path("decisions").path(0).toString();
        assertThat(decision).contains("near-poor by decision 518/QĐ-UBND", "household H1", list);
        JsonNode recognised = page.path("outside").path("recognised");
        assertThat(recognised.path("recognisedListId").asString()).isEqualTo(list);
        assertThat(recognised.path("standing").asString()).isEqualTo("near-poor");
        assertThat(recognised.path("household").asString()).isEqualTo("H1");
        onTheList = audited + "&knownAt=" + page.path("position").asLong();

        assertThat(codes(decide(5, "granted").json())).contains("law-does-not-grant");
        assertThat(decide(6, "refused").status()).isEqualTo(201);
    }

    @Test
    @Order(5)
    void listsAndHouseholds_areReadInPages_withinReach() throws Exception {
        assertThat(api.get("caseworker2", LISTS)
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("approved");
        assertThat(api.get("caseworker1", LISTS).json().path("items").size()).isZero();
        assertThat(api.get("caseworker1", HOUSEHOLDS).json().path("items").size())
                .isZero();
        JsonNode first =
                api.get("auditor1", HOUSEHOLDS + "?limit=1&list=" + list).json();
        assertThat(first.path("items").size()).isEqualTo(1);
        JsonNode second = api.get(
                        "auditor1",
                        HOUSEHOLDS + "?limit=1&list=" + list + "&cursor="
                                + first.path("next").asString())
                .json();
        JsonNode member = second.path("items").path(0).path("members").path(0);
        assertThat(member.path("fullName").path("value").asString()).isEqualTo("Nguyễn Văn Bốn, ông");
        assertThat(member.path("number").path("value").asString()).isEqualTo(number(4));
        assertThat(first.path("items")
                        .path(0)
                        .path("members")
                        .path(0)
                        .path("fullName")
                        .path("value")
                        .asString())
                .isEqualTo(Normalizer.normalize("Nguyễn Văn Ba", Normalizer.Form.NFC));
        assertThat(second.has("next")).isFalse();
    }

    /** Whoever was erased vanishes from the list; their household's class stays. */
    @Test
    @Order(6)
    void erasedMember_isNamedNoMore_andTheHouseholdStays() throws Exception {
        Api.Answer proposed = api.command(
                "privacy1",
                "erasures",
                null,
                Api.key(),
                Map.of("personNumber", number(4), "ground", "request", "reason", "Asked in writing at the office."));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        String erasure = proposed.json().path("erasureId").asString();
        assertThat(api.command("privacy2", "erasures/" + erasure + "/approvals", null, Api.key(), Map.of())
                        .status())
                .isEqualTo(201);

        JsonNode household = secondHousehold();
        for (int tries = 0; tries < 100; tries++) {
            household = secondHousehold();
            if (household
                    .path("members")
                    .path(0)
                    .path("fullName")
                    .path("erased")
                    .asBoolean(false)) {
                break;
            }
            Thread.sleep(100);
        }
        assertThat(household.toString()).doesNotContain("Bốn", number(4));
        assertThat(household
                        .path("members")
                        .path(0)
                        .path("fullName")
                        .path("erased")
                        .asBoolean())
                .isTrue();
        assertThat(household.path("standing").asString()).isEqualTo("poor");
        assertThat(lookUp("caseworker2", 4).has("standing"))
                .as("the number leads to nobody")
                .isFalse();
    }

    @Test
    @Order(7)
    void withdrawnList_countsNoMore() throws Exception {
        LocalDate before = today.withDayOfYear(1).minusDays(1);
        Map<String, String> ending = Map.of("lastDay", before.toString(), "reason", "decision-revoked");
        assertThat(act("caseworker2", "withdrawals", ending).status()).isEqualTo(403);
        Api.Answer withdrawn = act("approver2", "withdrawals", ending);
        assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(201);

        assertThat(lookUp("caseworker2", 3).has("standing")).isFalse();
        assertThat(api.get("auditor1", onTheList.replaceFirst("&knownAt=.*", ""))
                        .json()
                        .path("outside")
                        .has("recognised"))
                .as("as is known now")
                .isFalse();
        assertThat(api.get("auditor1", onTheList)
                        .json()
                        .path("outside")
                        .path("recognised")
                        .path("standing")
                        .asString())
                .as("as was known when it was decided")
                .isEqualTo("near-poor");
        assertThat(codes(decide(7, "granted").json()))
                .containsExactly("law-cannot-tell-yet", "recognised-list-missing");
        assertThat(api.get("auditor1", LISTS)
                        .json()
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(preview("caseworker2", body(row("H1", "poor", 3, "Nguyễn Văn Ba")))
                        .json()
                        .path("importable")
                        .asBoolean())
                .as("a corrected list may follow")
                .isTrue();
    }

    /** Rows T36 and T37 of the golden table, and each side of each line. */
    @Test
    @Order(8)
    void score_proposesWhatTheTableSays() throws Exception {
        JsonNode households;
        try (InputStream in = RecognisedListProof.class.getResourceAsStream("/golden/golden-cases.yaml")) {
            households = Contract.yaml(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .path("households");
        }
        assertThat(households.size()).isGreaterThan(10);
        for (JsonNode row : households) {
            Map<String, Object> question = Map.of(
                    "on", row.path("on").asString(),
                    "area", row.path("area").asString(),
                    "income", row.path("income").asLong(),
                    "deprivations", row.path("deprivations").asInt());
            Api.Answer answer = asked("caseworker1", "/api/caseworker/v1/household-scorings", question);
            assertThat(answer.status()).as("%s: %s", row, answer).isEqualTo(200);
            assertThat(answer.json().path("proposal").asString())
                    .as(row.path("id").asString())
                    .isEqualTo(row.path("proposes").asString());
        }
        Map<String, Object> early = Map.of("on", "2021-12-31", "area", "rural", "income", 1, "deprivations", 3);
        assertThat(codes(asked("caseworker1", "/api/caseworker/v1/household-scorings", early)
                        .json()))
                .containsExactly("no-poverty-standard-on-date");
    }

    private static JsonNode secondHousehold() throws Exception {
        return api.get("caseworker2", HOUSEHOLDS + "?list=" + list)
                .json()
                .path("items")
                .path(1);
    }

    private static JsonNode lookUp(String account, int serial) throws Exception {
        Api.Answer answer =
                asked(account, "/api/caseworker/v1/recognition-lookups", Map.of("personNumber", number(serial)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** A man of 72 who says that his household is near-poor, up to the chair's decision. */
    private static Api.Answer decide(int serial, String outcome) throws Exception {
        Map<String, Object> person = Map.of(
                "ref", "self",
                "fullName", "Nguyễn Văn Thử",
                "birthDate", born.toString(),
                "sex", "male",
                "personNumber", number(serial));
        List<Map<String, Object>> facts = List.of(
                Applications.fact("household-poverty", "near-poor", "declared"),
                Applications.fact("vietnamese-citizen", "true", "register"),
                Applications.fact("monthly-pension", "0", "register"),
                Applications.fact("disability-degree", "none", "register"),
                Applications.fact("placement", "community", "register"),
                Applications.fact("obliged-supporter", "able", "register"));
        Map<String, Object> application = Applications.application(
                Map.of("scheme", "social-pension", "unit", COMMUNE, "persons", List.of(person)), person, facts);
        Api.Answer answer = api.command("caseworker2", "social-allowance-applications", null, Api.key(), application);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        String path = "applications/" + answer.json().path("caseId").asString() + "/";
        answer = api.command(
                "caseworker2",
                path + "verifications",
                answer.json().path("version").asLong(),
                Api.key(),
                Map.of("facts", List.of(), "documents", List.of()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        answer = api.command(
                "caseworker2",
                path + "recommendations",
                answer.json().path("version").asLong(),
                Api.key(),
                Map.of("opinion", "favourable", "reason", "Đủ điều kiện."));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return api.command(
                "approver2",
                path + "decisions",
                answer.json().path("version").asLong(),
                Api.key(),
                Map.of("outcome", outcome, "capacity", "chair", "reason", "Theo quy định.", "funding", List.of()));
    }
}
