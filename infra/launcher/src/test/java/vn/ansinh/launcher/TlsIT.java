package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.launcher.client.Address;
import vn.ansinh.launcher.client.ApiClient;
import vn.ansinh.launcher.client.NoAnswer;
import vn.ansinh.launcher.walk.Walk;

/** {@code start --tls}: real handshakes with the standalone's own certificate. */
class TlsIT {

    private static final int ALERT = 21;
    private static final int FATAL = 2;
    private static final int PROTOCOL_VERSION = 70;

    @TempDir
    static Path temporary;

    private static Standalone standalone;
    private static int port;
    private static SSLContext trusting;

    @BeforeAll
    static void start() throws Exception {
        port = FreePort.find();
        standalone = Standalone.start(
                new Options(Options.Profile.STANDALONE, temporary, port, 0, 42, true, false, List.of()));
        trusting = trusting(temporary.resolve("tls-certificate.pem"));
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void handshake_succeeds_inTheVersionsOfToday_withForwardSecrecy(String version) throws Exception {
        try (var socket = (SSLSocket) trusting.getSocketFactory().createSocket("localhost", port)) {
            var parameters = socket.getSSLParameters();
            parameters.setProtocols(new String[] {version});
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).matches("TLS_(ECDHE_ECDSA_WITH_)?(AES|CHACHA20).*");
        }
    }

    /** Written by hand: this Java would not say it. */
    @ParameterizedTest
    @CsvSource({"TLS 1.0, 1", "TLS 1.1, 2"})
    void handshake_isRefused_inOlderVersions(String name, int minor) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(clientHello(minor));
            socket.getOutputStream().flush();
            var in = new DataInputStream(socket.getInputStream());

            assertThat(in.readUnsignedByte()).as(name + ": an alert").isEqualTo(ALERT);
            in.skipNBytes(4);
            assertThat(in.readUnsignedByte()).isEqualTo(FATAL);
            assertThat(in.readUnsignedByte()).isEqualTo(PROTOCOL_VERSION);
        }
    }

    private static byte[] clientHello(int minor) throws IOException {
        var hello = new ByteArrayOutputStream();
        var out = new DataOutputStream(hello);
        out.write(new byte[] {3, (byte) minor});
        out.write(new byte[32]);
        out.writeByte(0);
        // ECDHE with ECDSA and with RSA, and plain RSA, each with AES-128-CBC.
        out.writeShort(6);
        out.writeShort(0xc009);
        out.writeShort(0xc013);
        out.writeShort(0x002f);
        out.write(new byte[] {1, 0});
        // secp256r1, uncompressed.
        byte[] extensions = {0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0};
        out.writeShort(extensions.length);
        out.write(extensions);
        var record = new ByteArrayOutputStream();
        var framed = new DataOutputStream(record);
        framed.write(new byte[] {22, 3, 1});
        framed.writeShort(hello.size() + 4);
        framed.writeInt(1 << 24 | hello.size());
        hello.writeTo(framed);
        return record.toByteArray();
    }

    @Test
    void standalone_isNotTrusted_byThoseWhoDoNotKnowItsCertificate() {
        try (var client = HttpClient.newHttpClient()) {
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> client.send(to("/openapi"), HttpResponse.BodyHandlers.ofString()));
        }
        try (var client = new ApiClient(Address.of(standalone.home()), "demo")) {
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> client.asNobody().get("/api/public/v1/postings", Map.of()));
        }
    }

    @Test
    void plainText_isToldOfTls_andGivenNothing() throws Exception {
        assertThat(new RawHttp(port).send("GET /openapi HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .satisfies(heard -> assertThat(heard.statuses()).containsExactly(400))
                .satisfies(heard -> assertThat(heard.text()).doesNotContainIgnoringCase("<html"))
                .satisfies(heard -> assertThat(heard.closed()).isTrue());
    }

    @Test
    void answer_asksToComeByTlsAlways_andItsCookieIsForThisHostAlone() throws Exception {
        HttpResponse<String> page = send(to("/auth/login"));

        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-an-sinh=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(send(to("/auth/.well-known/openid-configuration")).body())
                .contains("\"issuer\":\"https://localhost:" + port + "/auth\"");
    }

    @Test
    void walk_goesOverTls_withTheCertificateOfTheDataDirectory() {
        var said = new ByteArrayOutputStream();
        var walk =
                new Walk(standalone.address(), "demo", 11, new PrintStream(said, true, StandardCharsets.UTF_8), false);

        assertThat(walk.walk()).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("https://localhost:" + port);
    }

    @Test
    void key_isItsOwnersAlone_andTheCertificateEverybodys() throws Exception {
        for (String file : List.of("keys/tls.p12", "keys/tls-password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(temporary.resolve("tls-certificate.pem")))
                .contains("BEGIN CERTIFICATE")
                .doesNotContain("PRIVATE");
    }

    private static HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(trusting).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "it", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
