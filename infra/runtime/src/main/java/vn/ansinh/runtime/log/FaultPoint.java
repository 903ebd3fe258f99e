package vn.ansinh.runtime.log;

/**
 * A named place where a proof lets the process, a thread or a connection die. In earnest it does nothing.
 *
 * <p>Promises P1, P2 and P4 are about what a crash leaves behind, and a crash is only as good as its place.
 */
@FunctionalInterface
public interface FaultPoint {
    /** Where one can die. Each constant says what the database knows at that moment. */
    enum Place {
        /** The append statement has run; its transaction is open. */
        APPEND_WRITTEN,
        /** The append is committed; nobody has been told. */
        APPEND_COMMITTED,
        /** The sequencer holds the leader lock and has taken nothing. */
        SEQUENCER_LEADING,
        /** The inbox is shortened and the positions are written; the transaction is open. */
        SEQUENCER_WRITTEN,
        /** As before, and the leaves with the tree over them are written too (ADR-0018). */
        SEQUENCER_PROVEN,
        /** As before, and the readers' notification is queued in the open transaction. */
        SEQUENCER_NOTIFIED,
        /** The batch is committed; readers in this process have not been woken. */
        SEQUENCER_COMMITTED,
        /** A checkpoint is signed and written; its transaction is open. */
        CHECKPOINT_SIGNED
    }

    /** Nothing dies. */
    FaultPoint NONE = place -> {};

    /** Called when the place is reached. May throw, halt or wait. */
    void reached(Place place);
}
