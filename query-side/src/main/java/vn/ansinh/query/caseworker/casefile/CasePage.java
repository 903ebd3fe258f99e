package vn.ansinh.query.caseworker.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.ExplainedDate;
import vn.ansinh.query.casefile.OnTheDay;
import vn.ansinh.query.casefile.OutsideOnTheDay;
import vn.ansinh.query.datarequest.RestrictedPerson;

/**
 * The case file as it is answered.
 *
 * @param holder the unit that holds the case today
 * @param heldUp whether a later event of the case cannot be read yet
 * @param explained each deadline of the file, in the same order, in words
 * @param restricted persons of the case the processing of whose data is restricted at their request
 * @param onTheDay null where no day was asked about, as is {@code outside}
 */
public record CasePage(
        long version,
        boolean heldUp,
        @Nullable UnitCode holder,
        List<ExplainedDate> explained,
        List<RestrictedPerson> restricted,
        @Nullable OnTheDay onTheDay,
        @Nullable OutsideOnTheDay outside,
        CaseFile file) {}
