package vn.ansinh.query.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.ObjectionId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A case with its last posting. Of the beneficiary it shows the initials and no more: a posting never tells a birth date, a
 * number, a category or a ground (Law 91/2025 Art. 16; Decree 20/2021 Art. 8 on HIV).
 *
 * @param posting empty before the case is posted
 * @param showing false when the case has closed before the posting's last day
 */
public record PostedCase(
        CaseId caseId,
        Reference reference,
        Scheme scheme,
        PersonId beneficiary,
        @PersonalField(Datum.FULL_NAME) Personal<String> name,
        @Nullable Board posting,
        boolean showing) {

    /** {@code N.V.A.} of Nguyễn Văn An. */
    public Personal<String> initials() {
        return name.value()
                .map(present -> Personal.of(
                        name.subject(),
                        Stream.of(present.strip().split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))
                                                .toUpperCase(Locale.ROOT)
                                        + ".")
                                .collect(Collectors.joining())))
                .orElseGet(() -> Personal.erased(name.subject()));
    }

    /** What hangs at the unit's office, up to and including {@code until}. */
    public record Board(PostingId id, UnitCode unit, LocalDate on, LocalDate until, List<Objection> objections) {}

    /** An objection without its words; {@code upheld} once it was concluded. */
    public record Objection(
            ObjectionId id, LocalDate on, @Nullable Boolean upheld) {}
}
