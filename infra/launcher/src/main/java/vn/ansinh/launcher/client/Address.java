package vn.ansinh.launcher.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Where a system answers, and by which certificate one knows that it is that system. */
public final class Address {

    private final URI home;
    private final @Nullable SSLContext trust;

    private Address(URI home, @Nullable SSLContext trust) {
        this.home = home;
        this.trust = trust;
    }

    /** Trusts whom this Java trusts. */
    public static Address of(URI home) {
        return new Address(home, null);
    }

    /**
     * Trusts this one certificate and no other: that of a standalone lies in its data directory.
     *
     * @throws IllegalArgumentException when the file holds no certificate
     */
    public static Address of(URI home, Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "an-sinh", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return new Address(home, context);
        } catch (IOException | GeneralSecurityException noCertificate) {
            throw new IllegalArgumentException(certificate + " holds no certificate", noCertificate);
        }
    }

    public URI home() {
        return home;
    }

    HttpClient.Builder client() {
        HttpClient.Builder builder = HttpClient.newBuilder();
        return trust == null ? builder : builder.sslContext(trust);
    }

    @Override
    public String toString() {
        return home.toString();
    }
}
