package vn.ansinh.command.gate;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.RevisionId;

/** Draws identifiers, so that decisions need no chance of their own. */
@Component
public final class Draw {
    private static final int BYTES = 16;

    private final RandomGenerator chance;

    /** @param chance cryptographically strong: references and posting identifiers are handed out */
    public Draw(RandomGenerator chance) {
        this.chance = chance;
    }

    public CaseId caseId(Benefit benefit) {
        return CaseId.of(benefit, hex());
    }

    public Reference reference() {
        return Reference.draw(chance);
    }

    public PostingId posting() {
        return new PostingId("n-" + hex());
    }

    public ObjectionId objection() {
        return new ObjectionId("o-" + hex());
    }

    public ComplaintId complaint() {
        return new ComplaintId("c-" + hex());
    }

    public AppointmentId appointment() {
        return new AppointmentId("ap-" + hex());
    }

    public RevisionId revision() {
        return new RevisionId("r-" + hex());
    }

    /** Thirty-two hexadecimal digits. */
    public String hex() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
