package vn.ansinh.query.caseworker.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.Assessments.Figure;
import vn.ansinh.query.port.RecognisedRegister.Household;
import vn.ansinh.query.port.RecognisedRegister.ListLine;
import vn.ansinh.query.port.RecognisedRegister.Standing;

/** The answers about recognised lists, as the contract writes them. */
final class ListPages {
    private ListPages() {}

    record Lists(List<ListLine> items, @Nullable String next) {}

    record Households(List<Household> items, @Nullable String next) {}

    /** Where a page ended. */
    record Place(long place) {}

    record PreviewPage(boolean importable, int households, int persons, List<Fault> faults, List<Row> rows) {}

    record Row(int row, boolean ok, List<Fault> faults) {}

    /** @param place a column, {@code -} for a row as a whole, or a JSON pointer */
    record Fault(String place, String code, String reason) {}

    record RecognitionPage(
            LocalDate on,
            @Nullable HouseholdClass standing,
            @Nullable String household,
            @Nullable UnitCode unit,
            @Nullable String unitName,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable RecognisedListId recognisedListId) {
        static RecognitionPage none(LocalDate on) {
            return new RecognitionPage(on, null, null, null, null, null, null, null, null, null);
        }

        static RecognitionPage of(LocalDate on, Standing standing) {
            ListLine list = standing.list();
            return new RecognitionPage(
                    on,
                    standing.standing(),
                    standing.household(),
                    list.unit(),
                    list.unitName(),
                    list.decisionNumber(),
                    list.decidedOn(),
                    standing.from(),
                    standing.until(),
                    list.recognisedListId());
        }
    }

    record ScorePage(LocalDate on, String policyVersion, String proposal, Certainty certainty, List<Figure> figures) {}
}
