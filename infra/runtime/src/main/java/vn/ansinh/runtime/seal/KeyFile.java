package vn.ansinh.runtime.seal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.value.PersonId;

/**
 * Exported keys, version 1 (ADR-0014): UTF-8, each line a canonical JSON object and a line feed. First what it is
 * ({@link Header}), then the wrapped keys ({@link Key}), then who was erased ({@link Destroyed}), each in ascending order of
 * the person; in the end how many there were and the SHA-256 of all lines before ({@link End}). It tells a damaged file from a
 * whole one; against whoever forges one it does not help. Never a master key.
 */
final class KeyFile {
    private static final String FORMAT = "an-sinh-person-keys";
    private static final int VERSION = 1;
    private static final int LONGEST_LINE = 2_048;

    private KeyFile() {}

    /**
     * What the file is.
     *
     * @param installation id of the event database whose persons these are
     * @param at when it was written, UTC
     * @param content whether the keys are in it, or only the list of destroyed ones
     */
    record Header(String format, int version, String installation, Instant at, Content content) {
        static Header of(String installation, Instant at, Content content) {
            return new Header(FORMAT, VERSION, installation, at, content);
        }
    }

    /** How much of the keys is in it. */
    enum Content {
        KEYS,
        DESTROYED_ONLY
    }

    /**
     * A person's key.
     *
     * @param master name of the master key that wraps it
     * @param wrapped base64
     */
    record Key(PersonId person, String master, String wrapped, Instant madeAt) {}

    /** Somebody whose key was destroyed, and when, UTC. */
    record Destroyed(PersonId person, Instant destroyedAt) {}

    /** The last line. */
    record End(long keys, long destroyed, String sha256) {}

    /** All of it but the persons. */
    record Summary(Header header, End end) {}

    /** Who takes what is read, in the order in which it stands. */
    interface Taker {
        void key(Key key);

        void destroyed(Destroyed destroyed);
    }

    /** Writes one, line by line. */
    static final class Writer {
        private final MessageDigest digest = Sha256.begun();
        private final OutputStream out;
        private final Header header;
        private long keys;
        private long destroyed;

        Writer(OutputStream out, Header header) throws IOException {
            this.out = out;
            this.header = header;
            line(header);
        }

        void key(Key key) throws IOException {
            line(key);
            keys++;
        }

        void destroyed(Destroyed person) throws IOException {
            line(person);
            destroyed++;
        }

        Summary end() throws IOException {
            End end = new End(keys, destroyed, HexFormat.of().formatHex(digest.digest()));
            out.write(RecordCodec.encode(end));
            out.write('\n');
            return new Summary(header, end);
        }

        private void line(Record record) throws IOException {
            byte[] bytes = RecordCodec.encode(record);
            digest.update(bytes);
            digest.update((byte) '\n');
            out.write(bytes);
            out.write('\n');
        }
    }

    /**
     * Reads a file to its end.
     *
     * @param taker may have been given some of it when the file turns out to be damaged
     * @throws KeyTransferRefused when it is none, of another version, or not whole
     */
    static Summary read(Path file, Taker taker) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new Reader(file, in, taker).all();
        } catch (IOException unreadable) {
            throw new KeyTransferRefused("The file " + file + " cannot be read: " + unreadable + ".", unreadable);
        }
    }

    /** Only looks whether it is whole. @throws KeyTransferRefused when it is not */
    static Summary check(Path file) {
        return read(file, new Taker() {
            @Override
            public void key(Key key) {}

            @Override
            public void destroyed(Destroyed destroyed) {}
        });
    }

    private static final class Reader {
        private final MessageDigest digest = Sha256.begun();
        private final Path file;
        private final InputStream in;
        private final Taker taker;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        private long read;
        private long keys;
        private long destroyed;
        private String last = "";

        Reader(Path file, InputStream in, Taker taker) {
            this.file = file;
            this.in = in;
            this.taker = taker;
        }

        Summary all() throws IOException {
            byte[] first = next();
            Header header = header(first);
            passed(first);
            while (true) {
                byte[] bytes = next();
                try {
                    JsonNode tree = CanonicalJson.read(bytes);
                    if (tree.has("sha256")) {
                        return new Summary(header, end(RecordCodec.fromTree(tree, End.class)));
                    }
                    take(header, tree);
                    passed(bytes);
                } catch (CodecFailure | IllegalArgumentException malformed) {
                    throw damaged(malformed);
                }
            }
        }

        private Header header(byte[] bytes) {
            try {
                JsonNode tree = CanonicalJson.read(bytes);
                if (!FORMAT.equals(tree.path("format").stringValue(""))) {
                    throw new KeyTransferRefused("The file " + file + " is no export of persons' keys.");
                }
                int version = tree.path("version").intValue(0);
                if (version != VERSION) {
                    throw new KeyTransferRefused("The file " + file + " is an export of version " + version
                            + ", and this program reads version " + VERSION + ": use the release that wrote it.");
                }
                Header header = RecordCodec.fromTree(tree, Header.class);
                if (!UUID.fromString(header.installation()).toString().equals(header.installation())) {
                    throw new IllegalArgumentException("no id of an installation");
                }
                return header;
            } catch (CodecFailure | IllegalArgumentException malformed) {
                throw new KeyTransferRefused(
                        "The file " + file + " is no export of persons' keys, or its first line is damaged.",
                        malformed);
            }
        }

        private void take(Header header, JsonNode tree) {
            if (tree.has("destroyedAt")) {
                Destroyed person = RecordCodec.fromTree(tree, Destroyed.class);
                ascending(destroyed++ == 0, person.person());
                taker.destroyed(person);
                return;
            }
            Key key = RecordCodec.fromTree(tree, Key.class);
            if (destroyed > 0 || header.content() != Content.KEYS) {
                throw new IllegalArgumentException("a key where none may stand");
            }
            ascending(keys++ == 0, key.person());
            taker.key(key);
        }

        private void ascending(boolean first, PersonId person) {
            if (!first && last.compareTo(person.text()) >= 0) {
                throw new IllegalArgumentException("persons out of order");
            }
            last = person.text();
        }

        private End end(End end) throws IOException {
            if (end.keys() != keys
                    || end.destroyed() != destroyed
                    || !end.sha256().equals(HexFormat.of().formatHex(digest.digest()))
                    || in.read() >= 0) {
                throw damaged(null);
            }
            return end;
        }

        /** A line without its line feed. */
        private byte[] next() throws IOException {
            line.reset();
            read++;
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0 || line.size() == LONGEST_LINE) {
                    throw damaged(null);
                }
                line.write(one);
            }
            return line.toByteArray();
        }

        private void passed(byte[] bytes) {
            digest.update(bytes);
            digest.update((byte) '\n');
        }

        private KeyTransferRefused damaged(@Nullable Throwable cause) {
            String sentence = "The file " + file + " is damaged or not whole, in line " + read + ": take another copy.";
            return cause == null ? new KeyTransferRefused(sentence) : new KeyTransferRefused(sentence, cause);
        }
    }
}
