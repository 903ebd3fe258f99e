package vn.ansinh.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.runtime.guard.StartUpRefused;

class ServerCertificateTest {

    @TempDir
    Path temporary;

    private DataDirectory directory;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(temporary);
    }

    @AfterEach
    void close() throws Exception {
        directory.close();
    }

    @Test
    void certificate_isKept_untilItEndsSoon() throws Exception {
        String first = pem(Instant.now());

        assertThat(pem(Instant.now().plus(Duration.ofDays(300)))).isEqualTo(first);
        assertThat(pem(Instant.now().plus(Duration.ofDays(340)))).isNotEqualTo(first);
    }

    @Test
    void certificate_isMade_overWhatACrashLeft() throws Exception {
        Files.writeString(directory.key("tls.p12.draft"), "half a key store");

        assertThat(pem(Instant.now())).contains("BEGIN CERTIFICATE");
        assertThat(directory.key("tls.p12.draft")).doesNotExist();
    }

    @Test
    void start_isRefusedInASentence_whenTheKeyStoreCannotBeRead() throws Exception {
        Files.writeString(directory.key("tls.p12"), "not a key store");

        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> ServerCertificate.in(directory))
                .withMessageContaining("tls.p12")
                .withMessageContaining("made anew");
    }

    @Test
    void password_isNotTold_byToString() {
        ServerCertificate certificate = ServerCertificate.in(directory);

        assertThat(certificate.toString()).doesNotContain(certificate.password());
    }

    private String pem(Instant now) throws Exception {
        return Files.readString(ServerCertificate.in(directory, now).certificate());
    }
}
