package vn.ansinh.proof.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;

/** Over HTTP: a case is found by whole words of a name, by number and by phone, within the unit; a position that never comes is waited for in bounds. */
class FindingProof {

    private static final String SEARCHES = "/api/caseworker/v1/case-searches";
    /** Wider than the two seconds that a query waits, on a machine that other builds use too. */
    private static final Duration WAITED_AT_MOST = Duration.ofSeconds(20);

    private static final int PATIENCE = 60;
    private static final String NEVER = "900000000000000000";

    private static @Nullable JsonNode caseOfAn;

    private Api api;

    @BeforeEach
    void find() throws Exception {
        api = Standing.shared().api();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen an", "An Nguyễn", "ẤN", "nguyễn văn ấn", "  văn   an "})
    void caseIsFound_byWholeWordsOfItsName(String words) throws Exception {
        assertThat(found("caseworker1", Map.of("name", words), ofAn())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguye an", "guyen", "nguyen a", "an nguyen binh", "nguyenan", "n"})
    void caseIsNotFound_byPartOfAWordOrAnotherWord(String words) throws Exception {
        assertThat(found("caseworker1", Map.of("name", "nguyen an"), ofAn())).isTrue();

        assertThat(found("caseworker1", Map.of("name", words), ofAn())).isFalse();
    }

    @Test
    void caseIsFound_byNumber_andByNoOther() throws Exception {
        Map<String, Object> person = person("Đặng Thị Ngọc");
        JsonNode lodged = lodged(person);
        String number = String.valueOf(person.get("personNumber"));

        assertThat(found("caseworker1", Map.of("personNumber", number), lodged)).isTrue();
        assertThat(found("approver1", Map.of("personNumber", number), lodged)).isTrue();
        assertThat(found("caseworker1", Map.of("personNumber", "024090999999"), lodged))
                .isFalse();
        assertThat(found("caseworker1", Map.of("name", "dang ngoc"), lodged))
                .as("đ is d")
                .isTrue();
    }

    @Test
    void caseIsFound_byPhone_howeverItIsDialled_andByNoOther() throws Exception {
        Map<String, Object> person = person("Đặng Thị Thoại");
        person.put("phone", "0987000111");
        JsonNode lodged = lodged(person);

        assertThat(found("caseworker1", Map.of("phone", "0987000111"), lodged)).isTrue();
        assertThat(found("caseworker1", Map.of("phone", "+84987000111"), lodged))
                .isTrue();
        assertThat(found("caseworker1", Map.of("phone", "0987000112"), lodged)).isFalse();
        assertThat(found("caseworker2", Map.of("phone", "0987000111"), lodged)).isFalse();
    }

    @Test
    void casesOfOneBankAccount_areFoundByIt_howeverTheBankIsSpelt() throws Exception {
        Map<String, Object> first = person("Đặng Thị Khoản");
        first.put("bankAccount", Map.of("bank", "Agribank", "number", "2500205077001"));
        Map<String, Object> second = person("Vi Văn Khoản");
        second.put("bankAccount", Map.of("bank", "NHNo&PTNT Bắc Giang", "number", "2500205077001"));
        JsonNode one = lodged(first);
        JsonNode other = lodged(second);

        assertThat(found("caseworker1", Map.of("bankAccount", "2500205077001"), one))
                .isTrue();
        assertThat(found("caseworker1", Map.of("bankAccount", "2500205077001"), other))
                .isTrue();
        assertThat(found("caseworker1", Map.of("bankAccount", "2500205077002"), one))
                .isFalse();
        assertThat(found("caseworker2", Map.of("bankAccount", "2500205077001"), one))
                .isFalse();
    }

    @Test
    void caseIsNotFound_fromAnotherUnit() throws Exception {
        Map<String, Object> person = person("Nguyễn Văn Ấn");
        JsonNode lodged = lodged(person);
        String number = String.valueOf(person.get("personNumber"));

        for (String stranger : List.of("caseworker2", "approver2")) {
            assertThat(found(stranger, Map.of("name", "nguyen an"), lodged))
                    .as(stranger)
                    .isFalse();
            assertThat(found(stranger, Map.of("personNumber", number), lodged))
                    .as(stranger)
                    .isFalse();
        }
    }

    @Test
    void queryAnswersComeAgain_forAPositionThatNeverComes() throws Exception {
        JsonNode lodged = lodgedAs(Applications.throughCitizen1(Applications.insurance()));
        String caseId = lodged.path("caseId").asString();
        for (List<String> asked : List.of(
                List.of("caseworker1", "/api/caseworker/v1/worklist"),
                List.of("caseworker1", "/api/caseworker/v1/cases/" + caseId),
                List.of("caseworker1", "/api/caseworker/v1/postings"),
                List.of("citizen1", "/api/citizen/v1/cases"),
                List.of(
                        "citizen1",
                        "/api/citizen/v1/cases/" + lodged.path("reference").asString() + "/status"),
                List.of("auditor1", "/api/auditor/v1/cases/" + caseId),
                List.of("auditor1", "/api/auditor/v1/cases/" + caseId + "/events"))) {
            String path = asked.getLast() + "?minPosition=" + NEVER;
            long begun = System.nanoTime();
            comesAgain(path, api.get(asked.getFirst(), path));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("%s waits in bounds", path)
                    .isLessThan(WAITED_AT_MOST);
            assertThat(patiently(() -> api.get(asked.getFirst(), asked.getLast()))
                            .status())
                    .as("%s without it", asked)
                    .isEqualTo(200);
        }
        comesAgain("a search", search("caseworker1", Map.of("name", "nguyen an"), NEVER));
    }

    private static void comesAgain(String what, Api.Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer).isEqualTo(503);
        assertThat(answer.code()).as("%s: %s", what, answer).isEqualTo("not-yet-visible");
        assertThat(answer.retryAfter()).as("%s: when to ask again", what).matches("[1-9][0-9]*");
    }

    private boolean found(String account, Map<String, Object> search, JsonNode lodged) throws Exception {
        Api.Answer answer = patiently(
                () -> search(account, search, lodged.path("consistencyToken").asString()));
        assertThat(answer.status()).as("%s %s: %s", account, search, answer).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .anyMatch(line -> line.path("caseId").equals(lodged.path("caseId")));
    }

    private Api.Answer search(String account, Map<String, Object> search, String minPosition) throws Exception {
        Map<String, Object> body = new HashMap<>(search);
        return api.send(api.as(account, SEARCHES + "?minPosition=" + minPosition)
                .header("Content-Type", "application/json")
                .POST(Api.json(body)));
    }

    @FunctionalInterface
    private interface Asking {
        Api.Answer ask() throws Exception;
    }

    private static Api.Answer patiently(Asking asking) throws Exception {
        Api.Answer answer = null;
        for (int tries = 0; tries < PATIENCE; tries++) {
            answer = asking.ask();
            if (answer.status() != 503) {
                return answer;
            }
            Thread.sleep(500);
        }
        return Objects.requireNonNull(answer);
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> person = new HashMap<>(Applications.person("self"));
        person.put("fullName", name);
        return person;
    }

    /** One case is enough for every way to look for it. */
    private JsonNode ofAn() throws Exception {
        JsonNode known = caseOfAn == null ? lodged(person("Nguyễn Văn Ấn")) : caseOfAn;
        caseOfAn = known;
        return known;
    }

    private JsonNode lodged(Map<String, Object> person) throws Exception {
        Map<String, Object> body = new HashMap<>(Applications.insurance());
        body.put("persons", List.of(person));
        return lodgedAs(body);
    }

    private JsonNode lodgedAs(Map<String, Object> body) throws Exception {
        Api.Answer lodged = api.command("caseworker1", "insurance-support-applications", null, Api.key(), body);
        assertThat(lodged.status()).as("%s", lodged).isEqualTo(201);
        return lodged.json();
    }
}
