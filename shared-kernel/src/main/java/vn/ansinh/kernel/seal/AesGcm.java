package vn.ansinh.kernel.seal;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM of the Java platform with a random 96-bit nonce before what it sealed and a tag of 128 bits behind it (NIST SP 800-38D).
 * Looking a cipher up costs as much as sealing a datum, and the platform's usual source of randomness lets one thread in at a
 * time: each thread has its own of both, the second a DRBG (NIST SP 800-90A) seeded by the operating system.
 */
public final class AesGcm {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** What a box is longer than what it holds. */
    public static final int OVERHEAD = NONCE + TAG_BITS / Byte.SIZE;

    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesGcm::newCipher);
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(AesGcm::newRandom);

    private AesGcm() {}

    /** So many bytes that nobody can foresee. */
    public static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.get().nextBytes(random);
        return random;
    }

    /**
     * A box with this content.
     *
     * @param context associated data: without the same the box does not open
     */
    public static byte[] seal(SecretKey key, byte[] context, byte[] content) {
        byte[] nonce = random(NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            byte[] box = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, box, NONCE);
            return box;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES/GCM", impossible);
        }
    }

    /**
     * What a box holds.
     *
     * @throws GeneralSecurityException when it was sealed under another key or in another context, was altered, or is no box
     */
    public static byte[] open(SecretKey key, byte[] context, byte[] box) throws GeneralSecurityException {
        if (box.length < OVERHEAD) {
            throw new GeneralSecurityException("a box too short to hold anything");
        }
        return cipher(Cipher.DECRYPT_MODE, key, box, context).doFinal(box, NONCE, box.length - NONCE);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonceFirst, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE));
        cipher.updateAAD(context);
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES/GCM", impossible);
        }
    }

    private static SecureRandom newRandom() {
        try {
            return SecureRandom.getInstance("DRBG");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform from 9 on has a DRBG", impossible);
        }
    }
}
