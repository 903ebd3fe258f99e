package vn.ansinh.kernel.integrity;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The way from one leaf to the root of a checkpoint, as C2SP tlog-proof writes it but for the checkpoint: with a blank line and that note
 * behind it the text is a proof that other programs take.
 *
 * @param index of the leaf, from 0: its position less one
 * @param path neighbours from below, 32 bytes each
 */
public record InclusionProof(long index, List<byte[]> path) {
    private static final String TAG = "c2sp.org/tlog-proof@v1\n";
    private static final int HIGHEST = Long.SIZE - 1;
    private static final Pattern TEXT = Pattern.compile(
            Pattern.quote(TAG) + "index (0|[1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/]{43}=\n){0," + HIGHEST + "})");

    /** Reads the text. @throws IllegalArgumentException when it is none, or not in its one spelling */
    public static InclusionProof parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no inclusion proof");
        }
        List<byte[]> path = new ArrayList<>();
        parts.group(2).lines().forEach(hash -> path.add(Base64.getDecoder().decode(hash)));
        var proof = new InclusionProof(Long.parseLong(parts.group(1)), List.copyOf(path));
        if (!proof.text().equals(text)) {
            throw new IllegalArgumentException("an inclusion proof in another spelling than its own");
        }
        return proof;
    }

    /** Each line with its line feed. */
    public String text() {
        var text = new StringBuilder(TAG).append("index ").append(index).append('\n');
        path.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.toString();
    }

    /** Whether this leaf stands here in the log of the checkpoint. */
    public boolean leads(byte[] leaf, Checkpoint checkpoint) {
        return MerkleTree.includes(checkpoint.root(), checkpoint.size(), index, leaf, path);
    }
}
