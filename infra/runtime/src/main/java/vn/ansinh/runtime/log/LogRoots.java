package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.util.HexFormat;
import vn.ansinh.kernel.integrity.GrowingTree;

/** What the log's tree was at any of its positions (ADR-0018). */
public final class LogRoots {
    private LogRoots() {}

    /**
     * The root of the first so many positions, hex.
     *
     * @throws IllegalStateException when the tree has not come so far
     */
    public static String rootOf(long size, Connection connection) {
        return HexFormat.of()
                .formatHex(GrowingTree.of(size, new StoredHashes(connection)).root());
    }
}
