package vn.ansinh.kernel.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.access.AccessLine;

/**
 * The vectors were computed by another program in another language from the description alone. They never change; if this
 * test fails, the code is wrong.
 */
class AccessLeafTest {
    private static final Instant SEQUENCED = Instant.parse("2026-01-02T03:04:05.000006Z");
    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05.000005Z");
    private static final AccessLine NOBODY = new AccessLine(
            1, SEQUENCED, 7, null, null, List.of(), null, "lookUpStatus", "denied", null, List.of(), null, RECORDED);

    private static final AccessLine SOMEBODY =
            line("a-1", "p-1", List.of("approver", "reviewer"), "line", List.of("c1", "c2"));

    private static AccessLine line(
            @Nullable String actor, String human, List<String> roles, @Nullable String shown, List<String> cases) {
        return new AccessLine(
                2,
                SEQUENCED,
                8,
                actor,
                human,
                roles,
                "07210@2025-07-01",
                "readCase",
                "shown",
                shown,
                cases,
                "g",
                RECORDED);
    }

    @Test
    void bytes_areThoseOfTheVector() {
        assertThat(HexFormat.of().formatHex(AccessLeaf.bytesOf(NOBODY)))
                .isEqualTo(
                        "00000015616e2d73696e682f6163636573732d6c6561662f31" // an-sinh/access-leaf/1
                                + "000000080000000000000001" // position
                                + "000000080006475ef64cf346" // sequenced at
                                + "000000080000000000000007" // append id
                                + "ffffffff" // actor
                                + "ffffffff" // human
                                + "00000000" // roles
                                + "ffffffff" // unit
                                + "0000000c6c6f6f6b5570537461747573" // operation
                                + "0000000664656e696564" // outcome
                                + "ffffffff" // shown
                                + "00000000" // cases
                                + "ffffffff" // glass
                                + "000000080006475ef64cf345"); // recorded at
    }

    @Test
    void hashes_areThoseOfTheVectors() {
        assertThat(HexFormat.of().formatHex(AccessLeaf.hashOf(NOBODY)))
                .isEqualTo("58d98fad72eb694b40c2b0bfcb9ceddf92fa346f1d338d261b9d78ad58c98775");
        assertThat(HexFormat.of().formatHex(AccessLeaf.hashOf(SOMEBODY)))
                .isEqualTo("760811bed3c33b14d35521abf38293ba20d7ad15e96ccc6c8efd2bfae7d91e63");
    }

    @Test
    void hash_differs_forWhatIsAbsentOrEmpty_andForTextsThatMove() {
        List<AccessLine> lines = List.of(
                SOMEBODY,
                line(null, "p-1", List.of("approver", "reviewer"), "line", List.of("c1", "c2")),
                line("", "p-1", List.of("approver", "reviewer"), "line", List.of("c1", "c2")),
                line("a-1p", "-1", List.of("approver", "reviewer"), "line", List.of("c1", "c2")),
                line("a-1", "p-1", List.of("reviewer", "approver"), "line", List.of("c1", "c2")),
                line("a-1", "p-1", List.of("approverreviewer"), "line", List.of("c1", "c2")),
                line("a-1", "p-1", List.of("approver", "reviewer"), null, List.of("c1", "c2")),
                line("a-1", "p-1", List.of("approver", "reviewer"), "line", List.of("c1c2")),
                line("a-1", "p-1", List.of("approver", "reviewer"), "line", List.of("c1")),
                line("a-1", "p-1", List.of("approver", "reviewer"), "line", List.of("c1", "c2", "")));

        Stream<String> hashes = lines.stream().map(AccessLeaf::hashOf).map(HexFormat.of()::formatHex);
        assertThat(hashes).doesNotHaveDuplicates();
    }
}
