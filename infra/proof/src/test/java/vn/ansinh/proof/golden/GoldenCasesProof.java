package vn.ansinh.proof.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;

/**
 * The golden table over HTTP: each row goes through its procedure, entered as it would have been on its days, and is
 * signed on the row's day. What the signer may decide, and the amount, are those of the table.
 */
class GoldenCasesProof {

    /** The calendars begin in 2024. */
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LEAST_PER_BENEFIT = 4;
    private static final int OF_AGE = 18;

    /** Asked before the scheme began: there is no procedure to go through (Decree 176/2025). */
    private static final Set<String> NO_PROCEDURE = Set.of("T11b");

    private static final AtomicInteger SERIAL = new AtomicInteger(700_000);

    /** A row of the table. */
    private record Row(JsonNode row) {
        String text(String name) {
            return row.path(name).asString("");
        }

        LocalDate on() {
            return LocalDate.parse(text("on"));
        }

        boolean granted() {
            return text("outcome").equals("grant");
        }

        String benefit() {
            return switch (text("scheme")) {
                case "housing" -> "housing-repair";
                case "voluntary-social-insurance", "health-insurance" -> "insurance-support";
                default -> "social-allowance";
            };
        }

        boolean twoLevels() {
            return !on().minusDays(14).isBefore(TWO_LEVELS);
        }

        @Override
        public String toString() {
            return text("id") + " " + text("title");
        }
    }

    /** A step of a procedure: days before the signature, who, what. */
    private record Step(int daysBefore, String actor, String noun, Object body) {}

    @Test
    void decisionOverHttpIsThatOfTheTable_forEachRow() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> decided = new TreeMap<>();
        try (Standing system = Standing.fresh()) {
            Api api = system.api();
            recognise(api);
            for (Row row : rows()) {
                String fault = decide(api, row);
                if (fault == null) {
                    decided.merge(row.benefit(), 1, Integer::sum);
                } else {
                    wrong.add(row + ": " + fault);
                }
            }
        }
        System.out.println("GoldenCasesProof: decided as in the table: " + decided);
        assertThat(wrong).isEmpty();
        assertThat(decided)
                .hasSize(3)
                .allSatisfy(
                        (benefit, count) -> assertThat(count).as(benefit).isGreaterThanOrEqualTo(LEAST_PER_BENEFIT));
    }

    /** The first limit of a case that comes in on the row's day, as the auditor's file explains it (T33, T34). */
    @Test
    void firstDueDateOverHttpIsThatOfTheTable_forEachTimeLimit() throws Exception {
        Api api = Standing.shared().api();
        LocalDate today = LocalDate.now(HERE);
        List<String> asked = new ArrayList<>();
        for (JsonNode row : table().path("deadlines")) {
            LocalDate start = LocalDate.parse(row.path("start").asString());
            if (!start.isBefore(today)) {
                continue;
            }
            Map<String, Object> application = Applications.application(
                    Map.of(
                            "scheme",
                            row.path("scheme").asString(),
                            "unit",
                            start.isBefore(TWO_LEVELS) ? "07210@" : Applications.WARD),
                    Applications.person("self"),
                    Applications.declared("vietnamese-citizen=true"));
            Api.Answer lodged = past(api, start, "caseworker1", "social-allowance-applications", null, application);
            assertThat(lodged.status()).as("%s: %s", row, lodged).isEqualTo(201);
            if (row.path("after").asString("").equals("recommend")) {
                lodged = recommended(api, start, lodged);
            }
            JsonNode next = api.get(
                            "auditor1",
                            "/api/auditor/v1/cases/"
                                    + lodged.json().path("caseId").asString() + "?minPosition="
                                    + lodged.json().path("consistencyToken").asString())
                    .json()
                    .path("file")
                    .path("progress")
                    .path("next");
            assertThat(next.path("due").path("dueOn").asString(""))
                    .as("%s: %s", row, next)
                    .isEqualTo(row.path("due").asString());
            asked.add(row.path("id").asString());
        }
        assertThat(asked).contains("T33", "T34");
    }

    /** Of a limit that begins with the officer's recommendation: given on the day of the lodging. */
    private static Api.Answer recommended(Api api, LocalDate on, Api.Answer lodged) throws Exception {
        String path = "applications/" + lodged.json().path("caseId").asString() + "/";
        Map<String, Object> nothing = Map.of("facts", List.of(), "documents", List.of());
        Api.Answer verified = past(api, on, "caseworker4", path + "verifications", version(lodged), nothing);
        Map<String, Object> opinion = Map.of("opinion", "favourable", "reason", "Đủ điều kiện.");
        Api.Answer recommended = past(api, on, "caseworker4", path + "recommendations", version(verified), opinion);
        assertThat(recommended.done()).as("%s, then %s", verified, recommended).isTrue();
        return recommended;
    }

    private static long version(Api.Answer answer) {
        return answer.json().path("version").asLong();
    }

    /**
     * Emergency help over HTTP: its own due date with its article, its own steps, and the commune's chair instead of the district's, whom the
     * programmes had until July 2025.
     */
    @Test
    void emergencyHelpOverHttp_goesItsOwnWay_forEachRow() throws Exception {
        List<String> signed = new ArrayList<>();
        Api api = Standing.shared().api();
        for (JsonNode row : table().path("emergencies")) {
            LocalDate lodgedOn = LocalDate.parse(row.path("lodged").asString());
            Map<String, Object> application = emergency(row, lodgedOn);
            Recognised.asStated(api, application, lodgedOn);
            String benefit = new Row(row).benefit();
            Api.Answer lodged = past(api, lodgedOn, "caseworker1", benefit + "-applications", null, application);
            assertThat(lodged.status()).as("%s: %s", row, lodged).isEqualTo(201);
            JsonNode due = file(api, lodged).path("progress").path("next").path("due");
            assertThat(due.path("dueOn").asString(""))
                    .as("%s: %s", row, due)
                    .isEqualTo(row.path("due").asString());
            assertThat(due.toString()).as("explains itself").contains("Nghị định 20/2021/NĐ-CP");
            signed.add(decided(api, row, lodgedOn, lodged));
        }
        assertThat(signed)
                .contains("T31", "T32", "C4-merit", "C4-first-day", "C4-roof", "B13-injured", "B13-dead", "B13-paid");
    }

    private static String decided(Api api, JsonNode row, LocalDate lodgedOn, Api.Answer lodged) throws Exception {
        LocalDate on = LocalDate.parse(row.path("signed").asString());
        String path = "applications/" + lodged.json().path("caseId").asString() + "/";
        boolean house = row.path("scheme").asString().equals("housing");
        Map<String, Object> seen = Map.of(
                "facts",
                List.of(Applications.fact("remark", "đã đến xem", "visit", lodgedOn)),
                house ? "photos" : "documents",
                List.of());
        Api.Answer surveyed =
                past(api, lodgedOn, "caseworker4", path + (house ? "surveys" : "verifications"), version(lodged), seen);
        assertThat(surveyed.done()).as("%s: %s", row, surveyed).isTrue();
        boolean granted = !row.path("category").asString().equals("-");
        Map<String, Object> ruling = Map.of(
                "outcome",
                granted ? "granted" : "refused",
                "capacity",
                "chair",
                "reason",
                "Theo Nghị định 20.",
                "funding",
                granted && house
                        ? List.of(
                                Map.of("source", "commune-budget", "amount", 1_000_000),
                                Map.of(
                                        "source",
                                        "not-yet-decided",
                                        "amount",
                                        row.path("amount").asLong() - 1_000_000))
                        : List.of());
        if (on.isBefore(TWO_LEVELS)) {
            Api.Answer district = past(api, on, "district1", path + "decisions", version(surveyed), ruling);
            assertThat(district.status()).as("%s: %s", row, district).isEqualTo(422);
            assertThat(district.text()).contains("unit-is-not-in-charge");
        }
        Api.Answer done = past(api, on, "approver1", path + "decisions", version(surveyed), ruling);
        assertThat(done.done()).as("%s: %s", row, done).isTrue();
        JsonNode award =
                file(api, done).path("decisions").path(0).path("decision").path("award");
        assertThat(award.path("category").path("value").asString("-"))
                .as("%s: %s", row, award)
                .isEqualTo(row.path("category").asString());
        assertThat(award.path("amount").asLong(0)).isEqualTo(row.path("amount").asLong(0));
        assertThat(award.path("funding").toString().contains("not-yet-decided")).isEqualTo(granted && house);
        return row.path("id").asString();
    }

    private static Map<String, Object> emergency(JsonNode row, LocalDate lodgedOn) {
        Map<String, Object> self = person("self", LocalDate.of(1975, 2, 11));
        List<Map<String, Object>> stated = new ArrayList<>();
        row.path("facts")
                .properties()
                .forEach(fact -> stated.add(
                        Applications.fact(fact.getKey(), fact.getValue().asString(), "original-seen")));
        boolean house = row.path("scheme").asString().equals("housing");
        return Applications.application(
                Map.of(
                        "help",
                        "emergency",
                        "unit",
                        lodgedOn.isBefore(TWO_LEVELS) ? "07210@" : Applications.WARD,
                        "persons",
                        List.of(self),
                        house ? "dwelling" : "scheme",
                        house
                                ? Map.of("address", "Thôn Ven Sông " + SERIAL.incrementAndGet())
                                : row.path("scheme").asString()),
                self,
                stated);
    }

    private static JsonNode file(Api api, Api.Answer after) throws Exception {
        return api.get(
                        "auditor1",
                        "/api/auditor/v1/cases/" + after.json().path("caseId").asString() + "?minPosition="
                                + after.json().path("consistencyToken").asString())
                .json()
                .path("file");
    }

    /** Planted: the comparison sees another amount and another category. */
    @Test
    void comparison_findsAnotherAward() throws Exception {
        Row row = rows().stream().filter(Row::granted).findFirst().orElseThrow();
        long amount = row.row().path("amount").asLong();
        String same = String.format(
                Locale.ROOT,
                "{\"category\":{\"value\":\"%s\"},\"amount\":%d,\"cadence\":\"%s\",\"certainty\":\"%s\"}",
                row.text("category"),
                amount,
                row.text("cadence"),
                row.text("certainty"));
        assertThat(difference(row, parsed(same))).isNull();
        assertThat(difference(row, parsed(same.replace(Long.toString(amount), "1"))))
                .contains("amount");
        assertThat(difference(row, parsed(same.replace(row.text("category"), "Z9"))))
                .contains("category");
    }

    private static JsonNode parsed(String text) {
        return new Api.Answer(200, "application/json", null, "", text).json();
    }

    private static List<Row> rows() throws Exception {
        LocalDate today = LocalDate.now(HERE);
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : table().path("cases")) {
            var read = new Row(row);
            if (read.on().isBefore(today) && !read.on().isBefore(FIRST) && !NO_PROCEDURE.contains(read.text("id"))) {
                rows.add(read);
            }
        }
        return rows;
    }

    private static JsonNode table() throws Exception {
        try (InputStream in = GoldenCasesProof.class.getResourceAsStream("/golden/golden-cases.yaml")) {
            return Contract.yaml(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The yearly lists of the rows' communes: whoever is on none of them is not poor. */
    private static void recognise(Api api) throws Exception {
        Recognised.year(api, "07210@", LocalDate.of(2024, 1, 1));
        Recognised.year(api, "07210@", LocalDate.of(2025, 1, 1));
        Recognised.year(api, Applications.WARD, TWO_LEVELS);
        for (int year = 2026; year <= LocalDate.now(HERE).getYear(); year++) {
            Recognised.year(api, Applications.WARD, LocalDate.of(year, 1, 1));
        }
    }

    private static @Nullable String decide(Api api, Row row) throws Exception {
        Map<String, Object> application = application(row);
        Recognised.asStated(api, application, row.on());
        Api.Answer answer =
                past(api, row.on().minusDays(14), "caseworker1", row.benefit() + "-applications", null, application);
        if (!answer.done()) {
            return "lodging: " + answer;
        }
        String path = "applications/" + answer.json().path("caseId").asString() + "/";
        for (Step step : steps(row)) {
            long version = answer.json().path("version").asLong();
            answer = past(
                    api, row.on().minusDays(step.daysBefore()), step.actor(), path + step.noun(), version, step.body());
            if (!answer.done()) {
                return step.noun() + ": " + answer;
            }
        }
        long version = answer.json().path("version").asLong();
        Api.Answer against =
                past(api, row.on(), approver(row), path + "decisions", version, ruling(row, !row.granted()));
        String expected = row.granted() ? "law-grants" : "law-does-not-grant";
        if (against.status() != 422 || !against.text().contains(expected)) {
            return "against the law: " + against;
        }
        for (JsonNode rule : row.row().path("rules")) {
            String[] parts = rule.asString().split("/");
            if (!against.text().contains(parts[parts.length - 1])
                    && !against.text().contains(rule.asString())) {
                return "does not say that " + rule.asString() + " is broken: " + against;
            }
        }
        Api.Answer done = past(api, row.on(), approver(row), path + "decisions", version, ruling(row, row.granted()));
        if (!done.done()) {
            return "decision: " + done;
        }
        JsonNode file = api.get(
                        "auditor1",
                        "/api/auditor/v1/cases/" + done.json().path("caseId").asString() + "?minPosition="
                                + done.json().path("consistencyToken").asString())
                .json()
                .path("file");
        JsonNode decision = file.path("decisions").path(0).path("decision");
        if (!decision.path("signedOn").asString("").equals(row.text("on"))) {
            return "signed on " + decision.path("signedOn");
        }
        return difference(row, decision.path("award"));
    }

    private static @Nullable String difference(Row row, JsonNode award) {
        if (!row.granted()) {
            return award.isMissingNode() ? null : "an award where there is none: " + award;
        }
        if (!award.path("category").path("value").asString("").equals(row.text("category"))) {
            return "category " + award.path("category");
        }
        if (award.path("amount").asLong(-1) != row.row().path("amount").asLong()) {
            return "amount " + award.path("amount");
        }
        if (!award.path("cadence").asString("").equals(row.text("cadence"))) {
            return "cadence " + award.path("cadence");
        }
        return award.path("certainty").asString("").equals(row.text("certainty"))
                ? null
                : "certainty " + award.path("certainty");
    }

    private static List<Step> steps(Row row) {
        Map<String, Object> opinion = Map.of("opinion", "favourable", "reason", "Đủ điều kiện.");
        return switch (row.benefit()) {
            case "housing-repair" ->
                List.of(
                        new Step(
                                13,
                                "caseworker4",
                                "surveys",
                                Map.of(
                                        "facts",
                                                Applications.declared("remark=đã khảo sát").stream()
                                                        .map(fact -> Applications.fact(
                                                                "remark",
                                                                "đã khảo sát",
                                                                "visit",
                                                                row.on().minusDays(13)))
                                                        .toList(),
                                        "photos", List.of())),
                        new Step(
                                12,
                                "caseworker4",
                                "listings",
                                Map.of("listNumber", "DS-01", "opinion", "favourable", "reason", "Đúng đối tượng.")),
                        new Step(11, "caseworker4", "postings", Map.of()));
            case "insurance-support" ->
                List.of(new Step(
                        12,
                        "caseworker4",
                        "verifications",
                        Map.of("facts", List.of(), "documents", List.of(), "recognisedList", "DS-01")));
            default ->
                // Funeral support was never reviewed and posted.
                row.twoLevels() || row.text("scheme").equals("funeral")
                        ? List.of(
                                new Step(
                                        12,
                                        "caseworker4",
                                        "verifications",
                                        Map.of("facts", List.of(), "documents", List.of())),
                                new Step(11, "caseworker4", "recommendations", opinion))
                        : List.of(
                                new Step(
                                        13,
                                        "reviewer1",
                                        "reviews",
                                        Map.of(
                                                "opinion",
                                                "favourable",
                                                "reason",
                                                "Đủ điều kiện.",
                                                "facts",
                                                List.of(),
                                                "documents",
                                                List.of())),
                                new Step(12, "caseworker4", "postings", Map.of()),
                                new Step(1, "district1", "appraisals", opinion));
        };
    }

    private static String approver(Row row) {
        if (row.twoLevels() || row.benefit().equals("insurance-support")) {
            return "approver1";
        }
        return row.benefit().equals("housing-repair") ? "district1" : "district3";
    }

    private static Map<String, Object> ruling(Row row, boolean granted) {
        boolean funded = granted && row.benefit().equals("housing-repair");
        return Map.of(
                "outcome",
                granted ? "granted" : "refused",
                "capacity",
                approver(row).equals("district3") ? "deputy-for-chair" : "chair",
                "reason",
                "Theo quy định.",
                "funding",
                funded
                        ? List.of(Map.of(
                                "source",
                                "central-budget",
                                "amount",
                                Math.max(1, row.row().path("amount").asLong())))
                        : List.of());
    }

    private static Map<String, Object> application(Row row) {
        JsonNode facts = row.row().path("facts");
        LocalDate born = LocalDate.parse(facts.path("date-of-birth").asString("1990-07-09"));
        LocalDate received = row.on().minusDays(14);
        boolean child = born.plusYears(OF_AGE).isAfter(received);
        List<Map<String, Object>> persons = new ArrayList<>(List.of(person("self", born)));
        List<Map<String, Object>> household =
                new ArrayList<>(List.of(Map.of("person", "self", "relation", child ? "child" : "head")));
        if (child) {
            persons.add(person("parent", LocalDate.of(1980, 1, 2)));
            household.add(Map.of("person", "parent", "relation", "head"));
        }
        List<Map<String, Object>> stated = new ArrayList<>();
        facts.properties()
                .forEach(fact -> stated.add(
                        Applications.fact(fact.getKey(), fact.getValue().asString(), "original-seen")));
        Map<String, Object> more = new HashMap<>(Map.of(
                "unit",
                received.isBefore(TWO_LEVELS) ? "07210@" : Applications.WARD,
                "persons",
                persons,
                "household",
                household,
                "applicant",
                child ? "parent" : "self",
                "representation",
                Map.of("ground", child ? "parent" : "self")));
        if (row.benefit().equals("housing-repair")) {
            more.put("dwelling", Map.of("address", "Tổ " + SERIAL.incrementAndGet()));
        } else {
            more.put("scheme", row.text("scheme"));
        }
        return Applications.application(more, persons.getFirst(), stated);
    }

    private static Map<String, Object> person(String ref, LocalDate born) {
        String number = String.format(
                Locale.ROOT,
                "024%d%02d%06d",
                born.getYear() < 2000 ? 0 : 2,
                born.getYear() % 100,
                SERIAL.incrementAndGet());
        return Map.of(
                "ref",
                ref,
                "fullName",
                "Hoàng Văn Thử",
                "birthDate",
                born.toString(),
                "sex",
                "male",
                "personNumber",
                number);
    }

    private static Api.Answer past(
            Api api, LocalDate on, String actor, String path, @Nullable Long version, Object body) throws Exception {
        HttpRequest.Builder request = Api.commanding(api.as("importer1", Api.COMMANDS + path), version, Api.key());
        return api.send(request.header("Accept-Language", "en")
                .header("Business-Date", on.toString())
                .header("On-Behalf-Of", actor)
                .POST(Api.json(body)));
    }
}
