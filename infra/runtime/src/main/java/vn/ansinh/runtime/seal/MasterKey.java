package vn.ansinh.runtime.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import vn.ansinh.kernel.seal.AesGcm;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.value.PersonId;

/** A master key: wraps by AES-256-GCM, bound to whose key it is and to its own name. */
public final class MasterKey {
    /** Bytes of the key. */
    public static final int LENGTH = 32;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final String name;
    private final SecretKeySpec key;

    /**
     * A key under its name.
     *
     * @param name lower-case letters, digits and hyphens, at most 63; names sort by age
     * @param bytes {@link #LENGTH} of them; copied
     */
    public MasterKey(String name, byte[] bytes) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a master key's name: " + name);
        }
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "the master key " + name + " has " + bytes.length + " bytes and needs " + LENGTH);
        }
        this.name = name;
        key = new SecretKeySpec(bytes, "AES");
    }

    String name() {
        return name;
    }

    /** When it was begun, by its name, to the second; long ago for a name that is none of ours. */
    Instant begunAt() {
        try {
            return Instant.ofEpochSecond(Long.parseLong(name));
        } catch (NumberFormatException | DateTimeException ofAnotherHand) {
            return Instant.EPOCH;
        }
    }

    /** A new person's key, wrapped; nobody has seen it but who unwraps it. */
    byte[] newKey(PersonId person) {
        return wrap(person, AesGcm.random(PersonKey.LENGTH));
    }

    /** A key that this master wraps, wrapped under another. */
    byte[] rewrap(PersonId person, byte[] wrapped, MasterKey under) {
        return under.wrap(person, open(person, wrapped));
    }

    /** Whether both hold one key; neither is told. @throws KeysUnavailable when one of them does not open */
    static boolean wrapTheSame(
            PersonId person, MasterKey one, byte[] wrappedByOne, MasterKey other, byte[] wrappedByOther) {
        return MessageDigest.isEqual(one.open(person, wrappedByOne), other.open(person, wrappedByOther));
    }

    /** @throws KeysUnavailable when it was wrapped for somebody else, by another master, or altered */
    PersonKey unwrap(PersonId person, byte[] wrapped) {
        return new PersonKey(open(person, wrapped));
    }

    private byte[] wrap(PersonId person, byte[] bytes) {
        return AesGcm.seal(key, context(person), bytes);
    }

    private byte[] open(PersonId person, byte[] wrapped) {
        try {
            return AesGcm.open(key, context(person), wrapped);
        } catch (GeneralSecurityException broken) {
            throw new KeysUnavailable(
                    "The key of " + person.text() + " is not what the master key " + name + " wrapped.", broken);
        }
    }

    private byte[] context(PersonId person) {
        return ("an-sinh person key 1\n" + name + "\n" + person.text() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKey[" + name + "]";
    }
}
