package vn.ansinh.kernel.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.seal.OpenedDatum;

/**
 * A decision proof (chứng thực quyết định): every event of a case up to a decision as the log holds it, the way of each to a signed checkpoint,
 * and what its holder may open of it. The file is the canonical JSON of this record and nothing more, so that there is one spelling of it.
 *
 * @param checkpoint signed note
 * @param extract what the rows say in words; whoever checks takes it from the rows again
 * @param form {@link #FORM}
 * @param lines in the order of the stream, from its beginning
 * @param opened in the order of the rows and of what they hold
 */
public record DecisionProof(
        String checkpoint, DecisionExtract extract, String form, List<Line> lines, List<OpenedDatum> opened) {
    /** Names this form of the file; a second one would carry another name. */
    public static final String FORM = "an-sinh/decision-proof/1";

    /**
     * One event.
     *
     * @param leaf {@link LogLeaf#bytesOf} in base64
     * @param proof {@link InclusionProof#text}
     */
    public record Line(String leaf, String proof) {
        static Line of(LoggedEvent event, InclusionProof proof) {
            return new Line(Base64.getEncoder().encodeToString(LogLeaf.bytesOf(event)), proof.text());
        }
    }

    /**
     * Of these events.
     *
     * @param proofs one for each event, in the tree of the checkpoint
     * @throws vn.ansinh.kernel.event.UnreadableEvent when an event cannot be read
     */
    public static DecisionProof of(
            List<LoggedEvent> events, List<InclusionProof> proofs, String checkpoint, List<OpenedDatum> opened) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < events.size(); at++) {
            lines.add(Line.of(events.get(at), proofs.get(at)));
        }
        return new DecisionProof(
                checkpoint, DecisionExtract.of(events, opened), FORM, List.copyOf(lines), List.copyOf(opened));
    }

    /** The file. */
    public byte[] bytes() {
        return RecordCodec.encode(this);
    }
}
