package vn.ansinh.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

class LogSigningKeysTest {
    private static final String ORIGIN = "an-sinh.example/log";

    @TempDir
    Path folder;

    /** The pair that the format's reference implementation is tested with. */
    @Test
    void publicKey_isTheOneOfTheSecret() {
        byte[] typed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

        assertThat(LogSigningKeys.signer(Arrays.copyOfRange(typed, 1, typed.length), "PeterNeumann")
                        .key())
                .hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void first_isMadeOnce_andReadableByItsOwnerAlone() throws Exception {
        LogSigningKeys.makeFirst(folder, "1");
        LogSigningKeys.makeFirst(folder, "2");

        assertThat(folder.resolve("log-signing-1")).exists();
        assertThat(folder.resolve("log-signing-2")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("log-signing-1"))))
                .isEqualTo("rw-------");
        assertThat(LogSigningKeys.in(folder, ORIGIN)).hasSize(1);
    }

    @Test
    void keys_areRefused_whereThereIsNone_orOneThatOthersRead_orThatIsNone() throws Exception {
        refused("holds no key");
        OwnerOnlyFile.write(folder.resolve("log-signing-1"), "not a key");
        refused("holds no key that could sign");
        OwnerOnlyFile.write(folder.resolve("log-signing-1"), OwnerOnlyFile.key(31));
        refused("32 bytes");
        OwnerOnlyFile.write(folder.resolve("log-signing-1"), OwnerOnlyFile.key(32));
        Files.setPosixFilePermissions(folder.resolve("log-signing-1"), PosixFilePermissions.fromString("rw-r-----"));
        refused("chmod 600");
    }

    @Test
    void properties_areRefused_whereHalfIsGiven() {
        assertThat(new LogProperties(null, null).signer(SequencedTables.EVENTS)).isNull();
        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> new LogProperties(ORIGIN, null).signer(SequencedTables.EVENTS))
                .withMessageContaining("ansinh.log.signing-folder");
        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> new LogProperties(null, folder).signer(SequencedTables.EVENTS))
                .withMessageContaining("ansinh.log.origin");
    }

    private void refused(String why) {
        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> LogSigningKeys.in(folder, ORIGIN))
                .withMessageContaining(why);
    }
}
