package vn.ansinh.query.caseworker.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.CaseFileApi;
import vn.ansinh.query.api.model.CasePageJson;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.datarequest.Restrictions;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Seen;

/** The case file for who works on it. */
@RestController
class CaseFileController implements CaseFileApi {
    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final CaseFileProjection files;
    private final Restrictions restrictions;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ExplainedDates explained;
    private final ContractForms answers;

    CaseFileController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            CaseFileProjection files,
            Restrictions restrictions,
            ReadYourWrite readYourWrite,
            Today today,
            ExplainedDates explained,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.files = files;
        this.restrictions = restrictions;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.explained = explained;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<CasePageJson> readCase(String caseId, @Nullable String minPosition) {
        var reader = identity.acting();
        disclosure.scope(reader, "readCase");
        readYourWrite.awaitViews(minPosition);
        Seen<CaseFile> seen = views.find(files, caseId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        CaseFile file = seen.document();
        disclosure.disclose(new Request(reader, "readCase", file.caseId(), concerned(file), Shown.WHOLE_CASE));
        var page = new CasePage(
                seen.version(),
                seen.heldUp(),
                today.holderOf(file.opening().unit()),
                explained.of(file),
                restrictions.of(everybody(file)),
                file);
        return answers.ok(page, CasePageJson.class, seen.version());
    }

    private static Set<PersonId> everybody(CaseFile file) {
        return file.parties().persons().stream().map(Party::person).collect(Collectors.toUnmodifiableSet());
    }

    private static Concerned concerned(CaseFile file) {
        return new Concerned(
                file.opening().unit(),
                Lodgings.owners(file.parties()),
                file.substitutes().stream()
                        .map(CaseFile.Substitute::substitute)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
