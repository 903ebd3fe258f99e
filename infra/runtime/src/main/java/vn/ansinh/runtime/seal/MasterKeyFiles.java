package vn.ansinh.runtime.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * Master keys as files {@code master-<name>} of a folder: 32 bytes in base64, readable by the owner alone. The last by name
 * is the current one. Read anew each time it is asked, which is once for each person in a while: a key that was added or
 * destroyed is so without a restart.
 */
final class MasterKeyFiles implements MasterKeys {
    private static final String PREFIX = "master-";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    /** @throws StartUpRefused when the folder holds no key, or one that others may read */
    MasterKeyFiles(Path folder) {
        this.folder = folder;
        try {
            current();
        } catch (KeysUnavailable missing) {
            throw new StartUpRefused(String.valueOf(missing.getMessage()), missing);
        }
    }

    @Override
    public MasterKey current() {
        var last = files().lastEntry();
        if (last == null) {
            throw new KeysUnavailable("The folder " + folder + " holds no master key (a file " + PREFIX
                    + "<name> with 32 bytes in base64), without which no personal data can be read or recorded.");
        }
        return read(last.getKey(), last.getValue());
    }

    @Override
    public MasterKey oldest() {
        var first = files().firstEntry();
        return first == null ? current() : read(first.getKey(), first.getValue());
    }

    @Override
    public Optional<MasterKey> named(String name) {
        return Optional.ofNullable(files().get(name)).map(file -> read(name, file));
    }

    /** Named by the second it is made in, so that it is the last by name; of two nodes in one second one makes it. */
    @Override
    public boolean begin(Instant now) {
        try {
            return OwnerOnlyFile.createNew(
                    folder.resolve(PREFIX + now.getEpochSecond()), OwnerOnlyFile.key(MasterKey.LENGTH));
        } catch (IOException failed) {
            throw new KeysUnavailable("No new master key can be written in " + folder + ".", failed);
        }
    }

    /** Written over before they are deleted; what a disk keeps of them beside that is the disk's encryption's to hide. */
    @Override
    public void destroyOthers() {
        var others = files();
        others.pollLastEntry();
        for (Path file : others.values()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[(int) channel.size()]));
                channel.force(true);
                Files.delete(file);
            } catch (IOException failed) {
                throw new KeysUnavailable("The old master key " + file + " cannot be destroyed.", failed);
            }
        }
    }

    private NavigableMap<String, Path> files() {
        var files = new TreeMap<String, Path>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(file -> {
                String name = String.valueOf(file.getFileName());
                // Not what a crash may have left beside it.
                if (name.startsWith(PREFIX) && !name.contains(".")) {
                    files.put(name.substring(PREFIX.length()), file);
                }
            });
            return files;
        } catch (IOException unreadable) {
            throw new KeysUnavailable("The folder " + folder + " of the master keys cannot be read.", unreadable);
        }
    }

    private static MasterKey read(String name, Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(OTHERS::contains)) {
                throw new KeysUnavailable(
                        "The master key " + file + " may be read by others than its owner: chmod 600.");
            }
            return new MasterKey(
                    name, Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException unreadable) {
            throw new KeysUnavailable("The master key " + file + " cannot be read.", unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new KeysUnavailable("The file " + file + " holds no master key: 32 bytes in base64.", malformed);
        }
    }
}
