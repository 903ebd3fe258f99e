package vn.ansinh.query.disclose;

import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;

/** Whom a reader is too near to look at in office, by what was recorded up to now (ADR-0029). */
public interface NearCases {
    /** The reader is whoever holds the account's appointments, and whoever its token names. */
    Near of(ActingPerson reader);

    /**
     * Themselves and the relatives whom they declared, with every case in which one of these has a part, as a member of the household too.
     *
     * @param own in which they themselves have one
     * @param relatives in which a declared relative has one
     */
    record Near(Set<PersonId> persons, Set<CaseId> own, Set<CaseId> relatives) {
        public static final Near NOBODY = new Near(Set.of(), Set.of(), Set.of());

        public Near {
            persons = Set.copyOf(persons);
            own = Set.copyOf(own);
            relatives = Set.copyOf(relatives);
        }

        /** The rule that a look at this case in office would break, as a command's would; empty where it breaks none. */
        Optional<String> ruleBrokenBy(CaseId caseId) {
            if (own.contains(caseId)) {
                return Optional.of("not-in-ones-own-case");
            }
            return relatives.contains(caseId) ? Optional.of("not-in-a-relatives-case") : Optional.empty();
        }
    }
}
