package vn.ansinh.verifier;

import java.util.List;
import java.util.Locale;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.proof.DecisionExtract;
import vn.ansinh.kernel.proof.DecisionExtract.Act;
import vn.ansinh.kernel.proof.DecisionExtract.Granted;
import vn.ansinh.kernel.proof.DecisionExtract.Verdict;
import vn.ansinh.kernel.seal.OpenedDatum;

/**
 * What a decision proof proves, for one page.
 *
 * @param opened what its holder chose to show
 * @param position of the decision in the log
 * @param persons how many human beings acted
 */
public record DecisionReport(
        DecisionExtract extract, Checkpoint checkpoint, List<OpenedDatum> opened, long position, int persons) {
    @Override
    public String toString() {
        var page = new StringBuilder();
        line(
                page,
                "decision",
                extract.number().printed() + " of " + extract.number().unit().text() + ", signed " + extract.signedOn()
                        + " (" + RecordCodec.wire(extract.capacity()) + ")");
        line(page, "case", extract.caseId().text() + ", " + extract.reference().text());
        line(page, RecordCodec.wire(extract.outcome()), extract.scheme().wire() + granted());
        line(page, "policy", extract.policyVersion() + " (" + RecordCodec.wire(extract.certainty()) + ")");
        Integer read = extract.versionOfRules();
        line(
                page,
                "read by",
                read == null ? "rules of a version that was not recorded then" : "rules, version " + read);
        line(page, "facts", extract.factsDigest());
        if (extract.verdicts().isEmpty()) {
            line(page, "rules", "sealed in this copy");
        }
        for (Verdict verdict : extract.verdicts()) {
            line(
                    page,
                    "rule",
                    verdict.rule() + ": " + RecordCodec.wire(verdict.outcome()) + " (" + verdict.article() + ")");
        }
        for (Act act : extract.acts()) {
            line(
                    page,
                    "act " + act.sequence(),
                    act.on() + "  " + act.name() + ", as " + RecordCodec.wire(act.duty()) + ", person " + act.person());
        }
        line(page, "four eyes", persons + " persons; who decided had no part before");
        for (OpenedDatum datum : opened) {
            line(page, "opened", datum.at() + " = " + datum.value());
        }
        line(page, "log", checkpoint.origin() + ", position " + position + " of " + checkpoint.size());
        return page.append("The decision is proven.\n").toString();
    }

    private String granted() {
        if (extract.granted().isEmpty()) {
            return "";
        }
        Granted granted = extract.granted().getFirst();
        return String.format(Locale.ROOT, ", %,d VND %s", granted.amount().dong(), RecordCodec.wire(granted.cadence()))
                + (granted.startMonth() == null ? "" : " from " + granted.startMonth());
    }

    private static void line(StringBuilder page, String what, String said) {
        page.append(String.format(Locale.ROOT, "%-12s %s%n", what, said));
    }
}
