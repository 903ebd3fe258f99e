package vn.ansinh.kernel.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** As C2SP tlog-proof writes it, in one spelling. */
class InclusionProofTest {
    private static final String TEXT = """
            c2sp.org/tlog-proof@v1
            index 73894
            gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
            B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
            """;

    @Test
    void text_isReadAndWrittenAsThePageOfTheFormatHasIt() {
        InclusionProof proof = InclusionProof.parse(TEXT);

        assertThat(proof.index()).isEqualTo(73_894);
        assertThat(proof.path()).hasSize(2);
        assertThat(proof.text()).isEqualTo(TEXT);
        assertThat(InclusionProof.parse("c2sp.org/tlog-proof@v1\nindex 0\n").path())
                .isEmpty();
    }

    @Test
    void text_isRefused_inAnyOtherSpelling() {
        for (String other : List.of(
                "",
                TEXT.strip(),
                TEXT + "\n",
                TEXT.replace("@v1", "@v2"),
                TEXT.replace("73894", "073894"),
                TEXT.replace("73894", "-1"),
                TEXT.replace("dPlQ=", "dPlR="),
                TEXT.replace("dPlQ=", "dPl="),
                TEXT.replace("index", "extra eA==\nindex"))) {
            assertThatThrownBy(() -> InclusionProof.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void proof_leadsFromItsLeafAlone() {
        byte[] left = MerkleTree.leafOf(new byte[] {1});
        byte[] right = MerkleTree.leafOf(new byte[] {2});
        var checkpoint = new Checkpoint("log.example", 2, MerkleTree.nodeOf(left, right));

        assertThat(new InclusionProof(0, List.of(right)).leads(left, checkpoint))
                .isTrue();
        assertThat(new InclusionProof(1, List.of(left)).leads(right, checkpoint))
                .isTrue();
        assertThat(new InclusionProof(0, List.of(left)).leads(right, checkpoint))
                .isFalse();
        assertThat(new InclusionProof(2, List.of(right)).leads(left, checkpoint))
                .isFalse();
    }
}
