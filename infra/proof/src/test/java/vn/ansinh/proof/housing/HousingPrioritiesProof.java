package vn.ansinh.proof.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Standing;

/** Over HTTP: a unit's open housing cases come in the law's order, each with what its class rests on, and every one that is shown leaves a record. */
class HousingPrioritiesProof {
    private static final String PATH = "/api/caseworker/v1/housing-priorities";

    private Api api;

    @BeforeEach
    void find() throws Exception {
        api = Standing.shared().api();
    }

    @Test
    void cases_inTheOrderOfTheLaw_withTheirReasons() throws Exception {
        JsonNode last = lodged("household-poverty=not-poor", "merit-ground=none", "special-hardship=none");
        JsonNode hard = lodged("household-poverty=near-poor", "special-hardship=lonely-elderly");
        JsonNode first = lodged("household-poverty=poor", "ethnic-minority=true");
        JsonNode word = lodged("household-poverty=poor");
        List<String> mine = List.of(id(first), id(hard), id(last), id(word));

        Api.Answer answer = patiently("caseworker1", word);
        List<JsonNode> items = answer.json().path("items").valueStream().toList();
        assertThat(answer.json().path("complete").asBoolean()).isTrue();
        assertThat(items.stream().map(HousingPrioritiesProof::id).filter(mine::contains))
                .startsWith(id(first), id(hard))
                .hasSize(4);
        assertThat(items)
                .extracting(item -> item.path("priority").path("order").asInt())
                .isSorted();

        JsonNode ofFirst = priority(items, first);
        assertThat(ofFirst.path("order").asInt()).isEqualTo(1);
        assertThat(ofFirst.path("priority").asString()).isEqualTo("poor-ethnic-minority");
        assertThat(ofFirst.path("text").asString()).isEqualTo("Hộ nghèo dân tộc thiểu số");
        assertThat(ofFirst.path("article").asString()).isEqualTo("Thông tư 01/2022/TT-BXD");
        assertThat(codes(ofFirst, "facts")).containsExactlyInAnyOrder("ethnic-minority", "household-poverty");
        assertThat(codes(ofFirst, "unknown")).isEmpty();
        JsonNode ofHard = priority(items, hard);
        assertThat(ofHard.path("order").asInt()).isEqualTo(4);
        assertThat(codes(ofHard, "unknown")).containsExactly("social-protection-member");
        assertThat(priority(items, last).path("order").asInt()).isEqualTo(6);
        assertThat(codes(priority(items, word), "unknown")).contains("ethnic-minority", "merit-ground");
    }

    /** What tells of ethnicity is read in the unit alone, and each reading is in the case's own record. */
    @Test
    void reading_isTheUnitsAlone_andLeavesARecordOfEachCase() throws Exception {
        JsonNode lodged = lodged("household-poverty=poor", "ethnic-minority=true");

        assertThat(patiently("approver1", lodged).text()).contains(id(lodged));
        assertThat(patiently("caseworker2", lodged).text()).doesNotContain(id(lodged));
        assertThat(api.get("citizen1", PATH).status()).isEqualTo(403);
        assertThat(api.get("auditor1", PATH).status()).isEqualTo(403);

        String seen = "";
        for (int i = 0; i < 60 && !seen.contains("readHousingPriorities"); i++) {
            Thread.sleep(250);
            seen = api.get("auditor1", "/api/auditor/v1/accesses?ofCase=" + id(lodged))
                    .text();
        }
        assertThat(seen).contains("readHousingPriorities", "whole-case");
    }

    private JsonNode lodged(String... facts) throws Exception {
        List<Map<String, Object>> stated = new ArrayList<>(Arrays.stream(facts)
                .map(it -> it.split("=", 2))
                .map(it -> Applications.fact(it[0], it[1], "register"))
                .toList());
        stated.add(Applications.fact("disaster-effect", "destroyed", "visit"));
        Map<String, Object> body = new HashMap<>(Applications.housing());
        body.put("facts", stated);
        Api.Answer answer = api.command("caseworker1", "housing-repair-applications", null, Api.key(), body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    private Api.Answer patiently(String account, JsonNode after) throws Exception {
        String path = PATH + "?minPosition=" + after.path("consistencyToken").asString();
        Api.Answer answer = api.get(account, path);
        for (int i = 0; i < 60 && answer.status() == 503; i++) {
            Thread.sleep(500);
            answer = api.get(account, path);
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static JsonNode priority(List<JsonNode> items, JsonNode of) {
        return items.stream()
                .filter(item -> id(item).equals(id(of)))
                .findFirst()
                .orElseThrow()
                .path("priority");
    }

    private static List<String> codes(JsonNode priority, String list) {
        return priority.path(list)
                .valueStream()
                .map(it -> it.path("code").asString())
                .toList();
    }

    private static String id(JsonNode of) {
        return of.path("caseId").asString();
    }
}
