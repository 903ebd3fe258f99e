package vn.ansinh.kernel.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;

/**
 * The vectors were computed by another program in another language from the description alone. They never change; if this
 * test fails, the code is wrong.
 */
class LogLeafTest {
    private static final Instant SEQUENCED = Instant.parse("2026-01-02T03:04:05.000006Z");
    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05.000005Z");
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final String STREAM = "saa-000102030405060708090a0b0c0d0e0f";
    private static final byte[] PAYLOAD = utf8("{\"name\":\"Nguyễn Văn Ấn\"}");
    private static final byte[] METADATA = utf8("{}");

    private static final LoggedEvent PLAIN = new LoggedEvent(
            1, SEQUENCED, new StoredEvent(1, STREAM, 0, ID, "allowance.lodged", 1, PAYLOAD, METADATA, RECORDED));

    /** Large numbers, an instant before 1970, empty and non-text bytes. */
    private static final LoggedEvent EXTREME = new LoggedEvent(
            (1L << 40) + 7,
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            new StoredEvent(
                    (1L << 40) + 9,
                    "intake-ffffffffffffffffffffffffffffffff",
                    1L << 33,
                    UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"),
                    "case.withdrawn",
                    2,
                    new byte[0],
                    new byte[] {0, (byte) 0xff},
                    Instant.parse("2105-02-28T00:00:00Z")));

    @Test
    void bytes_areThoseOfTheVector() {
        assertThat(HexFormat.of().formatHex(LogLeaf.bytesOf(PLAIN)))
                .isEqualTo(
                        "0000000e616e2d73696e682f6c6561662f31" // an-sinh/leaf/1
                                + "000000080000000000000001" // position
                                + "000000080006475ef64cf346" // sequenced at
                                + "000000080000000000000001" // append id
                                + "000000247361612d3030303130323033303430353036303730383039306130623063306430653066"
                                + "000000080000000000000000" // sequence
                                + "0000001000112233445566778899aabbccddeeff" // event id
                                + "00000010616c6c6f77616e63652e6c6f64676564" // name
                                + "000000080000000000000001" // revision
                                + "0000001d7b226e616d65223a224e677579e1bb856e2056c4836e20e1baa46e227d" // payload
                                + "000000027b7d" // metadata
                                + "000000080006475ef64cf345"); // recorded at
    }

    @Test
    void hashes_areThoseOfTheVectors() {
        assertThat(HexFormat.of().formatHex(LogLeaf.hashOf(PLAIN)))
                .isEqualTo("2b932538b35662779462461be7e7c70c9d23de32a690e10f41af9d8880f87eb6");
        assertThat(HexFormat.of().formatHex(LogLeaf.hashOf(EXTREME)))
                .isEqualTo("d7b1341273b5c3d2e9202ac50b2215f3cf13faf61e5fdcf2229fd9b2f1c01eaf");
        assertThat(LogLeaf.bytesOf(EXTREME)).hasSize(181);
    }

    @Test
    void hash_differs_forEachColumnChangedAndForBytesMovedToTheNextColumn() {
        Instant later = RECORDED.plusNanos(1_000);
        List<LoggedEvent> others = List.of(
                new LoggedEvent(2, SEQUENCED, PLAIN.event()),
                new LoggedEvent(1, SEQUENCED.plusNanos(1_000), PLAIN.event()),
                with(2, STREAM, 0, ID, "allowance.lodged", 1, PAYLOAD, METADATA, RECORDED),
                with(1, STREAM + "0", 0, ID, "allowance.lodged", 1, PAYLOAD, METADATA, RECORDED),
                with(1, STREAM, 1, ID, "allowance.lodged", 1, PAYLOAD, METADATA, RECORDED),
                with(1, STREAM, 0, new UUID(0, 0), "allowance.lodged", 1, PAYLOAD, METADATA, RECORDED),
                with(1, STREAM, 0, ID, "allowance.verified", 1, PAYLOAD, METADATA, RECORDED),
                with(1, STREAM, 0, ID, "allowance.lodged", 2, PAYLOAD, METADATA, RECORDED),
                with(1, STREAM, 0, ID, "allowance.lodged", 1, utf8("{}"), METADATA, RECORDED),
                with(1, STREAM, 0, ID, "allowance.lodged", 1, PAYLOAD, utf8("{} "), RECORDED),
                with(1, STREAM, 0, ID, "allowance.lodged", 1, PAYLOAD, METADATA, later),
                with(
                        1,
                        STREAM,
                        0,
                        ID,
                        "allowance.lodged",
                        1,
                        utf8(new String(PAYLOAD, StandardCharsets.UTF_8) + "{"),
                        utf8("}"),
                        RECORDED));

        assertThat(others.stream().map(LogLeaf::hashOf).map(HexFormat.of()::formatHex))
                .doesNotHaveDuplicates()
                .doesNotContain(HexFormat.of().formatHex(LogLeaf.hashOf(PLAIN)));
    }

    @Test
    void bytes_areRefused_forWhatTheTablesCannotHold() {
        assertThatThrownBy(() -> LogLeaf.bytesOf(new LoggedEvent(1, SEQUENCED.plusNanos(1), PLAIN.event())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        LogLeaf.bytesOf(with(1, "\ud800", 0, ID, "allowance.lodged", 1, PAYLOAD, METADATA, RECORDED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void line_isReadFromItsBytes_andFromNoOthers() {
        for (LoggedEvent line : List.of(PLAIN, EXTREME)) {
            byte[] bytes = LogLeaf.bytesOf(line);
            LoggedEvent read = LogLeaf.parse(bytes);
            assertThat(LogLeaf.bytesOf(read)).isEqualTo(bytes);
            assertThat(read.position()).isEqualTo(line.position());
            assertThat(read.sequencedAt()).isEqualTo(line.sequencedAt());
            assertThat(read.event()).usingRecursiveComparison().isEqualTo(line.event());
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> LogLeaf.parse(cut)).isInstanceOf(IllegalArgumentException.class);
            }
            byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
            assertThatThrownBy(() -> LogLeaf.parse(longer)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void bytes_areReadAsOneLineOrNone_whicheverBitIsAnother() {
        byte[] bytes = LogLeaf.bytesOf(PLAIN);
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                assertThat(LogLeaf.bytesOf(LogLeaf.parse(flipped))).isEqualTo(flipped);
            } catch (IllegalArgumentException none) {
                assertThat(none).hasMessageContaining("line");
            }
        }
    }

    private static LoggedEvent with(
            long appendId,
            String stream,
            long sequence,
            UUID id,
            String name,
            int revision,
            byte[] payload,
            byte[] metadata,
            Instant recordedAt) {
        return new LoggedEvent(
                1,
                SEQUENCED,
                new StoredEvent(appendId, stream, sequence, id, name, revision, payload, metadata, recordedAt));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
