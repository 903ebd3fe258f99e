package vn.ansinh.query.auditor.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseState;
import vn.ansinh.query.casefile.CaseTotal;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.port.Views.Seen;

/** Cases of the province as it was; the totals of all of them on the first page alone. */
record SandboxPage(
        long knownAt,
        List<CaseTotal> totals,
        List<SandboxLine> items,
        @Nullable String next) {
    /** One case as it stood then. {@code dueOn} is absent where nothing was due. */
    record SandboxLine(
            CaseId caseId,
            Reference reference,
            Scheme scheme,
            UnitCode unit,
            String unitName,
            CaseState state,
            LocalDate since,
            @Nullable LocalDate dueOn,
            @PersonalField(Datum.FULL_NAME) Personal<String> beneficiaryName,
            long version) {
        static SandboxLine of(Seen<CaseFile> seen, Today today) {
            CaseFile file = seen.document();
            CaseFile.Opening opening = file.opening();
            return new SandboxLine(
                    file.caseId(),
                    opening.reference(),
                    opening.scheme(),
                    opening.unit(),
                    today.nameOf(opening.unit()),
                    file.progress().state(),
                    file.progress().since(),
                    file.progress().turn().map(NextAct::due).map(DueDate::dueOn).orElse(null),
                    Lodgings.party(file.parties(), file.parties().beneficiary()).fullName(),
                    seen.version());
        }
    }
}
