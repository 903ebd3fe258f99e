package vn.ansinh.kernel.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;

/**
 * The lines of a case export (kết xuất hồ sơ, ADR-0028), JSON Lines: one {@link Header}; for each case in the header's order a {@link Row} for each of its events
 * from the first on; a row for each policy text that they cite, in order of digest; one {@link End}. Each line is the canonical JSON of its record and a line
 * feed, so that there is one spelling of the file.
 */
public final class CaseExport {
    /** Names this form of the file; a second one would carry another name. */
    public static final String FORM = "an-sinh/case-export/1";

    /** No more cases than these in one file. */
    public static final int MOST_CASES = 500;

    private CaseExport() {}

    /**
     * What the file says of itself. Who took it, when, and how many events a case has is the exporter's word: it is bound by the file's digest and proven by nothing.
     *
     * @param at when it was taken, UTC
     * @param by account
     * @param checkpoint signed note; no event behind it is in the file
     * @param keys the log's public keys, as the exporter knows them: whoever checks believes their own
     */
    public record Header(
            Instant at, ActorId by, List<Claimed> cases, String checkpoint, String form, List<String> keys) {}

    /** A case with how many events the exporter says that it had in the log of the checkpoint. */
    public record Claimed(CaseId caseId, long events) {}

    /**
     * A row of the log.
     *
     * @param leaf {@link LogLeaf#bytesOf} in base64
     * @param proof {@link InclusionProof#text}
     */
    public record Row(RowKind kind, String leaf, String proof) {
        /** Of this event. */
        public static Row of(RowKind kind, LoggedEvent event, InclusionProof proof) {
            return new Row(kind, Base64.getEncoder().encodeToString(LogLeaf.bytesOf(event)), proof.text());
        }
    }

    /** What a row is in the file for. */
    public enum RowKind {
        EVENT,
        POLICY
    }

    /**
     * The last line.
     *
     * @param digest SHA-256 (hex) of all lines before, with their line feeds
     */
    public record End(long cases, String digest, long events, long policies) {}

    /** A line as it stands in the file, with its line feed. */
    public static byte[] line(Record record) {
        byte[] json = RecordCodec.encode(record);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** Digests of the policy texts by which an event says that it was decided; none where it decided nothing. */
    public static Set<String> cited(StoredEvent event) {
        Set<String> cited = new TreeSet<>();
        try {
            for (JsonNode grounds : CanonicalJson.read(event.payload()).findValues("policyVersion")) {
                cited.add(grounds.stringValue());
            }
        } catch (CodecFailure unreadable) {
            return Set.of();
        }
        return cited;
    }

    /** The stream whose first event records a policy text. */
    public static String streamOf(String policyVersion) {
        return "policy-" + policyVersion;
    }
}
