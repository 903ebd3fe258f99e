package vn.ansinh.query.caseworker.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Whom a case can be found by. Apart from the worklist, so that a worklist query never passes by a name's words. */
public record CaseNames(UnitCode unit, List<Name> persons) {
    /**
     * Whom somebody looks for.
     *
     * @param words keyed digests of the normalised words of the name; none once it was erased
     * @param phone keyed digest of the phone number; null without one, or once it was erased
     * @param account the same of the bank account's number
     */
    public record Name(
            PersonId person,
            List<String> words,
            @Nullable String phone,
            @Nullable String account) {}
}
