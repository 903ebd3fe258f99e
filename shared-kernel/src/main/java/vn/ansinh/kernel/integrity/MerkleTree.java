package vn.ansinh.kernel.integrity;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.kernel.codec.Sha256;

/**
 * The Merkle tree of RFC 6962, section 2.1, with SHA-256, over hashes that are kept in tiles: roots and proofs of any size that the
 * log has had, and their checks, which need no tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). Indexes are from 0; hashes have 32 bytes.
 */
public final class MerkleTree {
    /** Bytes of a hash. */
    public static final int HASH_LENGTH = 32;

    /** Hashes in a full tile. */
    public static final int TILE_WIDTH = 256;

    /** Levels of the binary tree from one level of tiles to the next. */
    static final int TILE_HEIGHT = 8;

    private static final byte NODE = 1;

    /** Begun anew by each digest that it gives: looking one up costs as much as a node. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::begun);

    private final TileHashes tiles;

    public MerkleTree(TileHashes tiles) {
        this.tiles = tiles;
    }

    /** The hash of two neighbours. */
    public static byte[] nodeOf(byte[] left, byte[] right) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash of a leaf's bytes. */
    public static byte[] leafOf(byte[] bytes) {
        return leafOf(bytes, bytes.length);
    }

    /** The same of so many of them. */
    static byte[] leafOf(byte[] bytes, int length) {
        MessageDigest digest = DIGEST.get();
        // The zero parts leaves from inner nodes, which begin with a one: neither can be shown as the other.
        digest.update((byte) 0);
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    /** The root of no leaves. */
    public static byte[] emptyRoot() {
        return Sha256.begun().digest();
    }

    /** The root of the first so many leaves. */
    public byte[] root(long size) {
        return size == 0 ? emptyRoot() : rootOf(0, size);
    }

    /**
     * The way from a leaf to the root, from below.
     *
     * @throws IllegalArgumentException when the tree of this size has no such leaf
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        include(index, 0, size, proof);
        return proof;
    }

    /**
     * That the tree of an earlier size is the beginning of the tree of a later one; empty from size 0.
     *
     * @throws IllegalArgumentException when the earlier one is the larger
     */
    public List<byte[]> consistency(long earlier, long later) {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException("a tree of " + later + " does not begin with one of " + earlier);
        }
        List<byte[]> proof = new ArrayList<>();
        if (earlier > 0) {
            consist(earlier, 0, later, true, proof);
        }
        return proof;
    }

    /** Whether a leaf stands at its index in the tree of this root. */
    public static boolean includes(byte[] root, long size, long index, byte[] leaf, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] neighbour : proof) {
            if (last == 0) {
                return false;
            }
            if (isOdd(at) || at == last) {
                hash = nodeOf(neighbour, hash);
                int over = stepsToOdd(at);
                at >>= over;
                last >>= over;
            } else {
                hash = nodeOf(hash, neighbour);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the tree of the later root begins with that of the earlier one. */
    public static boolean isConsistent(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && MessageDigest.isEqual(earlierRoot, laterRoot);
        }
        if (earlier == 0) {
            return proof.isEmpty() && MessageDigest.isEqual(earlierRoot, emptyRoot());
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            // A full tree is a node of the later one itself, which the proof leaves out.
            path.addFirst(earlierRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        int full = Long.numberOfTrailingZeros(earlier);
        long at = (earlier - 1) >> full;
        long last = (later - 1) >> full;
        byte[] old = path.getFirst();
        byte[] young = old;
        for (byte[] neighbour : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (isOdd(at) || at == last) {
                old = nodeOf(neighbour, old);
                young = nodeOf(neighbour, young);
                int over = stepsToOdd(at);
                at >>= over;
                last >>= over;
            } else {
                young = nodeOf(young, neighbour);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(old, earlierRoot) && MessageDigest.isEqual(young, laterRoot);
    }

    /** The root of a full subtree: the so-manieth of 2^height leaves. */
    byte[] node(int height, long index) {
        int within = height % TILE_HEIGHT;
        List<byte[]> row = tiles.hashes(height / TILE_HEIGHT, index << within, 1 << within);
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>(row.size() / 2);
            for (int left = 0; left < row.size(); left += 2) {
                above.add(nodeOf(row.get(left), row.get(left + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    private byte[] rootOf(long from, long count) {
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return node(height, from >> height);
        }
        long left = Long.highestOneBit(count);
        return nodeOf(rootOf(from, left), rootOf(from + left, count - left));
    }

    private void include(long index, long from, long count, List<byte[]> proof) {
        if (count == 1) {
            return;
        }
        long left = leftOf(count);
        if (index < left) {
            include(index, from, left, proof);
            proof.add(rootOf(from + left, count - left));
        } else {
            include(index - left, from + left, count - left, proof);
            proof.add(rootOf(from, left));
        }
    }

    private void consist(long earlier, long from, long count, boolean whole, List<byte[]> proof) {
        if (earlier == count) {
            if (!whole) {
                proof.add(rootOf(from, count));
            }
            return;
        }
        long left = leftOf(count);
        if (earlier <= left) {
            consist(earlier, from, left, whole, proof);
            proof.add(rootOf(from + left, count - left));
        } else {
            consist(earlier - left, from + left, count - left, false, proof);
            proof.add(rootOf(from, left));
        }
    }

    /** The largest power of two that is smaller. */
    private static long leftOf(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }

    /** How often to halve until the number is odd or 0. */
    private static int stepsToOdd(long number) {
        return number == 0 ? 0 : Long.numberOfTrailingZeros(number);
    }
}
