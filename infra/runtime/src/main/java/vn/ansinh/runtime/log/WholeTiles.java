package vn.ansinh.runtime.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.TileHashes;

/**
 * A proven log's hashes, read a tile at a time: a proof asks for two neighbours, then four, then eight of the same tile, and proofs of one log share
 * the tiles above. The newest few are remembered, so that it is for one look at a log that only grows. Not for several threads.
 */
final class WholeTiles implements TileHashes {
    private static final int REMEMBERED = 64;

    private record Tile(int level, long index) {}

    private final StoredHashes stored;
    private final Map<Tile, List<byte[]>> tiles = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    WholeTiles(StoredHashes stored) {
        this.stored = stored;
    }

    @Override
    public List<byte[]> hashes(int level, long from, int count) {
        var tile = new Tile(level, from / MerkleTree.TILE_WIDTH);
        int first = (int) (from % MerkleTree.TILE_WIDTH);
        List<byte[]> whole = tiles.computeIfAbsent(
                tile, it -> stored.found(level, it.index() * MerkleTree.TILE_WIDTH, MerkleTree.TILE_WIDTH));
        if (tiles.size() > REMEMBERED) {
            tiles.remove(tiles.keySet().iterator().next());
        }
        if (whole.size() < first + count) {
            throw new IllegalStateException("The proven log lacks a hash of level " + level + " from " + from + " on.");
        }
        return whole.subList(first, first + count);
    }
}
