package vn.ansinh.query.posting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.posting.PostedCase.Objection;

/** Answers about postings. */
public final class PostingPage {
    private PostingPage() {}

    /**
     * What anybody may read, while it hangs: not even the person's opaque id, by which two postings could be put together.
     *
     * @param initials empty when they were erased
     */
    public record Open(
            PostingId postingId,
            UnitCode unit,
            String unitName,
            Scheme scheme,
            @Nullable String initials,
            LocalDate on,
            LocalDate until) {}

    /**
     * A page of them.
     *
     * @param changed whether anything was recorded since the first page
     */
    public record OpenPostings(
            List<Open> items, boolean changed, @Nullable String next) {}

    /** What the unit itself reads of its postings, closed ones too. */
    public record OfUnit(
            PostingId postingId,
            CaseId caseId,
            Reference reference,
            UnitCode unit,
            Scheme scheme,
            @PersonalField(Datum.FULL_NAME) Personal<String> initials,
            LocalDate on,
            LocalDate until,
            boolean open,
            List<Objection> objections) {}

    /**
     * A page of them.
     *
     * @param changed whether anything was recorded since the first page
     */
    public record UnitPostings(
            List<OfUnit> items, boolean changed, @Nullable String next) {}
}
