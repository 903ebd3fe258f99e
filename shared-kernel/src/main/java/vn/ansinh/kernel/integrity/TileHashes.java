package vn.ansinh.kernel.integrity;

import java.util.List;

/** The hashes of a tree that are kept: leaves, and the roots of full subtrees of 256, of 256² … leaves (C2SP tlog-tiles). */
@FunctionalInterface
public interface TileHashes {
    /**
     * Neighbouring hashes of one level.
     *
     * @param level 0: leaves; each one above: roots of 256 full ones below
     * @param from index of the first, from 0
     * @param count how many, 1 to 256
     * @throws IllegalStateException when one of them is not there
     */
    List<byte[]> hashes(int level, long from, int count);
}
