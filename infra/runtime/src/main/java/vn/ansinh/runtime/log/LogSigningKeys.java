package vn.ansinh.runtime.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * The secrets that sign checkpoints: files {@code log-signing-<name>} of a folder, 32 bytes in base64, readable by the owner alone. All of
 * them sign. To change keys: add a file, restart, and take the old one away once everybody who checks knows the new public key.
 */
public final class LogSigningKeys {
    private static final String PREFIX = "log-signing-";
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private LogSigningKeys() {}

    /** Makes one where there is none. */
    public static void makeFirst(Path folder, String name) throws IOException {
        if (files(folder).isEmpty()) {
            OwnerOnlyFile.createNew(folder.resolve(PREFIX + name), OwnerOnlyFile.key(LENGTH));
        }
    }

    /**
     * Who signs.
     *
     * @param name of the log, which the public keys bear
     * @throws StartUpRefused with a sentence, when the folder holds no key or one that cannot be used
     */
    public static List<SignedNote.Signer> in(Path folder, String name) {
        try {
            List<Path> files = files(folder);
            if (files.isEmpty()) {
                throw new StartUpRefused("The folder " + folder + " holds no key that signs the log (a file " + PREFIX
                        + "<name> with 32 bytes in base64).");
            }
            return files.stream().map(file -> signer(file, name)).toList();
        } catch (IOException unreadable) {
            throw new StartUpRefused(
                    "The folder " + folder + " of the keys that sign the log cannot be read.", unreadable);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            // Not what a crash may have left beside them.
            return entries.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(PREFIX) && !name.contains(".");
                    })
                    .sorted()
                    .toList();
        }
    }

    private static SignedNote.Signer signer(Path file, String name) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new StartUpRefused(
                        "The key " + file + " that signs the log may be read by others than its owner: chmod 600.");
            }
            return signer(Base64.getDecoder().decode(Files.readString(file).strip()), name);
        } catch (IOException unreadable) {
            throw new StartUpRefused("The key " + file + " that signs the log cannot be read.", unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new StartUpRefused(
                    "The file " + file + " holds no key that could sign the log of " + name + ": 32 bytes in base64.",
                    malformed);
        }
    }

    /** Of a secret. @throws IllegalArgumentException when the secret is none or the name cannot be a key's */
    static SignedNote.Signer signer(byte[] secret, String name) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // The platform derives a public key in making a pair, and only then; its chance is our secret.
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            KeyPair pair = generator.generateKeyPair();
            var signer = new SignedNote.Signer(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
            SignedNote tried = SignedNote.sign("It signs.\n", List.of(signer));
            if (!tried.signers(List.of(signer.key())).contains(signer.key())) {
                throw new IllegalStateException("the platform's key does not verify what it signs");
            }
            return signer;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", missing);
        }
    }

    /** No chance at all: hands out what it was given, once. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = Arrays.copyOf(bytes, bytes.length);
        }

        @Override
        public void nextBytes(byte[] wanted) {
            if (wanted.length != bytes.length) {
                throw new IllegalStateException("this platform makes its keys of " + wanted.length + " bytes");
            }
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
