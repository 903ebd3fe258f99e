package vn.ansinh.kernel.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against the known vectors of RFC 6962's first implementation, and each proof of each small tree. */
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SIZES = 64;

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** The tiles of a tree, in memory. */
    private static final class Kept implements TileHashes {
        private final List<List<byte[]>> levels = new ArrayList<>();
        private final GrowingTree tree = new GrowingTree();

        Kept append(byte[] bytes) {
            tree.append(MerkleTree.leafOf(bytes), (level, index, hash) -> {
                while (levels.size() <= level) {
                    levels.add(new ArrayList<>());
                }
                assertThat(index)
                        .as("in order, each once")
                        .isEqualTo(levels.get(level).size());
                levels.get(level).add(hash);
            });
            return this;
        }

        static Kept of(int size) {
            var kept = new Kept();
            for (int leaf = 0; leaf < size; leaf++) {
                kept.append(("leaf " + leaf).getBytes(StandardCharsets.UTF_8));
            }
            return kept;
        }

        @Override
        public List<byte[]> hashes(int level, long from, int count) {
            return levels.get(level).subList((int) from, (int) from + count);
        }
    }

    @Test
    void roots_areThoseOfTheVectors() {
        var kept = new Kept();
        assertThat(HEX.formatHex(kept.tree.root())).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size < ROOTS.size(); size++) {
            kept.append(HEX.parseHex(LEAVES.get(size - 1)));
            assertThat(HEX.formatHex(kept.tree.root())).isEqualTo(ROOTS.get(size));
        }
        var tree = new MerkleTree(kept);
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(HEX.formatHex(tree.root(size))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void proofs_areThoseOfTheVectors() {
        var kept = new Kept();
        LEAVES.forEach(leaf -> kept.append(HEX.parseHex(leaf)));
        var tree = new MerkleTree(kept);

        assertThat(tree.inclusion(5, 8).stream().map(HEX::formatHex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.consistency(6, 8).stream().map(HEX::formatHex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.consistency(2, 5).stream().map(HEX::formatHex))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void everyInclusionVerifies_andNoneWithABitFlipped() {
        Kept kept = Kept.of(SIZES);
        var tree = new MerkleTree(kept);
        for (int size = 1; size <= SIZES; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = kept.hashes(0, index, 1).getFirst();
                List<byte[]> proof = tree.inclusion(index, size);
                assertThat(MerkleTree.includes(root, size, index, leaf, proof)).isTrue();
                assertThat(MerkleTree.includes(root, size, (index + 1) % (size + 1), leaf, proof))
                        .isFalse();
                assertThat(MerkleTree.includes(flipped(root, index), size, index, leaf, proof))
                        .isFalse();
                assertThat(MerkleTree.includes(root, size, index, flipped(leaf, size), proof))
                        .isFalse();
                for (int step = 0; step < proof.size(); step++) {
                    assertThat(MerkleTree.includes(root, size, index, leaf, flipped(proof, step, index + size)))
                            .isFalse();
                }
                assertThat(MerkleTree.includes(root, size, index, leaf, longer(proof)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyConsistencyVerifies_andNoneWithABitFlipped() {
        var tree = new MerkleTree(Kept.of(SIZES));
        for (int later = 1; later <= SIZES; later++) {
            byte[] root = tree.root(later);
            for (int earlier = 0; earlier <= later; earlier++) {
                byte[] old = tree.root(earlier);
                List<byte[]> proof = tree.consistency(earlier, later);
                assertThat(MerkleTree.isConsistent(earlier, old, later, root, proof))
                        .as("%s in %s", earlier, later)
                        .isTrue();
                assertThat(MerkleTree.isConsistent(earlier, flipped(old, later), later, root, proof))
                        .isFalse();
                if (earlier > 0) {
                    assertThat(MerkleTree.isConsistent(earlier, old, later, flipped(root, earlier), proof))
                            .isFalse();
                }
                for (int step = 0; step < proof.size(); step++) {
                    assertThat(MerkleTree.isConsistent(earlier, old, later, root, flipped(proof, step, earlier)))
                            .isFalse();
                }
                assertThat(MerkleTree.isConsistent(earlier, old, later, root, longer(proof)))
                        .isFalse();
            }
        }
    }

    /** Over more than one level of tiles, the one kind of tree against the other. */
    @Test
    void grownTree_isTheTreeOfItsTiles_andGrowsOnFromThem() {
        int size = 70_000;
        Kept kept = Kept.of(size);
        assertThat(kept.levels.stream().map(List::size)).containsExactly(70_000, 273, 1);
        var tree = new MerkleTree(kept);
        assertThat(tree.root(size)).isEqualTo(kept.tree.root());
        for (int earlier : new int[] {1, 255, 256, 257, 65_535, 65_536, 65_537, 69_999}) {
            assertThat(GrowingTree.of(earlier, kept).root()).isEqualTo(tree.root(earlier));
            assertThat(MerkleTree.isConsistent(
                            earlier, tree.root(earlier), size, tree.root(size), tree.consistency(earlier, size)))
                    .isTrue();
        }
        GrowingTree again = GrowingTree.of(65_535, kept);
        for (int leaf = 65_535; leaf < size; leaf++) {
            again.append(
                    kept.hashes(0, leaf, 1).getFirst(),
                    (level, index, hash) -> assertThat(hash)
                            .isEqualTo(kept.hashes(level, index, 1).getFirst()));
        }
        assertThat(again.root()).isEqualTo(tree.root(size));
    }

    @Test
    void proofs_areRefused_forWhatTheTreeHasNot() {
        var tree = new MerkleTree(Kept.of(3));
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] flipped(byte[] hash, int bit) {
        byte[] other = hash.clone();
        other[(bit / 8) % other.length] ^= (byte) (1 << (bit % 8));
        return other;
    }

    private static List<byte[]> flipped(List<byte[]> proof, int step, int bit) {
        List<byte[]> other = new ArrayList<>(proof);
        other.set(step, flipped(proof.get(step), bit));
        return other;
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        List<byte[]> other = new ArrayList<>(proof);
        other.add(MerkleTree.emptyRoot());
        return other;
    }
}
