package vn.ansinh.kernel.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text with the signatures of those who vouch for it (C2SP signed-note). Nothing of it is to be believed before
 * {@link #signers} has named somebody.
 */
public final class SignedNote {
    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = Integer.BYTES;
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_SIGNATURES = 100;

    private final String text;
    private final List<Line> lines;

    private SignedNote(String text, List<Line> lines) {
        this.text = text;
        this.lines = List.copyOf(lines);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    private record Line(String name, int id, byte[] signature) {}

    /** Who signs. */
    public record Signer(NoteKey key, PrivateKey secret) {
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /**
     * Signs a text with each key.
     *
     * @param text ends with a line feed
     * @throws IllegalArgumentException when the text cannot be a note's, or nobody signs
     */
    public static SignedNote sign(String text, List<Signer> signers) {
        if (!text.endsWith("\n") || signers.isEmpty()) {
            throw new IllegalArgumentException("a note ends with a line feed and is signed by somebody");
        }
        List<Line> lines = new ArrayList<>();
        for (Signer signer : signers) {
            try {
                Signature signing = Signature.getInstance(NoteKey.ALGORITHM);
                signing.initSign(signer.secret());
                signing.update(text.getBytes(StandardCharsets.UTF_8));
                lines.add(new Line(signer.key().name(), signer.key().id(), signing.sign()));
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException("this key does not sign: " + signer.key(), failed);
            }
        }
        return parse(new SignedNote(text, lines).toString());
    }

    /** Reads a note, and believes nothing. @throws IllegalArgumentException when it is not of the form */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0
                || !note.endsWith("\n")
                || note.length() > LONGEST
                || note.chars().anyMatch(SignedNote::isForbidden)) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<Line> lines = note.substring(end + 2).lines().map(SignedNote::line).toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note with " + lines.size() + " signatures");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    private static Line line(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new IllegalArgumentException("not a line of a signature: " + line);
        }
        byte[] signed = Base64.getDecoder().decode(line.substring(space + 1));
        if (signed.length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature of no length");
        }
        return new Line(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(signed).getInt(),
                Arrays.copyOfRange(signed, ID_LENGTH, signed.length));
    }

    private static boolean isForbidden(int unit) {
        return unit < ' ' && unit != '\n';
    }

    /** What was signed, its last line feed included. */
    public String text() {
        return text;
    }

    /**
     * Which of these keys vouch for it; signatures of others are passed over.
     *
     * @throws IllegalArgumentException when a signature under the name and id of one of these keys is not that key's
     */
    public Set<NoteKey> signers(Collection<NoteKey> known) {
        Set<NoteKey> signers = new LinkedHashSet<>();
        for (Line line : lines) {
            for (NoteKey key : known) {
                if (key.name().equals(line.name()) && key.id() == line.id()) {
                    if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), line.signature())) {
                        throw new IllegalArgumentException("the signature is not that of " + key);
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    /**
     * Reads a note that somebody is asked to rely on: each of its signatures is one of these keys', and it stands in its one spelling.
     *
     * @return what was signed
     * @throws IllegalArgumentException when it is not so, saying why
     */
    public static Checkpoint checkpointBy(String note, Collection<NoteKey> keys) {
        SignedNote read = parse(note);
        Checkpoint checkpoint = Checkpoint.parse(read.text());
        if (!read.toString().equals(note)) {
            throw new IllegalArgumentException("a signature in another spelling than its own");
        }
        Set<NoteKey> signers = read.signers(keys);
        if (signers.size() != read.lines.size()) {
            throw new IllegalArgumentException("a signature of somebody whose key was not given");
        }
        if (!signers.stream().allMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new IllegalArgumentException("a signature for another log than " + checkpoint.origin());
        }
        return checkpoint;
    }

    /** The note as it is kept and served. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : lines) {
            byte[] signed = ByteBuffer.allocate(ID_LENGTH + line.signature().length)
                    .putInt(line.id())
                    .put(line.signature())
                    .array();
            note.append(DASH)
                    .append(line.name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(signed))
                    .append('\n');
        }
        return note.toString();
    }
}
