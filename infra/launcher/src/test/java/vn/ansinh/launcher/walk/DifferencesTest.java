package vn.ansinh.launcher.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DifferencesTest {

    private static final JsonNode FILE = tree("{\"a\":1,\"list\":[{\"b\":\"x\"},{\"b\":\"y\"}],\"erased\":true}");

    @Test
    void between_findsNothing_whateverTheOrderOfProperties() {
        Differences same =
                Differences.between(FILE, tree("{\"erased\":true,\"list\":[{\"b\":\"x\"},{\"b\":\"y\"}],\"a\":1}"));

        assertThat(same.found()).isEmpty();
        assertThat(same.compared()).isEqualTo(4);
    }

    @Test
    void between_namesThePlace_ofAPlantedValue() {
        assertThat(Differences.between(FILE, tree("{\"a\":1,\"list\":[{\"b\":\"x\"},{\"b\":\"z\"}],\"erased\":true}"))
                        .found())
                .containsExactly("/list/1/b: \"y\" and \"z\"");
    }

    @Test
    void between_namesThePlace_ofWhatIsMissingOrTooMuch() {
        assertThat(Differences.between(
                                FILE, tree("{\"list\":[{\"b\":\"x\"},{\"b\":\"y\"},{\"b\":\"w\"}],\"erased\":true}"))
                        .found())
                .containsExactly("/a: 1 and nothing", "/list/2: nothing and {\"b\":\"w\"}");
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
