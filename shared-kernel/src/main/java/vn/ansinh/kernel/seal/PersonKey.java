package vn.ansinh.kernel.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.value.Seal;

/**
 * One person's key: AES-256-GCM with a random 96-bit nonce for each datum (NIST SP 800-38D; a person has some thousands of
 * data, far from the 2^32 that one key may seal). The place of the datum is associated data, so that a box that was moved
 * does not open; a salt of 128 bits goes in with the value, so that the commitment beside it tells nothing.
 */
public final class PersonKey {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    static final int SALT = 16;
    private static final byte[] COMMITMENT = "an-sinh commitment 1\n".getBytes(StandardCharsets.US_ASCII);

    /** Looked up once a thread; each digest begins it anew. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Sha256::begun);

    private final SecretKeySpec key;

    /** @param bytes {@link #LENGTH} of them; copied */
    public PersonKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a person's key has " + LENGTH + " bytes, not " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * Seals a datum.
     *
     * @param place where it will stand, in full
     * @param at the same within its stream, for {@link Seal#at}
     * @param value canonical JSON
     */
    Seal seal(byte[] place, String at, byte[] value) {
        byte[] salted = Arrays.copyOf(AesGcm.random(SALT), SALT + value.length);
        System.arraycopy(value, 0, salted, SALT, value.length);
        return new Seal(at, text(AesGcm.seal(key, place, salted)), text(commitment(place, salted)));
    }

    /**
     * The canonical JSON that was sealed.
     *
     * @throws SealBroken when the box was altered or sealed elsewhere, or the commitment is another datum's
     */
    byte[] open(byte[] place, Seal seal) {
        byte[] salted = salted(place, seal);
        return Arrays.copyOfRange(salted, SALT, salted.length);
    }

    /** The same with the salt before it: what lays the datum open without this key. @throws SealBroken likewise */
    byte[] salted(byte[] place, Seal seal) {
        byte[] salted;
        try {
            byte[] box = Base64.getUrlDecoder().decode(seal.box());
            if (box.length < SALT + AesGcm.OVERHEAD) {
                throw new SealBroken("a box too short to hold anything");
            }
            // The last character may hold bits that decoding leaves out: one datum has one text.
            if (!text(box).equals(seal.box())) {
                throw new SealBroken("a box in another spelling");
            }
            salted = AesGcm.open(key, place, box);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealBroken("a box that does not open", broken);
        }
        checkCommitment(place, salted, seal.commitment());
        return salted;
    }

    /** @throws SealBroken when the commitment is to another datum, or to this one elsewhere */
    static void checkCommitment(byte[] place, byte[] salted, String commitment) {
        if (!MessageDigest.isEqual(ascii(text(commitment(place, salted))), ascii(commitment))) {
            throw new SealBroken("a commitment to another datum");
        }
    }

    private static byte[] commitment(byte[] place, byte[] salted) {
        MessageDigest digest = SHA_256.get();
        digest.update(COMMITMENT);
        // The place ends with a line feed and the salt has one length: no two triples give the same bytes.
        digest.update(place);
        return digest.digest(salted);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "PersonKey";
    }
}
