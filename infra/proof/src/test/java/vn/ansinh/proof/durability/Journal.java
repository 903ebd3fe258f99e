package vn.ansinh.proof.durability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.proof.system.Api;

/** What the clients sent and were answered: each request is on the disk before it leaves. */
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private final List<Entry> entries = new ArrayList<>();

    Journal(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** A request, and its answer once there is one. */
    static final class Entry {
        final String account;
        final String path;
        final @Nullable Long version;
        final String key;
        final Object body;
        private volatile Api.@Nullable Answer answer;

        Entry(String account, String path, @Nullable Long version, String key, Object body) {
            this.account = account;
            this.path = path;
            this.version = version;
            this.key = key;
            this.body = body;
        }

        /** The answer that acknowledges it. */
        Api.@Nullable Answer acknowledged() {
            return answer;
        }

        Api.Answer send(Api api) throws IOException, InterruptedException {
            return api.command(account, path, version, key, body);
        }

        @Override
        public String toString() {
            return path + " " + key;
        }
    }

    synchronized Entry sending(String account, String path, @Nullable Long version, Object body) throws IOException {
        var entry = new Entry(account, path, version, Api.key(), body);
        write("sending " + entry.key + " " + account + " " + path);
        entries.add(entry);
        return entry;
    }

    synchronized void answered(Entry entry, Api.Answer answer) throws IOException {
        write("answered " + entry.key + " " + answer.status());
        if (answer.done()) {
            entry.answer = answer;
        }
    }

    synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
