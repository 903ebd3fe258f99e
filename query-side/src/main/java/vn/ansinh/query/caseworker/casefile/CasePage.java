package vn.ansinh.query.caseworker.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.ExplainedDate;

/**
 * The case file as it is answered.
 *
 * @param holder the unit that holds the case today
 * @param heldUp whether a later event of the case cannot be read yet
 * @param explained each deadline of the file, in the same order, in words
 */
public record CasePage(
        long version, boolean heldUp, @Nullable UnitCode holder, List<ExplainedDate> explained, CaseFile file) {}
