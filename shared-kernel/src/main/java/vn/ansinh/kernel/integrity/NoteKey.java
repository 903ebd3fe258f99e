package vn.ansinh.kernel.integrity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import vn.ansinh.kernel.codec.Sha256;

/**
 * Whose signatures on a note count: a name and an Ed25519 public key (C2SP signed-note). Its text form is {@code name+id+base64}, as other
 * programs take it.
 */
public final class NoteKey {
    static final String ALGORITHM = "Ed25519";

    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final int SIGN_BIT = 0x80;

    private final String name;
    private final byte[] key;
    private final int id;

    private NoteKey(String name, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(NoteKey::isSpaceOrControl)) {
            throw new IllegalArgumentException("no name of a key: " + name);
        }
        this.name = name;
        this.key = key;
        MessageDigest digest = Sha256.begun();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        this.id = ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    /** Of a public key of this platform. @throws IllegalArgumentException when the name is none, or the key not of Ed25519 */
    public static NoteKey of(String name, PublicKey given) {
        if (!(given instanceof EdECPublicKey key)) {
            throw new IllegalArgumentException("no Ed25519 key");
        }
        byte[] big = key.getPoint().getY().toByteArray();
        byte[] little = new byte[KEY_LENGTH];
        for (int at = 0; at < Math.min(big.length, KEY_LENGTH); at++) {
            little[at] = big[big.length - 1 - at];
        }
        if (key.getPoint().isXOdd()) {
            little[KEY_LENGTH - 1] |= (byte) SIGN_BIT;
        }
        return new NoteKey(name, little);
    }

    /** Reads the text form. @throws IllegalArgumentException when it is none, or its id is another key's */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("no key of a note: " + text);
        }
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(key.idText())) {
            throw new IllegalArgumentException("the key's id is " + key.idText() + " and not " + parts[1]);
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The same key under another name: whoever signs several logs is one and the same. @throws IllegalArgumentException when it is no name */
    public NoteKey named(String other) {
        return new NoteKey(other, key);
    }

    /** The first four bytes of the digest over name, kind and key, big-endian. */
    int id() {
        return id;
    }

    private String idText() {
        return HexFormat.of().toHexDigits(id).toLowerCase(Locale.ROOT);
    }

    /** Whether the signature over this text is this key's. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(publicKey());
            verifying.update(text);
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            // Neither a point of the curve nor a signature by its form: nobody signed with it.
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] big = new byte[KEY_LENGTH];
        for (int at = 0; at < KEY_LENGTH; at++) {
            big[at] = key[KEY_LENGTH - 1 - at];
        }
        boolean odd = (big[0] & SIGN_BIT) != 0;
        big[0] &= (byte) ~SIGN_BIT;
        var point = new EdECPoint(odd, new BigInteger(1, big));
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static boolean isSpaceOrControl(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey it && it.name.equals(name) && Arrays.equals(it.key, key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The text form. */
    @Override
    public String toString() {
        var typed = new ByteArrayOutputStream();
        typed.write(ED25519);
        typed.writeBytes(key);
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(typed.toByteArray());
    }
}
