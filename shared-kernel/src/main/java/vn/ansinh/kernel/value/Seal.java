package vn.ansinh.kernel.value;

import java.util.Objects;

/**
 * How a personal datum stands in its event: under its person's key, with where that was, so that a view may carry the same
 * bytes about and never has to seal anything itself (ADR-0009).
 *
 * @param at where the datum was sealed, within its stream: {@code sequence/name/revision/field/pointer}
 * @param box nonce, ciphertext and tag, base64url; the plaintext is a salt and the value's canonical JSON
 * @param commitment SHA-256 over place, salt and value, base64url: holds the datum without telling it
 */
public record Seal(String at, String box, String commitment) {
    public Seal {
        Objects.requireNonNull(at);
        Objects.requireNonNull(box);
        Objects.requireNonNull(commitment);
    }
}
