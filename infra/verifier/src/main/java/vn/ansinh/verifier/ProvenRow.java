package vn.ansinh.verifier;

import java.util.Base64;
import java.util.Collection;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;

/** One row of the log in a file, with its way to a signed checkpoint. */
final class ProvenRow {
    private ProvenRow() {}

    /**
     * A note's checkpoint.
     *
     * @param keys whose signatures count: each one of the note is to be one of theirs
     */
    static Checkpoint checkpoint(String note, Collection<NoteKey> keys) throws NotProven {
        try {
            return SignedNote.checkpointBy(note, keys);
        } catch (IllegalArgumentException spoiled) {
            throw new NotProven("checkpoint", spoiled.getMessage(), spoiled);
        }
    }

    /**
     * The event of a row that stands under a checkpoint.
     *
     * @param written its leaf in base64
     * @param way {@link InclusionProof#text}
     * @param place of the row in the file
     */
    static LoggedEvent of(String written, String way, String place, Checkpoint checkpoint) throws NotProven {
        byte[] leaf;
        LoggedEvent event;
        try {
            leaf = Base64.getDecoder().decode(written);
            event = LogLeaf.parse(leaf);
        } catch (IllegalArgumentException broken) {
            throw new NotProven(place + "/leaf", broken.getMessage(), broken);
        }
        if (!Base64.getEncoder().encodeToString(leaf).equals(written)) {
            throw new NotProven(place + "/leaf", "a row in another spelling than its own");
        }
        InclusionProof proof;
        try {
            proof = InclusionProof.parse(way);
        } catch (IllegalArgumentException broken) {
            throw new NotProven(place + "/proof", broken.getMessage(), broken);
        }
        String what = event.event().name() + " at position " + event.position();
        if (proof.index() != event.position() - 1) {
            throw new NotProven(place + "/proof", "of position " + (proof.index() + 1) + ", and the row is " + what);
        }
        if (!proof.leads(MerkleTree.leafOf(leaf), checkpoint)) {
            throw new NotProven(place, "the row (" + what + ") does not stand in the log that was signed");
        }
        return event;
    }
}
