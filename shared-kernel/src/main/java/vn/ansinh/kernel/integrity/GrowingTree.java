package vn.ansinh.kernel.integrity;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that takes one leaf after the other and keeps only the roots of its full subtrees, one for each bit of its size: enough
 * for its root and for growing on. Not for several threads.
 */
public final class GrowingTree {
    /** Takes each hash that a tile will hold, once it is final. */
    @FunctionalInterface
    public interface Kept {
        /** As {@link TileHashes#hashes} has it. */
        void hash(int level, long index, byte[] hash);
    }

    /** From the largest to the smallest, left to right. */
    private final List<byte[]> peaks = new ArrayList<>();

    private long size;

    /** Of no leaves. */
    public GrowingTree() {}

    /** The tree that these tiles hold, ready to grow on. @throws IllegalStateException when a tile lacks a hash */
    public static GrowingTree of(long size, TileHashes tiles) {
        var tree = new GrowingTree();
        var whole = new MerkleTree(tiles);
        for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            tree.peaks.add(whole.node(height, (size - left) >> height));
        }
        tree.size = size;
        return tree;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** One more leaf, by its hash. */
    public void append(byte[] leaf, Kept kept) {
        kept.hash(0, size, leaf);
        byte[] hash = leaf;
        long left = size;
        for (int height = 1; (left & 1) == 1; height++) {
            hash = MerkleTree.nodeOf(peaks.removeLast(), hash);
            left >>= 1;
            if (height % MerkleTree.TILE_HEIGHT == 0) {
                kept.hash(height / MerkleTree.TILE_HEIGHT, left, hash);
            }
        }
        peaks.add(hash);
        size++;
    }

    /** The root of all its leaves. */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        byte[] root = peaks.getLast();
        for (int peak = peaks.size() - 2; peak >= 0; peak--) {
            root = MerkleTree.nodeOf(peaks.get(peak), root);
        }
        return root;
    }
}
