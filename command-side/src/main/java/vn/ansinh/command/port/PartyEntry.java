package vn.ansinh.command.port;

import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** One line of the index from persons to cases: this person has this part in this case. */
public record PartyEntry(PersonId person, CaseId caseId, Scheme scheme, Part part) {
    public enum Part {
        APPLICANT,
        BENEFICIARY,
        RECEIVER,
        HOUSEHOLD
    }
}
