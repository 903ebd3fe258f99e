package vn.ansinh.verifier;

import java.util.List;
import java.util.Locale;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.proof.CaseExport.Header;
import vn.ansinh.kernel.value.CaseId;

/**
 * What a case export proves, for one page.
 *
 * @param findings what is wrong in the cases themselves, each a sentence: the rows are proven all the same
 */
public record CaseReport(
        Header header, Checkpoint checkpoint, List<Examined> cases, List<Policy> policies, List<String> findings) {
    /**
     * One case.
     *
     * @param position of its last event in the log
     */
    public record Examined(CaseId caseId, long events, long position, String last) {}

    /**
     * A policy text that the cases cite.
     *
     * @param position of the event that records it
     */
    public record Policy(String digest, int characters, long position) {}

    /** Whether nothing is wrong in the cases. */
    public boolean whole() {
        return findings.isEmpty();
    }

    @Override
    public String toString() {
        var page = new StringBuilder();
        for (Examined one : cases) {
            line(
                    page,
                    "case",
                    one.caseId().text() + ", " + one.events() + " events, the last " + one.last() + " at position "
                            + one.position());
        }
        for (Policy policy : policies) {
            line(
                    page,
                    "policy",
                    policy.digest() + ", " + policy.characters() + " characters, at position " + policy.position());
        }
        findings.forEach(finding -> line(page, "WRONG", finding));
        line(page, "log", checkpoint.origin() + ", as of position " + checkpoint.size());
        line(page, "taken", header.at() + " by " + header.by().text() + ", as the file says");
        return page.append(
                        "Each row stands in the log that was signed, and each case is there from its first event on without a gap.\n")
                .append(
                        "That the log holds no later event of these cases is the exporter's word; the whole log shows it (verify).\n")
                .toString();
    }

    private static void line(StringBuilder page, String what, String said) {
        page.append(String.format(Locale.ROOT, "%-12s %s%n", what, said));
    }
}
