package vn.ansinh.launcher.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * The standalone's certificate for {@code localhost}, signed by itself: for trying TLS, not for others to trust. The JDK's
 * own keytool makes it at the first start that wants it, and again before it ends.
 *
 * @param keyStore PKCS #12, readable by its owner only
 * @param password of the key store
 * @param certificate in PEM, for whoever is to trust this standalone
 */
public record ServerCertificate(Path keyStore, String password, Path certificate) {

    private static final String ALIAS = "an-sinh";
    private static final String TYPE = "PKCS12";
    private static final int DAYS = 365;
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Reads the directory's certificate; makes it where there is none, or none for long. */
    public static ServerCertificate in(DataDirectory directory) {
        return in(directory, Instant.now());
    }

    static ServerCertificate in(DataDirectory directory, Instant now) {
        Path keyStore = directory.key("tls.p12");
        Path passwordFile = directory.key("tls-password");
        Path certificate = directory.root().resolve("tls-certificate.pem");
        try {
            String password = OwnerOnlyFile.readOrCreate(passwordFile, OwnerOnlyFile::password);
            if (!Files.exists(keyStore) || endsSoon(read(keyStore, password), now)) {
                make(keyStore, passwordFile);
            }
            Files.writeString(certificate, pem(read(keyStore, password)));
            return new ServerCertificate(keyStore, password, certificate);
        } catch (IOException | GeneralSecurityException failed) {
            throw new StartUpRefused(
                    "The certificate " + keyStore + " cannot be read or made (" + failed.getMessage()
                            + "): remove it and tls-password beside it, and it is made anew.",
                    failed);
        }
    }

    private static X509Certificate read(Path keyStore, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        try (InputStream bytes = Files.newInputStream(keyStore)) {
            store.load(bytes, password.toCharArray());
        }
        if (store.getCertificate(ALIAS) instanceof X509Certificate found) {
            return found;
        }
        throw new IOException("no certificate " + ALIAS + " in it");
    }

    private static boolean endsSoon(X509Certificate certificate, Instant now) {
        return certificate.getNotAfter().toInstant().isBefore(now.plus(RENEW_BEFORE));
    }

    /** Whole or not at all: a crash leaves a draft, which the next start removes. */
    private static void make(Path keyStore, Path passwordFile) throws IOException {
        Path draft = keyStore.resolveSibling("tls.p12.draft");
        Files.deleteIfExists(draft);
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=localhost, O=An Sinh standalone",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                "-ext",
                "ku:critical=digitalSignature",
                "-ext",
                "eku=serverAuth",
                "-validity",
                Integer.toString(DAYS),
                "-storetype",
                TYPE,
                "-keystore",
                draft.toString(),
                // From a file: other users of the machine see what stands in a command line.
                "-storepass:file",
                passwordFile.toString()));
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.move(draft, keyStore, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("an-sinh-keytool", ".out");
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!keytool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                keytool.destroyForcibly();
                throw new IOException("keytool does not end");
            }
            if (keytool.exitValue() != 0) {
                throw new IOException("keytool says: " + Files.readString(said).strip());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } finally {
            Files.delete(said);
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public String toString() {
        return "ServerCertificate[" + certificate + "]";
    }
}
