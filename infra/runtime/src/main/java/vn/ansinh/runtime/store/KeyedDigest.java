package vn.ansinh.runtime.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.ansinh.kernel.seal.BlindIndex;

/**
 * HMAC-SHA-256 under a key that is not in the database: person numbers are few enough to be tried one by one, so a plain
 * digest of one would be the number itself. The purpose goes in first, so that digests of different things never meet.
 */
public final class KeyedDigest implements BlindIndex {
    /** Bytes of the key. */
    public static final int KEY_LENGTH = 32;

    private static final int INDEX_LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** The key in base64, of at least {@link #KEY_LENGTH} bytes. */
    public KeyedDigest(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "the digest key has " + bytes.length + " bytes and needs at least " + KEY_LENGTH);
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** 32 bytes that stand for a text within a purpose. */
    public byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    @Override
    public String of(Purpose purpose, String text) {
        return HexFormat.of().formatHex(of(purpose.name(), text), 0, INDEX_LENGTH);
    }
}
