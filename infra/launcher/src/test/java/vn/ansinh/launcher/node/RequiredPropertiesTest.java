package vn.ansinh.launcher.node;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import vn.ansinh.launcher.Options.Profile;
import vn.ansinh.runtime.guard.StartUpRefused;

class RequiredPropertiesTest {

    @TempDir
    Path temporary;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void completeQueryNode() throws IOException {
        environment.setActiveProfiles("query-node");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/ansinh");
        environment.setProperty("spring.datasource.username", "ansinh");
        environment.setProperty("spring.datasource.password", "secret");
        environment.setProperty(RequiredProperties.PSEUDONYM_KEY, keyFile(new byte[32]));
        environment.setProperty(RequiredProperties.KEYS_URL, "jdbc:postgresql://keys/ansinh_keys");
        environment.setProperty("ansinh.keys.username", "ansinh_keys");
        environment.setProperty("ansinh.keys.password", "secret");
        environment.setProperty(RequiredProperties.MASTER_FOLDER, "/run/secrets");
        environment.setProperty("ansinh.mongodb.uri", "mongodb://views/ansinh");
        environment.setProperty(RequiredProperties.ISSUER, "https://login.example.vn/realms/an-sinh");
        environment.setProperty(RequiredProperties.AUDIENCE, "an-sinh");
    }

    @Test
    void check_passes_forCompleteNode() {
        assertThatCode(() -> new RequiredProperties(environment, Profile.QUERY_NODE).check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                RequiredProperties.PSEUDONYM_KEY,
                RequiredProperties.KEYS_URL,
                "ansinh.keys.username",
                "ansinh.keys.password",
                RequiredProperties.MASTER_FOLDER,
                "ansinh.mongodb.uri",
                RequiredProperties.ISSUER,
                RequiredProperties.AUDIENCE
            })
    void check_refusesAndNamesTheProperty_forEachThatIsMissing(String property) {
        environment.setProperty(property, "");

        assertRefused().withMessageContaining(property);
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:mem:x",
        "ansinh.mongodb.uri, redis://views",
        RequiredProperties.VIEWS_STAND_IN + ", true",
        RequiredProperties.PSEUDONYM_KEY + ", /nowhere/at-all",
        RequiredProperties.KEYS_URL + ", jdbc:h2:mem:x",
        RequiredProperties.KEYS_URL + ", jdbc:postgresql://db/ansinh",
        "server.forward-headers-strategy, framework",
        RequiredProperties.ISSUER + ", http://login.example.vn",
        RequiredProperties.ISSUER + ", login.example.vn",
        RequiredProperties.ISSUER + ", ht tp://x",
    })
    void check_refusesAndNamesTheProperty_forValuesThatCannotBeMeant(String property, String value) {
        environment.setProperty(property, value);

        assertRefused().withMessageContaining(property);
    }

    @Test
    void check_refuses_forAKeyThatIsTooShort() throws IOException {
        environment.setProperty(RequiredProperties.PSEUDONYM_KEY, keyFile(new byte[31]));

        assertRefused().withMessageContaining("too short");
    }

    @Test
    void check_refuses_forAKeyThatIsNone() throws IOException {
        Path file = Files.writeString(temporary.resolve("none"), "not base64");
        environment.setProperty(RequiredProperties.PSEUDONYM_KEY, file.toString());

        assertRefused().withMessageContaining("no key in base64");
    }

    @Test
    void check_refuses_forTwoProgramsInOneProcess() {
        environment.setActiveProfiles("query-node", "standalone");

        assertRefused().withMessageContaining("One process is one program");
    }

    @Test
    void check_needsNoViews_forCommandNode() {
        environment.setActiveProfiles("command-node");
        environment.setProperty("ansinh.mongodb.uri", "");
        environment.setProperty(RequiredProperties.LOG_ORIGIN, "welfare.example.gov.vn/api/log/v1");
        environment.setProperty(RequiredProperties.LOG_SIGNING_FOLDER, "/run/secrets");

        assertThatCode(() -> new RequiredProperties(environment, Profile.COMMAND_NODE).check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {RequiredProperties.LOG_ORIGIN, RequiredProperties.LOG_SIGNING_FOLDER})
    void check_refuses_forACommandNodeThatCouldNotSignTheLog(String property) {
        environment.setActiveProfiles("command-node");
        environment.setProperty(RequiredProperties.LOG_ORIGIN, "welfare.example.gov.vn/api/log/v1");
        environment.setProperty(RequiredProperties.LOG_SIGNING_FOLDER, "/run/secrets");
        environment.setProperty(property, "");

        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> new RequiredProperties(environment, Profile.COMMAND_NODE).check())
                .withMessageContaining(property);
    }

    private String keyFile(byte[] key) throws IOException {
        return Files.writeString(
                        temporary.resolve("key" + key.length),
                        Base64.getEncoder().encodeToString(key))
                .toString();
    }

    private ThrowableAssertAlternative<StartUpRefused> assertRefused() {
        return assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> new RequiredProperties(environment, Profile.QUERY_NODE).check());
    }
}
