package vn.ansinh.query.caseworker.payable;

import java.util.List;
import vn.ansinh.kernel.value.Money;

/**
 * What the import of an opening list would say.
 *
 * @param persons rows that are good
 * @param total what they come to
 */
record OpeningPreviewPage(boolean importable, int persons, Money total, List<Fault> faults, List<Row> rows) {
    /** One row of the file; the header is row 1. */
    record Row(int row, boolean ok, List<Fault> faults) {}

    /**
     * What is wrong.
     *
     * @param place a column, {@code -} for a row as a whole, or a JSON pointer
     */
    record Fault(String place, String code, String reason) {}
}
