package vn.ansinh.query.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.ansinh.kernel.codec.Sha256;

/** SHA-256 folded over the documents of a view in order of id: two views are equal when their digests are (P3). */
public final class ViewDigest {
    private final MessageDigest digest = Sha256.begun();
    private String previous = "";

    /** Adds the next document. @throws IllegalArgumentException when it does not come in order */
    public void add(StoredDocument<?> stored) {
        if (stored.id().compareTo(previous) <= 0) {
            throw new IllegalArgumentException("documents are folded in order of id");
        }
        previous = stored.id();
        byte[] id = stored.id().getBytes(StandardCharsets.UTF_8);
        byte[] document = stored.closed();
        // Lengths before contents: no two lists of documents give the same bytes.
        digest.update(ByteBuffer.allocate(24 + id.length)
                .putInt(id.length)
                .put(id)
                .putLong(stored.position())
                .putLong(stored.version())
                .putInt(document.length)
                .array());
        digest.update(document);
    }

    /** Lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
