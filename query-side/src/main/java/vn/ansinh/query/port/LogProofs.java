package vn.ansinh.query.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** What the proven log can show of single positions (ADR-0018). */
public interface LogProofs {
    /** How long an answer waits for a checkpoint, of which one a second is signed. */
    Duration PATIENCE = Duration.ofSeconds(2);

    /** The newest signed note of at least so many positions, waiting for it at most so long; empty when there is none yet. */
    Optional<String> checkpointOf(long size, Duration atMost);

    /**
     * The same for an answer that says what proves it.
     *
     * @throws Refusal {@code not-yet-visible} in the second or so in which none is signed
     */
    default String noteCovering(long position) {
        return checkpointOf(position, PATIENCE).orElseThrow(() -> new Refusal(ProblemCode.NOT_YET_VISIBLE));
    }

    /** What that note was signed over. */
    default Checkpoint checkpointCovering(long position) {
        return Checkpoint.parse(SignedNote.parse(noteCovering(position)).text());
    }

    /**
     * The way of each of these positions to the root of a tree.
     *
     * @param size of the tree; not smaller than any of the positions
     */
    List<InclusionProof> inclusion(List<Long> positions, long size);

    /** Every public key that has signed it, in its text form. */
    List<String> keys();
}
