package vn.ansinh.query.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.integrity.InclusionProof;

/** What the proven log can show of single positions (ADR-0018). */
public interface LogProofs {
    /** The newest signed note of at least so many positions, waiting for it at most so long; empty when there is none yet. */
    Optional<String> checkpointOf(long size, Duration atMost);

    /**
     * The way of each of these positions to the root of a tree.
     *
     * @param size of the tree; not smaller than any of the positions
     */
    List<InclusionProof> inclusion(List<Long> positions, long size);

    /** Every public key that has signed it, in its text form. */
    List<String> keys();
}
