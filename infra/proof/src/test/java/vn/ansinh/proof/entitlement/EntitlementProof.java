package vn.ansinh.proof.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.CommandNode;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;

/** Over HTTP: from the decision to the list of who is paid, and what takes somebody off it. */
class EntitlementProof {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Api api;

    EntitlementProof() throws Exception {
        api = Standing.shared().api();
    }

    private static YearMonth month() {
        return YearMonth.now(HERE);
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    /** The contract's own application of somebody with a severe disability, as another person each time. */
    private static Map<String, Object> application() {
        int number = NUMBERS.incrementAndGet();
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        String birth = "1989-0%d-1%d".formatted(1 + number % 9, number % 10);
        body.put("scheme", "social-allowance");
        body.put(
                "persons",
                List.of(Map.of(
                        "ref", "self",
                        "fullName", "Vũ Thị Hưởng",
                        "birthDate", birth,
                        "sex", "female",
                        "personNumber", "024189%06d".formatted(770_000 + number))));
        body.put(
                "facts",
                Applications.declared(
                        "date-of-birth=" + birth,
                        "placement=community",
                        "disability-degree=severe",
                        "household-poverty=poor"));
        return body;
    }

    private JsonNode granted(Map<String, Object> application) throws Exception {
        Recognised.poor(api, application);
        JsonNode last = recommended(application);
        return done(
                api.command("approver1", path(last) + "/decisions", version(last), Api.key(), Applications.granted()));
    }

    private JsonNode recommended(Map<String, Object> application) throws Exception {
        JsonNode last = done(api.command("caseworker1", "social-allowance-applications", null, Api.key(), application));
        last = done(api.command(
                "caseworker1",
                path(last) + "/verifications",
                version(last),
                Api.key(),
                example("verify socialAllowance")));
        return done(api.command(
                "caseworker1",
                path(last) + "/recommendations",
                version(last),
                Api.key(),
                example("recommend favourable")));
    }

    private static JsonNode example(String name) {
        return Contract.command().operations().stream()
                .flatMap(operation -> operation.examples().stream())
                .filter(example -> example.toString().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String path(JsonNode last) {
        return "applications/" + last.path("caseId").asString();
    }

    private static @Nullable Long version(JsonNode last) {
        return last.path("version").asLong();
    }

    private JsonNode line(String account, YearMonth month, String entitlement) throws Exception {
        return Entitled.lines(api, account, "", month).stream()
                .filter(line -> line.path("entitlementId").asString().equals(entitlement))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the list of " + month));
    }

    private JsonNode reported(String entitlement, String change, String on) throws Exception {
        return done(api.command(
                "caseworker1",
                "entitlements/" + entitlement + "/change-reports",
                null,
                Api.key(),
                Map.of("change", change, "channel", "hamlet-head", "happenedOn", on)));
    }

    private Api.Answer concluded(String account, JsonNode report, Map<String, Object> conclusion) throws Exception {
        return api.command(
                account,
                "change-reports/" + report.path("changeReportId").asString() + "/conclusions",
                null,
                Api.key(),
                conclusion);
    }

    private static void awaitViews(Api api, JsonNode answer) throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            if (api.get(
                                    "approver1",
                                    "/api/caseworker/v1/payable?minPosition="
                                            + answer.path("consistencyToken").asString())
                            .status()
                    == 200) {
                return;
            }
        }
        throw new AssertionError("the views do not follow");
    }

    @Test
    void aGrant_isInTheMonthsList_andADeathTakesItOutOfTheNext() throws Exception {
        JsonNode decided = granted(application());
        JsonNode paid = Entitled.of(api, decided.path("caseId").asString());
        String entitlement = paid.path("entitlementId").asString();
        assertThat(paid.path("payable").asLong()).isEqualTo(750_000);
        assertThat(line("payment1", month(), entitlement).path("payable").asLong())
                .isEqualTo(750_000);

        String today = LocalDate.now(HERE).toString();
        JsonNode report = reported(entitlement, "death", today);
        assertThat(report.path("dueOn").asString()).isGreaterThan(today);
        awaitViews(api, report);
        assertThat(api.get("approver1", "/api/caseworker/v1/change-reports?limit=100")
                        .text())
                .contains(report.path("changeReportId").asString());
        Map<String, Object> stop =
                Map.of("effect", "stopped", "happenedOn", today, "conclusion", "Theo giấy chứng tử.");
        assertThat(concluded("caseworker1", report, stop).status())
                .as("not by whoever reports")
                .isEqualTo(403);
        JsonNode conclusion = done(concluded("approver1", report, stop));
        awaitViews(api, conclusion);
        assertThat(concluded("approver1", report, stop).status()).as("once").isEqualTo(422);

        assertThat(line("approver1", month(), entitlement).path("payable").asLong())
                .as("the month of the death is paid")
                .isEqualTo(750_000);
        JsonNode next = line("approver1", month().plusMonths(1), entitlement);
        assertThat(next.path("payable").asLong()).isZero();
        assertThat(next.path("stopped").asString()).isEqualTo("death");
        JsonNode whole = api.get("caseworker1", "/api/caseworker/v1/entitlements/" + entitlement)
                .json();
        assertThat(whole.path("stop").path("happenedOn").path("value").asString())
                .isEqualTo(today);
        assertThat(api.get("caseworker2", "/api/caseworker/v1/entitlements/" + entitlement)
                        .status())
                .as("of another commune")
                .isEqualTo(404);
    }

    @Test
    void oneOfAScheme_isDrawn_thoughTwoDecideAtOnceOnTwoNodes() throws Exception {
        try (CommandNode node = CommandNode.beside(Standing.shared())) {
            node.api().token("approver1");
            for (int round = 0; round < 3; round++) {
                Map<String, Object> once = application();
                JsonNode first = granted(once);
                JsonNode line = Entitled.of(api, first.path("caseId").asString());
                String beneficiary = line.path("beneficiary").asString();
                String entitlement = line.path("entitlementId").asString();
                JsonNode one = reported(
                        entitlement, "circumstances", LocalDate.now(HERE).toString());
                JsonNode two =
                        reported(entitlement, "voluntary", LocalDate.now(HERE).toString());
                Map<String, Object> stop = Map.of(
                        "effect", "stopped",
                        "happenedOn", LocalDate.now(HERE).toString(),
                        "conclusion", "Đã kiểm tra.");
                List<Api.Answer> answers = atOnce(
                        () -> concluded("approver1", one, stop),
                        () -> node.api()
                                .command(
                                        "approver1",
                                        "change-reports/"
                                                + two.path("changeReportId").asString() + "/conclusions",
                                        null,
                                        Api.key(),
                                        stop));
                assertThat(answers)
                        .extracting(Api.Answer::status)
                        .as("%s", answers)
                        .containsExactlyInAnyOrder(201, 422);
                assertThat(Standing.shared()
                                .truth()
                                .number("SELECT count(*) FROM event WHERE name = 'entitlement.started' AND stream = '"
                                        + stream(beneficiary) + "'"))
                        .isEqualTo(1);
                assertThat(Standing.shared()
                                .truth()
                                .number("SELECT count(*) FROM event WHERE name = 'entitlement.stopped' AND stream = '"
                                        + stream(beneficiary) + "'"))
                        .isEqualTo(1);
            }
        }
    }

    private static String stream(String person) {
        return "entitlements" + person.substring(1);
    }

    /** A request that leaves with another. */
    @FunctionalInterface
    private interface Sent {
        Api.Answer send() throws Exception;
    }

    private static List<Api.Answer> atOnce(Sent... requests) throws Exception {
        CyclicBarrier together = new CyclicBarrier(requests.length);
        List<FutureTask<Api.Answer>> tasks = new ArrayList<>();
        for (Sent request : requests) {
            FutureTask<Api.Answer> task = new FutureTask<>(() -> {
                together.await();
                return request.send();
            });
            tasks.add(task);
            Thread.ofVirtual().start(task);
        }
        List<Api.Answer> answers = new ArrayList<>();
        for (FutureTask<Api.Answer> task : tasks) {
            answers.add(task.get());
        }
        return answers;
    }

    /** A sheet of one row: somebody of the commune who was paid so much by a category. */
    private static Map<String, Object> sheet(String number, String row, long total) {
        return sheetOf(number, row + ",,", total);
    }

    private static Map<String, Object> sheetOf(String number, String row, long total) {
        return Map.of(
                "unit",
                Applications.WARD,
                "lastPaid",
                month().minusMonths(1).toString(),
                "sheet",
                number,
                "rows",
                1,
                "total",
                total,
                "csv",
                "person_number,full_name,birth_date,scheme,category,amount,supported_months,housing_help\n" + row
                        + "\n");
    }

    /** Its line of this month, once two have signed. */
    private JsonNode carriedIn(Map<String, Object> sheet) throws Exception {
        JsonNode list = done(api.command("caseworker1", "opening-lists", null, Api.key(), sheet));
        String id = list.path("openingListId").asString();
        done(api.command("approver1", "opening-lists/" + id + "/approvals", null, Api.key(), Map.of()));
        for (int tries = 0; tries < 100; tries++) {
            List<JsonNode> lines = Entitled.lines(api, "approver1", "", month()).stream()
                    .filter(line -> line.path("carriedIn").asString("").equals(id))
                    .toList();
            if (!lines.isEmpty()) {
                assertThat(lines).hasSize(1);
                return lines.getFirst();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nothing was carried in");
    }

    @Test
    void whatIsCarriedIn_isDrawnFromTheMonthAfterTheSheet_onceTwoHaveSigned() throws Exception {
        int number = NUMBERS.incrementAndGet();
        String row = "024162%06d,Hà Thị Cũ,1962-05-04,social-allowance,A6c,750000".formatted(880_000 + number);
        Api.Answer refused =
                api.command("caseworker1", "opening-lists", null, Api.key(), sheet("DS-" + number, row, 750_001));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("opening-total-differs");

        JsonNode line = carriedIn(sheet("DS-" + number, row, 750_000));
        assertThat(line.path("payable").asLong()).isEqualTo(750_000);
        assertThat(line.has("caseId")).isFalse();
    }

    /** Of somebody who draws nothing and used up their months elsewhere, the law knows it without anybody stating it. */
    @Test
    void monthsThatWereCarriedIn_areReadByTheLaw() throws Exception {
        Map<String, Object> application = new HashMap<>(Applications.insurance());
        Recognised.poor(api, application);
        JsonNode person = JsonMapper.shared()
                .<JsonNode>valueToTree(application)
                .path("persons")
                .path(0);
        String row = person.path("personNumber").asString() + ","
                + person.path("fullName").asString() + ","
                + person.path("birthDate").asString() + ",voluntary-social-insurance,,0,120,";
        Map<String, Object> sheet = sheetOf("DS-" + NUMBERS.incrementAndGet(), row, 0);
        JsonNode list = done(api.command("caseworker1", "opening-lists", null, Api.key(), sheet));
        String id = list.path("openingListId").asString();
        done(api.command("approver1", "opening-lists/" + id + "/approvals", null, Api.key(), Map.of()));

        JsonNode lodged =
                done(api.command("caseworker1", "insurance-support-applications", null, Api.key(), application));
        String own = "applications/" + lodged.path("caseId").asString();
        Map<String, Object> verification = new HashMap<>(Applications.insuranceVerified());
        verification.put(
                "facts",
                ((List<?>) verification.getOrDefault("facts", List.of()))
                        .stream()
                                .filter(fact -> !String.valueOf(fact).contains("supported-months-used"))
                                .toList());
        JsonNode verified = done(api.command("caseworker1", own + "/verifications", 0L, Api.key(), verification));
        Api.Answer granting = api.command(
                "approver1", own + "/decisions", verified.path("version").asLong(), Api.key(), Applications.granted());
        assertThat(granting.status()).as("%s", granting).isEqualTo(422);
        assertThat(granting.text()).contains("law-does-not-grant");
    }

    @Test
    void theElderlyOfTheOldLaw_areCarriedOverToThePension_withoutARequest() throws Exception {
        int number = NUMBERS.incrementAndGet();
        String row = "024141%06d,Hà Thị Già,1941-05-04,social-allowance,A5c,500000".formatted(880_000 + number);
        JsonNode was = carriedIn(sheet("DS-" + number, row, 500_000));
        String before = was.path("entitlementId").asString();
        JsonNode report = reported(before, "circumstances", "2025-07-01");
        Map<String, Object> conclusion = Map.of(
                "effect",
                "carried-over",
                "happenedOn",
                "2025-07-01",
                "conclusion",
                "Đã rà soát, chuyển sang trợ cấp hưu trí xã hội.",
                "facts",
                List.of(
                        Applications.fact("date-of-birth", "1941-05-04", "original-seen"),
                        Applications.fact("vietnamese-citizen", "true", "original-seen"),
                        Applications.fact("monthly-pension", "0", "original-seen")));
        JsonNode concluded = done(concluded("approver1", report, conclusion));
        awaitViews(api, concluded);
        YearMonth next = month().plusMonths(1);
        assertThat(line("approver1", month(), before).path("payable").asLong())
                .as("no month is left out")
                .isEqualTo(500_000);
        JsonNode pension = Entitled.lines(api, "approver1", "", next).stream()
                .filter(line -> line.path("beneficiary").equals(was.path("beneficiary")))
                .filter(line -> line.path("scheme").asString().equals("social-pension"))
                .findFirst()
                .orElseThrow();
        assertThat(pension.path("payable").asLong()).isEqualTo(500_000);
        Api.Answer old = api.get("approver1", "/api/caseworker/v1/entitlements/" + before);
        assertThat(old.json().path("stop").path("cause").asString()).isEqualTo("carried-over");
    }

    @Test
    void theCitizen_seesWhatTheyDraw_andNobodyElses() throws Exception {
        Api.Answer own = api.get("citizen1", "/api/citizen/v1/entitlements");
        assertThat(own.status()).as("%s", own).isEqualTo(200);
        assertThat(api.get("caseworker1", "/api/citizen/v1/entitlements").status())
                .isEqualTo(403);
        JsonNode decided = granted(application());
        String entitlement = Entitled.of(api, decided.path("caseId").asString())
                .path("entitlementId")
                .asString();
        assertThat(api.get("citizen1", "/api/citizen/v1/entitlements").text()).doesNotContain(entitlement);
        assertThat(api.command(
                                "citizen1",
                                "entitlements/" + entitlement + "/change-reports",
                                null,
                                Api.key(),
                                Map.of("change", "voluntary", "channel", "online", "happenedOn", "2025-09-01"))
                        .status())
                .isEqualTo(404);
    }
}
