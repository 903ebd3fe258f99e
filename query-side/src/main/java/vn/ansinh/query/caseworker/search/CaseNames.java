package vn.ansinh.query.caseworker.search;

import java.util.List;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/** Whom a case can be found by. Apart from the worklist, so that a worklist query never passes by a name's words. */
public record CaseNames(UnitCode unit, List<Name> persons) {
    /** The normalised words of a person's name; gone with the name when it is erased. */
    public record Name(
            PersonId person, @PersonalField("full-name") Personal<List<String>> words) {}
}
