package vn.ansinh.runtime.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/** A file that only its owner may read: keys, passwords, exports of keys. Made whole or not at all. */
public final class OwnerOnlyFile {

    private static final int PASSWORD_BYTES = 32;
    private static final int DRAFT_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OwnerOnlyFile() {}

    /** What is written into the file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Gives the file's text; when there is none yet, stores what {@code first} gives. */
    public static String readOrCreate(Path file, Supplier<String> first) throws IOException {
        if (!Files.exists(file)) {
            write(file, first.get());
        }
        return Files.readString(file).strip();
    }

    /** Replaces the file: a crash leaves the old text or the new one, never a part. */
    public static void write(Path file, String text) throws IOException {
        write(file, lineOf(text));
    }

    /** The same for what is too long to be held as one text. */
    public static void write(Path file, Content content) throws IOException {
        Path draft = draft(file, content);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes the file where there is none. @return whether it was made; whoever comes second changes nothing */
    public static boolean createNew(Path file, String text) throws IOException {
        Path draft = draft(file, lineOf(text));
        try {
            // A second name for the draft: unlike a move it never takes the place of what another has just made.
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException another) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** 256 random bits as hexadecimal: a password that needs no quoting anywhere. */
    public static String password() {
        return HexFormat.of().formatHex(random(PASSWORD_BYTES));
    }

    /** Random bytes in base64: a key. */
    public static String key(int bytes) {
        return Base64.getEncoder().encodeToString(random(bytes));
    }

    private static Content lineOf(String text) {
        return out -> out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Beside the file and under a name of its own: two who write at once do not write into one draft. */
    private static Path draft(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(
                file.getFileName() + "." + HexFormat.of().formatHex(random(DRAFT_BYTES)) + ".draft");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(
                        draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.to(out);
            out.flush();
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(draft);
            }
        }
        return draft;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
