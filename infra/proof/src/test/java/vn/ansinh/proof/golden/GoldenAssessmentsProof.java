package vn.ansinh.proof.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Standing;

/**
 * The golden table once more, each row and each side of each edge asked over HTTP without a case; each way that is told, asked
 * again, is a grant; and nothing is written for any of it.
 */
class GoldenAssessmentsProof {
    private static final String PATH = "/api/caseworker/v1/assessments";

    /** What is asked, and what the table says of it; an edge says the category and what it pays. */
    private record Row(
            String id, String scheme, String on, Map<String, String> facts, JsonNode expected, boolean edge) {
        @Override
        public String toString() {
            return id + " on " + on;
        }
    }

    @Test
    void answerIsThatOfTheTable_forEachRowAndEachEdge_andNothingIsWritten() throws Exception {
        Standing system = Standing.shared();
        Map<String, Long> before = system.truth().counts();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        int ways = 0;
        for (Row row : rows()) {
            JsonNode scheme = assessed(
                    row.scheme(), ask(system.api(), row.on(), row.facts(), "vi").json());
            String fault = difference(row, scheme);
            if (fault != null) {
                wrong.add(row + ": " + fault);
            }
            for (JsonNode way : scheme.path("ways")) {
                ways += leadsToAGrant(system.api(), row, way, wrong) ? 1 : 0;
            }
            rows++;
        }
        System.out.println("GoldenAssessmentsProof: " + rows + " rows and edges asked; " + ways + " ways asked again");
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(150);
        assertThat(ways).isGreaterThan(25);
        assertThat(system.truth().counts()).isEqualTo(before);
    }

    /** From when to when a sum is due, were it signed on the day: the table's months, T35 among them. */
    @Test
    void monthsDue_areThoseOfTheTable() throws Exception {
        Map<String, Row> cases = new HashMap<>();
        rows().stream().filter(it -> !it.edge()).forEach(it -> cases.put(it.id(), it));
        int asked = 0;
        for (JsonNode month : table().path("months")) {
            Row row = Objects.requireNonNull(cases.get(month.path("case").asString()));
            JsonNode scheme = assessed(
                    row.scheme(),
                    ask(Standing.shared().api(), month.path("signed").asString(), row.facts(), "en")
                            .json());
            assertThat(scheme.path("from").asString(""))
                    .as(month.path("id").asString())
                    .isEqualTo(month.path("from").asString());
            if (month.has("until")) {
                assertThat(scheme.path("until").asString(""))
                        .as(month.path("id").asString())
                        .isEqualTo(month.path("until").asString());
            }
            asked++;
        }
        assertThat(asked).isGreaterThanOrEqualTo(4);
    }

    /** On the last day of a fact the law grants as on any, on the day after it cannot tell and says which fact ended. */
    @Test
    void factBetweenDays_holdsAsInTheTable() throws Exception {
        Map<String, Row> cases = new HashMap<>();
        rows().stream().filter(it -> !it.edge()).forEach(it -> cases.put(it.id(), it));
        int ended = 0;
        for (JsonNode validity : table().path("validity")) {
            String id = validity.path("id").asString();
            Row row = Objects.requireNonNull(cases.get(validity.path("case").asString()));
            String fact = validity.path("fact").asString();
            String asOf = validity.path("asOf").asString("");
            String on = validity.path("on").asString();
            List<Map<String, String>> stated = new ArrayList<>();
            row.facts().forEach((code, value) -> {
                Map<String, String> one =
                        new HashMap<>(Map.of("code", code, "value", value, "origin", "original-seen"));
                if (code.equals(fact)) {
                    if (!asOf.isEmpty()) {
                        one.put("asOf", asOf);
                    }
                    if (validity.has("validUntil")) {
                        one.put("validUntil", validity.path("validUntil").asString());
                    }
                }
                stated.add(one);
            });
            if (asOf.compareTo(on) > 0) {
                int place = List.copyOf(row.facts().keySet()).indexOf(fact);
                refused(id, Map.of("on", on, "facts", stated), "/facts/" + place + "/asOf fact-after-the-day");
                continue;
            }
            JsonNode scheme = assessed(row.scheme(), asked(on, stated, "vi").json());
            assertThat(scheme.path("outcome").asString())
                    .as(id)
                    .isEqualTo(validity.path("outcome").asString());
            if (scheme.path("outcome").asString().equals("grant")) {
                assertThat(scheme.at("/sum/amount").asLong())
                        .as(id)
                        .isEqualTo(validity.path("amount").asLong());
            } else {
                assertThat(scheme.path("missing").findValuesAsString("code"))
                        .as(id)
                        .contains(fact);
                assertThat(scheme.path("categories").findValuesAsString("notHeldText"))
                        .as(id)
                        .isNotEmpty()
                        .allMatch(it -> it.startsWith("Hết hiệu lực từ sau ngày "));
                ended++;
            }
        }
        assertThat(ended).isGreaterThanOrEqualTo(4);
    }

    private static Api.Answer asked(String on, List<Map<String, String>> stated, String language) throws Exception {
        HttpRequest.Builder request = Standing.shared()
                .api()
                .as("caseworker1", PATH)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language);
        Api.Answer answer = Standing.shared().api().send(request.POST(Api.json(Map.of("on", on, "facts", stated))));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    /** Planted: the comparison sees another outcome, category, amount and certainty. */
    @Test
    void comparison_findsAnotherAnswer() throws Exception {
        Row row = rows().getFirst();
        String same = "{\"outcome\":\"grant\",\"category\":\"A1a\",\"certainty\":\"confirmed\",\"ownPart\":0,"
                + "\"sum\":{\"amount\":900000,\"cadence\":\"monthly\",\"total\":900000}}";
        assertThat(difference(row, parsed(same))).isNull();
        assertThat(difference(row, parsed(same.replace("grant", "refuse")))).contains("outcome");
        assertThat(difference(row, parsed(same.replace("A1a", "A1b")))).contains("category");
        assertThat(difference(row, parsed(same.replace("900000,\"cadence", "1,\"cadence"))))
                .contains("amount");
        assertThat(difference(row, parsed(same.replace("confirmed", "provisional"))))
                .contains("certainty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twice | date-of-birth=1989-06-01 date-of-birth=1989-06-01 | 2025-02-10 | /facts/1/code fact-twice",
                "a remark | remark=024186000101 | 2025-02-10 | /facts/0/code fact-not-assessed",
                "a relation | applicant-relation=self | 2025-02-10 | /facts/0/code fact-not-assessed",
                "no date | date-of-birth=2025-02-30 | 2025-02-10 | /facts/0/value fact-value-malformed",
                "no choice | disability-degree=very | 2025-02-10 | /facts/0/value fact-value-malformed",
                "too early | placement=community | 2021-06-30 | /on day-out-of-reach",
                "too late | placement=community | 2999-01-01 | /on day-out-of-reach"
            })
    void badQuestion_isRefusedInItsPlace(String what, String facts, String on, String broken) throws Exception {
        List<Map<String, String>> stated = new ArrayList<>();
        for (String fact : facts.split(" ")) {
            String[] parts = fact.split("=", 2);
            stated.add(Map.of("code", parts[0], "value", parts[1], "origin", "declared"));
        }
        refused(what, Map.of("on", on, "facts", stated), broken);
    }

    @Test
    void unitAndDays_areThoseOfTheLaw() throws Exception {
        refused(
                "no such unit",
                Map.of("on", "2025-08-01", "unit", "99999@2025-07-01", "facts", List.of()),
                "/unit unknown-unit");
        refused(
                "a unit that ended",
                Map.of("on", "2025-08-01", "unit", "07210@", "facts", List.of()),
                "/unit unit-not-in-force");
        Map<String, String> later =
                Map.of("code", "placement", "value", "community", "origin", "declared", "asOf", "2025-08-02");
        refused(
                "a fact of tomorrow",
                Map.of("on", "2025-08-01", "facts", List.of(later)),
                "/facts/0/asOf fact-after-the-day");
        for (String origin : List.of("register", "visit")) {
            refused(
                    "of no day",
                    Map.of(
                            "on",
                            "2025-08-01",
                            "facts",
                            List.of(Map.of("code", "placement", "value", "community", "origin", origin))),
                    "/facts/0/asOf fact-day-missing");
        }
        Map<String, String> backwards = Map.of(
                "code", "placement",
                "value", "community",
                "origin", "register",
                "asOf", "2025-07-02",
                "validUntil", "2025-07-01");
        refused(
                "ends before it begins",
                Map.of("on", "2025-08-01", "facts", List.of(backwards)),
                "/facts/0/validUntil fact-ends-before-it-begins");
    }

    @Test
    void texts_areInTheLanguageThatIsAskedFor() throws Exception {
        Api api = Standing.shared().api();
        Row row =
                rows().stream().filter(it -> it.id().equals("T13")).findFirst().orElseThrow();
        Api.Answer vietnamese = ask(api, row.on(), row.facts(), "vi");
        Api.Answer english = ask(api, row.on(), row.facts(), "en");

        assertThat(vietnamese.language()).isEqualTo("vi");
        assertThat(english.language()).isEqualTo("en");
        assertThat(vietnamese.text())
                .contains("Từ ngày 03/03/2028, khi đủ 75 tuổi", "Từ đủ 70 tuổi đến dưới 75 tuổi", "Điều 21", "72 tuổi")
                .doesNotContain("Art. ", "age from");
        assertThat(english.text())
                .contains("From 2028-03-03, at full 75 years of age", "Age from full 70 to under 75", "Art. 21");
        assertThat(assessed("social-pension", english.json()).path("ways").size())
                .isEqualTo(2);
    }

    @Test
    void provisionalFigures_sayWhatIsOpen_andWhatIsPromised() throws Exception {
        Api api = Standing.shared().api();
        JsonNode today = api.get("policy1", "/api/caseworker/v1/provisional-figures?on=2026-08-01")
                .json();
        List<String> keys = new ArrayList<>();
        today.path("figures").forEach(it -> {
            keys.add(it.path("figure").path("key").asString());
            assertThat(it.path("open").asString("")).isNotBlank();
        });
        assertThat(keys).contains("base.national", "A7.coefficient");
        assertThat(today.path("ended").size()).isPositive();
        assertThat(today.path("promises")
                        .valueStream()
                        .map(it -> it.path("target").asString()))
                .containsExactly("K07", "K08");
        for (JsonNode promise : today.path("promises")) {
            assertThat(promise.path("promise").asString("")).isNotBlank();
            assertThat(promise.path("law").asString("")).isNotBlank();
            assertThat(promise.path("certainty").asString("")).isEqualTo("provisional");
        }
        assertThat(api.get("citizen1", "/api/caseworker/v1/provisional-figures").status())
                .isEqualTo(403);
        assertThat(api.get("policy1", "/api/caseworker/v1/provisional-figures?on=2020-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("policy1", "/api/caseworker/v1/provisional-figures?on=soon")
                        .status())
                .isEqualTo(400);
    }

    /** The texts are read here as lines of text: a kind of row that the program does not know yet would be missed there, not here. */
    @Test
    void everythingProvisional_inWhicheverText_isListedWithItsQuestion() throws Exception {
        Api api = Standing.shared().api();
        List<String> expected = new ArrayList<>();
        api.get("policy1", "/api/policy/v1/policy-texts").json().path("files").forEach(file -> {
            String[] lines = file.path("text").asString().split("\n");
            for (String line : lines) {
                if (!line.strip().startsWith("#") && line.contains("ertainty: provisional")) {
                    expected.add(file.path("file").asString());
                }
            }
        });
        assertThat(expected)
                .contains(
                        "areas.yaml",
                        "authority.yaml",
                        "data-requests.yaml",
                        "fraud-reviews.yaml",
                        "housing.yaml",
                        "insurance.yaml",
                        "procedures.yaml",
                        "retention.yaml",
                        "social-allowance.yaml",
                        "working-days.yaml");
        for (String language : List.of("vi", "en")) {
            Api.Answer answer = api.send(api.as("policy1", "/api/caseworker/v1/provisional-figures")
                    .header("Accept-Language", language)
                    .GET());
            List<String> listed = new ArrayList<>();
            answer.json().path("points").forEach(point -> {
                listed.add(point.path("file").asString());
                assertThat(point.path("question").asString())
                        .as("%s", point)
                        .isNotBlank()
                        .doesNotStartWith("open-point");
                assertThat(point.path("subject").asString()).as("%s", point).isNotBlank();
                assertThat(point.path("source").asString("").isEmpty())
                        .as("%s", point)
                        .isEqualTo(point.path("subject").asString().matches("\\d{4}"));
            });
            assertThat(listed).as(language).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void refused(String what, Object body, String broken) throws Exception {
        Api.Answer answer = Standing.shared()
                .api()
                .send(Standing.shared()
                        .api()
                        .as("caseworker1", PATH)
                        .header("Content-Type", "application/json")
                        .POST(Api.json(body)));
        assertThat(answer.status()).as("%s: %s", what, answer).isEqualTo(400);
        JsonNode violation = answer.json().path("violations").path(0);
        assertThat(violation.path("pointer").asString() + " "
                        + violation.path("code").asString())
                .as(what)
                .isEqualTo(broken);
    }

    private static @Nullable String difference(Row row, JsonNode scheme) {
        JsonNode expected = row.expected();
        String category = expected.path("category").asString("-");
        String outcome = row.edge()
                ? (category.equals("-") ? "refuse" : "grant")
                : expected.path("outcome").asString();
        if (!scheme.path("outcome").asString().equals(outcome)) {
            return "outcome " + scheme.path("outcome");
        }
        if (!scheme.path("category").asString("-").equals(category)) {
            return "category " + scheme.path("category");
        }
        JsonNode sum = scheme.path("sum");
        for (String figure : List.of("amount", "total")) {
            if (expected.has(figure)
                    && sum.path(figure).asLong(-1) != expected.path(figure).asLong()) {
                return figure + " " + sum;
            }
        }
        if (expected.has("ownPart")
                && scheme.path("ownPart").asLong(-1) != expected.path("ownPart").asLong()) {
            return "ownPart " + scheme.path("ownPart");
        }
        if (row.edge()) {
            return null;
        }
        if (!scheme.path("certainty")
                .asString()
                .equals(expected.path("certainty").asString())) {
            return "certainty " + scheme.path("certainty");
        }
        for (JsonNode rule : expected.path("rules")) {
            if (!broken(scheme).contains(rule.asString())) {
                return "does not say that " + rule.asString() + " is broken";
            }
        }
        return null;
    }

    private static List<String> broken(JsonNode scheme) {
        List<String> broken = new ArrayList<>();
        for (JsonNode category : scheme.path("categories")) {
            for (JsonNode rule : category.path("rules")) {
                if (rule.path("outcome").asString().equals("not-satisfied")) {
                    broken.add(category.path("category").asString() + "/"
                            + rule.path("rule").asString());
                }
            }
        }
        return broken;
    }

    /** Asks again with the changes made; a way that names no value (a protected fact is missing) cannot be asked. */
    private static boolean leadsToAGrant(Api api, Row row, JsonNode way, List<String> wrong) throws Exception {
        Map<String, String> facts = new LinkedHashMap<>(row.facts());
        String on = row.on();
        for (JsonNode change : way.path("changes")) {
            if (change.has("day")) {
                on = change.path("day").asString();
            } else if (change.has("to")) {
                facts.put(change.path("fact").asString(), change.path("to").asString());
            } else {
                return false;
            }
        }
        if (on.compareTo("2031") >= 0) {
            return false; // Nobody may ask of days so far ahead.
        }
        JsonNode then = assessed(row.scheme(), ask(api, on, facts, "vi").json());
        if (!then.path("outcome").asString().equals("grant")
                || !then.path("sum").equals(way.path("sum"))) {
            wrong.add(row + ": " + way.path("changes") + " leads to " + then.path("outcome"));
        }
        return true;
    }

    private static Api.Answer ask(Api api, String on, Map<String, String> facts, String language) throws Exception {
        List<Map<String, String>> stated = facts.entrySet().stream()
                .map(it -> Map.of("code", it.getKey(), "value", it.getValue(), "origin", "original-seen"))
                .toList();
        HttpRequest.Builder request = api.as("caseworker1", PATH)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language);
        Api.Answer answer = api.send(request.POST(Api.json(Map.of("on", on, "facts", stated))));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static JsonNode assessed(String scheme, JsonNode page) {
        for (JsonNode one : page.path("schemes")) {
            if (one.path("scheme").asString().equals(scheme)) {
                return one;
            }
        }
        throw new AssertionError("nothing of " + scheme);
    }

    private static JsonNode parsed(String text) {
        return new Api.Answer(200, "application/json", null, "", text).json();
    }

    private static JsonNode table() throws Exception {
        try (InputStream in = GoldenAssessmentsProof.class.getResourceAsStream("/golden/golden-cases.yaml")) {
            return Contract.yaml(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Row> rows() throws Exception {
        JsonNode table = table();
        Map<String, Row> cases = new LinkedHashMap<>();
        for (JsonNode row : table.path("cases")) {
            Map<String, String> facts = new LinkedHashMap<>();
            row.path("facts")
                    .properties()
                    .forEach(it -> facts.put(it.getKey(), it.getValue().asString()));
            String id = row.path("id").asString();
            cases.put(
                    id,
                    new Row(id, row.path("scheme").asString(), row.path("on").asString(), facts, row, false));
        }
        List<Row> rows = new ArrayList<>(cases.values());
        for (JsonNode edge : table.path("edges")) {
            Row of = Objects.requireNonNull(cases.get(edge.path("case").asString()));
            Map<String, String> facts = new HashMap<>(of.facts());
            facts.put(edge.path("fact").asString(), edge.path("value").asString());
            String id = of.id() + " " + edge.path("fact").asString() + "="
                    + edge.path("value").asString();
            rows.add(new Row(id, of.scheme(), edge.path("on").asString(), facts, edge, true));
        }
        return rows;
    }
}
