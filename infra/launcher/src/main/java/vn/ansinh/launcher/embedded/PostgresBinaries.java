package vn.ansinh.launcher.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.ansinh.runtime.guard.StartUpRefused;

/** The PostgreSQL programs, as Maven brings them for this platform, unpacked once beside the data. */
final class PostgresBinaries {

    /** Said and not left to the umask: another account than ours runs them. */
    private static final Set<PosixFilePermission> FOR_ALL_TO_RUN = PosixFilePermissions.fromString("rwxr-xr-x");

    private static final Set<PosixFilePermission> FOR_ALL_TO_READ = PosixFilePermissions.fromString("rw-r--r--");

    private PostgresBinaries() {}

    /** Gives the folder that holds {@code bin}, {@code lib} and {@code share}; unpacks when this version is not there. */
    static Path unpackedBelow(Path parent) throws IOException {
        String archive = "/postgres-" + system() + "-" + machine() + ".txz";
        URL packed = PostgresBinaries.class.getResource(archive);
        if (packed == null) {
            throw new StartUpRefused("There is no PostgreSQL for this machine (" + archive.substring(1)
                    + ") on the class path: build with the Maven profile of your platform, or use an external"
                    + " PostgreSQL with --profile command-node.");
        }
        Path home = parent.resolve("programs-" + checksum(packed));
        if (!Files.isDirectory(home)) {
            // Renamed when whole: a start that was killed while unpacking leaves a draft, never half a server.
            Path draft = Files.createTempDirectory(parent, "programs-draft");
            Files.setPosixFilePermissions(draft, FOR_ALL_TO_RUN);
            try (InputStream bytes = packed.openStream()) {
                unpack(bytes, draft.toAbsolutePath().normalize());
            }
            try {
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException another) {
                // Another process put it there meanwhile: the same files.
                Trees.delete(draft);
                if (!Files.isDirectory(home)) {
                    throw another;
                }
            }
        }
        return home.toRealPath();
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        // A folder named by way of another, as in proof/../launcher, is compared as what it is.
        Path target = folder.toAbsolutePath().normalize();
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.setPosixFilePermissions(Files.createDirectories(path), FOR_ALL_TO_RUN);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(path, program ? FOR_ALL_TO_RUN : FOR_ALL_TO_READ);
                }
            }
        }
    }

    /** The archive's own checksum, which its jar states: another build of the server unpacks beside this one. */
    private static String checksum(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection inJar
                ? Long.toHexString(inJar.getJarEntry().getCrc())
                : "unpacked";
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
