package vn.ansinh.launcher.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RebuiltTest {

    private static final String LODGED = """
            {"sequence":0,"name":"insurance.registered","metadata":{"duty":"desk","actor":"a-1"},"payload":{"lodging":{
            "reference":"AS-1","scheme":"health-insurance","unit":"07210@2025-07-01","channel":"counter",
            "receivedAt":"2026-11-20T02:00:00.120Z","legallyReceivedOn":"2026-11-20","procedure":"insurance-support-v1",
            "documents":[],"facts":[{"code":"household-poverty","value":{"value":"not-poor"}}],
            "parties":{"applicant":"p-1","beneficiary":"p-1","receiver":"p-1","household":[{"relation":"head"}],
            "persons":[{"fullName":{"value":"Vi Thị Na"},"birthDate":{"value":"1990-01-01"},"identity":"clear"}]}}}}""";
    private static final String CORRECTED = """
            {"sequence":1,"name":"case.fact-corrected","metadata":{"duty":"verifier","actor":"a-2"},"payload":{
            "was":{"code":"household-poverty","value":{"value":"not-poor"}},
            "now":{"code":"household-poverty","value":{"value":"near-poor"}}}}""";

    private static final String PAGE = """
            {"version":1,"file":{"opening":{"reference":"AS-1","scheme":"health-insurance","unit":"07210@2025-07-01",
            "channel":"counter","receivedAt":"2026-11-20T02:00:00.12Z","legallyReceivedOn":"2026-11-20",
            "procedure":"insurance-support-v1"},"progress":{"state":"received"},
            "parties":{"applicant":"p-1","beneficiary":"p-1","receiver":"p-1","household":[{"relation":"head"}],
            "persons":[{"fullName":{"value":"Vi Thị Na"},"birthDate":{"value":"1990-01-01"},"identity":"clear"}]},
            "documents":[],"facts":[
            {"fact":{"code":"household-poverty","value":{"value":"not-poor"}},"correctedBy":1},
            {"fact":{"code":"household-poverty","value":{"value":"CURRENT"}}}],
            "decisions":[],"postings":[],"complaints":[],"substitutes":[],"timeline":[
            {"sequence":0,"name":"insurance.registered","duty":"desk","actor":"a-1"},
            {"sequence":1,"name":"case.fact-corrected","duty":"verifier","actor":"a-2"}]}}""";

    @Test
    void of_equalsTheView_whenTheViewSaysWhatTheEventsSay() {
        assertThat(rebuilt()).isEqualTo(viewed("near-poor"));
    }

    @Test
    void of_differsFromTheView_whenTheViewHasAPlantedValue() {
        assertThat(rebuilt())
                .isNotEqualTo(viewed("poor"))
                .containsEntry("facts as they stand", "{household-poverty=near-poor}");
    }

    private static Map<String, String> rebuilt() {
        return Rebuilt.of(List.of(tree(LODGED), tree(CORRECTED)));
    }

    private static Map<String, String> viewed(String poverty) {
        return Rebuilt.asViewed(tree(PAGE.replace("CURRENT", poverty)));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
