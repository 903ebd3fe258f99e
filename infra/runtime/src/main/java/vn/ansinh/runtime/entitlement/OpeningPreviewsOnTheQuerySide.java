package vn.ansinh.runtime.entitlement;

import java.time.LocalDate;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.entitlement.OpeningListDecisions;
import vn.ansinh.command.entitlement.OpeningReading;
import vn.ansinh.query.port.OpeningPreviews;
import vn.ansinh.query.port.RecognisedRegister.RowFault;

/** The import's own reading, asked by the query side. */
final class OpeningPreviewsOnTheQuerySide implements OpeningPreviews {
    private final Law law = Law.load();

    @Override
    public Preview preview(Sheet sheet, String csv, LocalDate on) {
        OpeningReading reading = OpeningReading.of(csv, on);
        var asked = new OpeningListDecisions.Sheet(
                sheet.unit(), sheet.lastPaid(), sheet.number(), sheet.rows(), sheet.total());
        return new Preview(
                OpeningListDecisions.faults(asked, reading, law, on),
                reading.rows(),
                reading.faults().stream()
                        .map(fault -> new RowFault(fault.row(), fault.column(), fault.broken()))
                        .toList(),
                reading.good().size(),
                reading.total());
    }
}
