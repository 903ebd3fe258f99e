package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.runtime.guard.StartUpRefused;

class OptionsTest {

    @Test
    void parse_isStandalone_forNoArguments() {
        Options options = Options.parse(List.of());

        assertThat(options.profile()).isEqualTo(Options.Profile.STANDALONE);
        assertThat(options.port()).isNull();
        assertThat(options.demoCases()).isZero();
    }

    @Test
    void parse_takesTheLast_forAnOptionGivenTwice() {
        // The script puts its own default first.
        Options options = Options.parse(List.of("--data-dir", "/default", "--data-dir=mine"));

        assertThat(options.dataDirectory()).isEqualTo(Path.of("mine"));
    }

    @Test
    void parse_readsBothForms_forOptionsWithValues() {
        Options options =
                Options.parse(List.of("--port=9090", "--demo-data", "200", "--profile", "query-node", "--ansinh.x=1"));

        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.demoCases()).isEqualTo(200);
        assertThat(options.profile()).isEqualTo(Options.Profile.QUERY_NODE);
        assertThat(options.properties()).containsExactly("--ansinh.x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot=8080",
                "--port",
                "--port=0",
                "--port=65536",
                "--port=http",
                "--demo-data=-5",
                "--profile=all",
                "--datadir=x",
                "start",
                "ansinh.x=1"
            })
    void parse_refuses_forWhatCannotBeMeant(String argument) {
        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> Options.parse(List.of(argument)))
                .withMessageMatching("(?s).*\\.");
    }

    @Test
    void tls_isForTheStandaloneAlone() {
        assertThat(Options.parse(List.of("--tls")).tls()).isTrue();
        assertThat(Options.parse(List.of()).tls()).isFalse();
        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> Options.parse(List.of("--tls", "--profile", "query-node")))
                .withMessageContaining("server.ssl.bundle");
    }

    @Test
    void usage_namesEveryOption_thatIsTaken() {
        assertThat(Options.usage()).contains("--data-dir", "--port", "--demo-data", "--profile", "--tls", "--help");
    }
}
