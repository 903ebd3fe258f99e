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
import vn.ansinh.query.answer.KnownAt;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.CaseFileApi;
import vn.ansinh.query.api.model.CasePageJson;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.CaseReplay;
import vn.ansinh.query.casefile.CitedCases;
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
    private final CaseReplay replay;
    private final KnownAt moments;
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
            CaseReplay replay,
            KnownAt moments,
            Restrictions restrictions,
            ReadYourWrite readYourWrite,
            Today today,
            ExplainedDates explained,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.files = files;
        this.replay = replay;
        this.moments = moments;
        this.restrictions = restrictions;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.explained = explained;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<CasePageJson> readCase(
            String caseId, @Nullable String knownAt, @Nullable String minPosition) {
        var reader = identity.acting();
        disclosure.scope(reader, "readCase");
        readYourWrite.awaitViews(minPosition);
        Seen<CaseFile> seen = views.find(files, caseId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        CaseFile now = seen.document();
        // Whether one may look is asked of the case as it stands today, whatever moment of it is asked for.
        disclosure.disclose(new Request(reader, "readCase", now.caseId(), concerned(now), Shown.WHOLE_CASE));
        if (knownAt != null) {
            CaseReplay.Step then = replay.knownAt(now.caseId(), moments.position(knownAt))
                    .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
            return page(then.file(), then.version(), false);
        }
        return page(now, seen.version(), seen.heldUp());
    }

    private ResponseEntity<CasePageJson> page(CaseFile file, long version, boolean heldUp) {
        disclosure.cite(CitedCases.in(file));
        var page = new CasePage(
                version,
                heldUp,
                today.holderOf(file.opening().unit()),
                explained.of(file),
                restrictions.of(everybody(file)),
                file);
        return answers.ok(page, CasePageJson.class, version);
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
