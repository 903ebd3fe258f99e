package vn.ansinh.query.port;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.RecognisedRegister.RowFault;

/** What would be said of a list of those who were paid before; nothing is written, nobody is made (ADR-0034). */
public interface OpeningPreviews {
    /**
     * What the import would say.
     *
     * @param on the legal day
     */
    Preview preview(Sheet sheet, String csv, LocalDate on);

    /** What the pay sheet says of itself. */
    record Sheet(UnitCode unit, YearMonth lastPaid, String number, int rows, Money total) {}

    /**
     * What the file comes to.
     *
     * @param faults of the sheet's own data
     * @param rows numbers of all rows that were read, the header being 1
     * @param total of the good rows
     */
    record Preview(List<BrokenRule> faults, List<Integer> rows, List<RowFault> rowFaults, int persons, Money total) {}
}
