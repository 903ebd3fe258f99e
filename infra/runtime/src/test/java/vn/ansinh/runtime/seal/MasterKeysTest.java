package vn.ansinh.runtime.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.runtime.guard.StartUpRefused;

class MasterKeysTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[MasterKey.LENGTH]);

    @TempDir
    Path folder;

    private void file(String name, String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void lastFileByName_isTheCurrentOne_andTheOthersStillOpen() throws IOException {
        file("master-1", KEY, "rw-------");
        file("master-2", KEY + "\n", "rw-------");
        file("pseudonym", KEY, "rw-------");
        file("master-3.draft", "half", "rw-------");
        MasterKeys keys = new MasterKeyFiles(folder);

        assertThat(keys.current().name()).isEqualTo("2");
        assertThat(keys.named("1")).isPresent();
        assertThat(keys.named("3")).isEmpty();
        Files.delete(folder.resolve("master-1"));
        assertThat(keys.named("1")).isEmpty();
    }

    @Test
    void emptyFolder_isRefused() {
        assertThatThrownBy(() -> new MasterKeyFiles(folder))
                .isInstanceOf(StartUpRefused.class)
                .hasMessageContaining("no master key");
        assertThatThrownBy(() -> new MasterKeyFiles(folder.resolve("nowhere")))
                .isInstanceOf(StartUpRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void fileThatOthersMayRead_isRefused(String permissions) throws IOException {
        file("master-1", KEY, permissions);

        assertThatThrownBy(() -> new MasterKeyFiles(folder))
                .isInstanceOf(StartUpRefused.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA"})
    void fileWithoutAKey_isRefused(String text) throws IOException {
        file("master-1", text, "rw-------");

        assertThatThrownBy(() -> new MasterKeyFiles(folder))
                .isInstanceOf(StartUpRefused.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void variable_holdsSeveral_andTheLastByNameIsCurrent() {
        MasterKeys keys = new MasterKeysInEnvironment("KEYS", "b:" + KEY + ", a:" + KEY);

        assertThat(keys.current().name()).isEqualTo("b");
        assertThat(keys.named("a")).isPresent();
        assertThat(keys.named("c")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "a:AAAA", "a:?", ":" + "AAAA", "A B:AAAA"})
    void variableOfAnotherForm_isRefused_withoutQuotingIt(String text) {
        assertThatThrownBy(() -> new MasterKeysInEnvironment("KEYS", text))
                .isInstanceOf(StartUpRefused.class)
                .hasMessageContaining("KEYS")
                .hasMessageNotContaining("AAAA")
                .hasNoCause();
        assertThatThrownBy(() -> new MasterKeysInEnvironment("KEYS", "a:" + KEY + ",a:" + KEY))
                .isInstanceOf(StartUpRefused.class)
                .hasMessageContaining("twice");
    }

    @Test
    void key_saysNothingOfItself() {
        assertThat(new MasterKey("1", new byte[MasterKey.LENGTH])).hasToString("MasterKey[1]");
        assertThatThrownBy(() -> new MasterKey("1", new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> {
                    var person = vn.ansinh.kernel.value.PersonId.parse("p-" + "a".repeat(32));
                    new MasterKey("1", new byte[32]).unwrap(person, new byte[10]);
                })
                .isInstanceOf(KeysUnavailable.class);
    }
}
