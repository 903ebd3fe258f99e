package vn.ansinh.launcher.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

/** A small file that only its owner may read: keys and passwords. Made once, whole or not at all, then read. */
public final class OwnerOnlyFile {

    private static final int PASSWORD_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OwnerOnlyFile() {}

    /** Gives the file's text; when there is none yet, stores what {@code first} gives. */
    public static String readOrCreate(Path file, Supplier<String> first) throws IOException {
        if (!Files.exists(file)) {
            write(file, first.get());
        }
        return Files.readString(file).strip();
    }

    /** Replaces the file: a crash leaves the old text or the new one, never a part. */
    public static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** 256 random bits as hexadecimal: a password that needs no quoting anywhere. */
    public static String password() {
        return HexFormat.of().formatHex(random(PASSWORD_BYTES));
    }

    /** Random bytes in base64: a key. */
    public static String key(int bytes) {
        return Base64.getEncoder().encodeToString(random(bytes));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
