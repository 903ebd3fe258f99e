package vn.ansinh.query.disclose;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.query.disclose.Disclosure.Whose;

/** Whom a reader is too near to look at in office, by what was recorded up to now (ADR-0029). */
public interface NearCases {
    /** The reader is whoever holds the account's appointments, and whoever its token names. */
    Near of(ActingPerson reader);

    /**
     * Themselves and the relatives whom they declared, with every case in which one of these has a part, as a member of the household too.
     *
     * @param own themselves, and what they have a part in
     * @param relatives whom they declared, and what these have a part in
     */
    record Near(Whose own, Whose relatives) {
        public static final Near NOBODY = new Near(Whose.of(Set.of()), Whose.of(Set.of()));

        /** The rule that a look at it in office would break, as a command's would; empty where it breaks none. */
        Optional<String> ruleBrokenBy(Whose whose) {
            if (meet(own, whose)) {
                return Optional.of("not-in-ones-own-case");
            }
            return meet(relatives, whose) ? Optional.of("not-in-a-relatives-case") : Optional.empty();
        }

        private static boolean meet(Whose these, Whose those) {
            return !Collections.disjoint(these.cases(), those.cases())
                    || !Collections.disjoint(these.persons(), those.persons());
        }
    }
}
