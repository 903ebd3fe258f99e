package vn.ansinh.kernel.integrity;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the log was at one moment (C2SP tlog-checkpoint): the text of a {@link SignedNote}.
 *
 * @param origin which log it is: an address without its scheme
 * @param size how many leaves it had: its last position
 * @param root of the tree of so many leaves, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never changed; compared by content below
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern TEXT = Pattern.compile(
            "(?<origin>[^\\n]+)\\n(?<size>0|[1-9][0-9]{0,17})\\n(?<root>[A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

    /** Checks the form. @throws IllegalArgumentException when it cannot be written in three lines */
    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || root.length != MerkleTree.HASH_LENGTH) {
            throw new IllegalArgumentException("no checkpoint of " + origin + " at " + size);
        }
    }

    /** Reads the text of a note; lines after the third are another program's. @throws IllegalArgumentException when it is no checkpoint */
    public static Checkpoint parse(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new IllegalArgumentException(
                    "no checkpoint: " + text.lines().findFirst().orElse(""));
        }
        return new Checkpoint(
                lines.group("origin"),
                Long.parseLong(lines.group("size")),
                Base64.getDecoder().decode(lines.group("root")));
    }

    /** Three lines, each with its line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint it
                && it.origin.equals(origin)
                && it.size == size
                && Arrays.equals(it.root, root);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root));
    }

    @Override
    public String toString() {
        return text();
    }
}
