package vn.ansinh.launcher.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

/** The key that signs the demo's tokens, kept in the data directory so that they outlive a restart. */
final class IssuerKey {

    private static final int BITS = 2048;

    private IssuerKey() {}

    /** Reads the key from the file; makes it at the first start. */
    static RSAKey in(Path file) {
        try {
            return RSAKey.parse(OwnerOnlyFile.readOrCreate(file, IssuerKey::fresh));
        } catch (IOException | ParseException unreadable) {
            throw new StartUpRefused(
                    "The demo issuer's key " + file + " cannot be read (" + unreadable.getMessage()
                            + "): remove it, and whoever is signed in signs in again.",
                    unreadable);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java has no RSA", impossible);
        }
    }
}
