package vn.ansinh.kernel.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A sealed datum laid open without its person's key: whoever holds it shows what an event holds under its commitment, and of no other datum
 * anything (ADR-0022).
 *
 * @param at where the datum was sealed, within its stream: {@code sequence/name/revision/field/pointer}
 * @param salt 128 random bits, base64url
 * @param value canonical JSON, as a text
 */
public record OpenedDatum(String at, String salt, String value) {
    static OpenedDatum of(String at, byte[] salted) {
        return new OpenedDatum(
                at,
                PersonKey.text(Arrays.copyOf(salted, PersonKey.SALT)),
                new String(salted, PersonKey.SALT, salted.length - PersonKey.SALT, StandardCharsets.UTF_8));
    }

    /** The sequence of the event that holds it. @throws SealBroken when the place names none */
    public long sequence() {
        int end = at.indexOf('/');
        try {
            return Long.parseLong(at.substring(0, Math.max(end, 0)));
        } catch (NumberFormatException none) {
            throw new SealBroken("an opened datum of no event: " + at, none);
        }
    }

    /** The bytes that were committed to, but for their place. @throws SealBroken when the salt is none */
    byte[] salted() {
        byte[] random;
        try {
            random = Base64.getUrlDecoder().decode(salt);
        } catch (IllegalArgumentException none) {
            throw new SealBroken("no salt at " + at, none);
        }
        // The last character may hold bits that decoding leaves out: one salt has one text.
        if (random.length != PersonKey.SALT || !PersonKey.text(random).equals(salt)) {
            throw new SealBroken("no salt at " + at);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOf(random, PersonKey.SALT + bytes.length);
        System.arraycopy(bytes, 0, salted, PersonKey.SALT, bytes.length);
        return salted;
    }

    /** Only where: a log line or an error text must not carry personal data. */
    @Override
    public String toString() {
        return "OpenedDatum[" + at + "]";
    }
}
