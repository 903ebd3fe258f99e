package vn.ansinh.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.KnownKeys;

/**
 * Every revision of every event ever stored has an approved sample, and today's code reads it and writes it back to the
 * byte (promise P11). A sample that is missing is written with {@code -Dsamples.approve=true}, to be read and committed.
 */
class EventSamplesTest {
    private static final String STREAM = "hra-" + "0".repeat(32);
    private static final SealedEvents SEALED = new SealedEvents(new KnownKeys());

    static Collection<EventCatalogue.Entry> entries() {
        return EventCatalogue.entries();
    }

    private static String file(EventCatalogue.Entry entry) {
        return "samples/" + entry.name() + "-r" + entry.revision() + ".json";
    }

    private static StoredEvent stored(String name, int revision, byte[] payload) {
        return new StoredEvent(1, STREAM, 0, new UUID(0, 1), name, revision, payload, new byte[0], Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void readsAndRewritesTheApprovedSample_ofEveryRevision(EventCatalogue.Entry entry) throws IOException {
        if (Boolean.getBoolean("samples.approve")) {
            approve(entry);
        }
        byte[] approved;
        try (InputStream in = EventCatalogue.class.getClassLoader().getResourceAsStream(file(entry))) {
            assertThat(in).as("approved sample " + file(entry)).isNotNull();
            approved = CanonicalJson.bytesOf(CanonicalJson.read(in.readAllBytes()));
        }
        Record event = RecordCodec.decode(approved, entry.type());
        assertThat(event).isInstanceOf(entry.type());
        assertThat(new String(CanonicalJson.bytesOf(EventCatalogue.openForm(event)), StandardCharsets.UTF_8))
                .isEqualTo(new String(approved, StandardCharsets.UTF_8));
        assertThat(event).isEqualTo(Samples.of(entry.type()));
        byte[] sealed = SEALED.payloadOf(event, STREAM, 0);
        assertThat(SEALED.eventOf(stored(entry.name(), entry.revision(), sealed)))
                .isEqualTo(event);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("\"value\":\"");
    }

    /**
     * Samples from before a component was added that an event need not have: {@code <name>-r<revision>.json}, and of one to which components were added more
     * than once {@code <name>-r<revision>-before-<what>.json}.
     */
    static List<Path> earlier() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/samples/earlier"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void readsAndRewrites_whatWasStoredBeforeAComponentWasAdded(Path file) throws IOException {
        byte[] approved = Files.readAllBytes(file);
        EventCatalogue.Entry entry = entries().stream()
                .filter(it -> (it.name() + "-r" + it.revision() + ".json")
                        .equals(String.valueOf(file.getFileName()).replaceFirst("-before-[a-z-]+", "")))
                .findFirst()
                .orElseThrow();

        Record event = RecordCodec.decode(approved, entry.type());

        assertThat(new String(CanonicalJson.bytesOf(EventCatalogue.openForm(event)), StandardCharsets.UTF_8))
                .isEqualTo(new String(approved, StandardCharsets.UTF_8));
        assertThat(event).isNotEqualTo(Samples.of(entry.type()));
    }

    private static void approve(EventCatalogue.Entry entry) throws IOException {
        Path path = Path.of("src/main/resources").resolve(file(entry));
        if (!Files.exists(path)) {
            Files.createDirectories(path.getParent());
            Files.write(path, CanonicalJson.bytesOf(EventCatalogue.openForm(Samples.of(entry.type()))));
        }
    }

    @Test
    void refuses_whatTheCatalogueDoesNotList() {
        assertThatThrownBy(() -> SEALED.eventOf(stored("case.unheard-of", 1, new byte[0])))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> SEALED.eventOf(stored("case.decided", 99, new byte[0])))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> SEALED.eventOf(stored("case.decided", 1, new byte[] {'{'})))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventCatalogue.entryOf(new CaseOfNoEvent("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record CaseOfNoEvent(String text) {}

    @Test
    void readsAndRewritesTheApprovedSample_ofMetadata() throws IOException {
        String file = "samples/metadata-r1.json";
        Path path = Path.of("src/main/resources").resolve(file);
        if (Boolean.getBoolean("samples.approve") && !Files.exists(path)) {
            Files.write(path, RecordCodec.encode(Samples.of(EventMetadata.class)));
        }
        byte[] approved;
        try (InputStream in = EventCatalogue.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as("approved sample " + file).isNotNull();
            approved = CanonicalJson.bytesOf(CanonicalJson.read(in.readAllBytes()));
        }
        EventMetadata metadata = EventCatalogue.metadataOf(new StoredEvent(
                1,
                "hra-" + "0".repeat(32),
                0,
                new UUID(0, 1),
                "case.decided",
                1,
                new byte[0],
                approved,
                Instant.EPOCH));
        assertThat(metadata).isEqualTo(Samples.of(EventMetadata.class));
        assertThat(new String(RecordCodec.encode(metadata), StandardCharsets.UTF_8))
                .isEqualTo(new String(approved, StandardCharsets.UTF_8));
    }
}
