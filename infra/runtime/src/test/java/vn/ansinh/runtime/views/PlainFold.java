package vn.ansinh.runtime.views;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;

/** A view by a loop over the log, one event after the other: the program's folds, and none of its machinery. */
final class PlainFold {
    private PlainFold() {}

    static <D extends Record> Map<String, StoredDocument<D>> of(
            Projection<D> projection, List<LoggedEvent> events, SealedEvents sealed) {
        Map<String, StoredDocument<D>> documents = new TreeMap<>();
        for (LoggedEvent logged : events) {
            String stream = logged.event().stream();
            if (!projection.concerns(stream)) {
                continue;
            }
            SealedEvents.Reading reading =
                    sealed.read(List.of(logged.event()), projection.opens()).getFirst();
            var occurred = new Occurred(logged, reading.orThrow(), EventCatalogue.metadataOf(logged.event()));
            @Nullable StoredDocument<D> before = documents.get(stream);
            D after = projection.apply(before == null ? null : reread(projection, before), occurred);
            documents.put(
                    stream,
                    new StoredDocument<>(
                            stream, logged.position(), logged.event().sequence(), after));
        }
        return documents;
    }

    private static <D extends Record> D reread(Projection<D> projection, StoredDocument<D> before) {
        return RecordCodec.decode(before.closed(), projection.document());
    }

    /** As {@link vn.ansinh.query.projection.ViewDigest} states it, written down once more. */
    static <D extends Record> String digest(Map<String, StoredDocument<D>> documents) {
        var digest = Sha256.begun();
        new TreeMap<>(documents).forEach((id, stored) -> {
            byte[] name = id.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = stored.closed();
            digest.update(java.nio.ByteBuffer.allocate(4).putInt(name.length).array());
            digest.update(name);
            digest.update(
                    java.nio.ByteBuffer.allocate(8).putLong(stored.position()).array());
            digest.update(
                    java.nio.ByteBuffer.allocate(8).putLong(stored.version()).array());
            digest.update(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
