package vn.ansinh.query.caseworker.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.DaysOfTheLaw;
import vn.ansinh.query.answer.KnownAt;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.CaseFileApi;
import vn.ansinh.query.api.model.CasePageJson;
import vn.ansinh.query.api.model.ProvenanceJson;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.CaseReplay;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.casefile.OnTheDay;
import vn.ansinh.query.casefile.Outside;
import vn.ansinh.query.casefile.OutsideOnTheDay;
import vn.ansinh.query.casefile.Provenances;
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
    private final DaysOfTheLaw days;
    private final Outside outside;
    private final Provenances provenances;
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
            DaysOfTheLaw days,
            Outside outside,
            Provenances provenances,
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
        this.days = days;
        this.outside = outside;
        this.provenances = provenances;
        this.restrictions = restrictions;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.explained = explained;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<CasePageJson> readCase(
            String caseId, @Nullable String knownAt, @Nullable LocalDate validAt, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, "readCase");
        LocalDate day = days.validAt(validAt);
        Seen<CaseFile> seen = disclosed(reader, "readCase", caseId, minPosition);
        CaseFile now = seen.document();
        if (knownAt == null && day == null) {
            return page(now, seen.version(), seen.heldUp(), null, null);
        }
        long upTo = moments.position(knownAt);
        CaseReplay.Step then =
                replay.knownAt(now.caseId(), upTo, day).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return page(
                then.file(), then.version(), false, then.onTheDay(), day == null ? null : outside.of(then, day, upTo));
    }

    @Override
    public ResponseEntity<ProvenanceJson> traceValue(
            String caseId,
            String path,
            @Nullable String knownAt,
            @Nullable LocalDate validAt,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, "traceValue");
        LocalDate day = days.validAt(validAt);
        CaseFile now = disclosed(reader, "traceValue", caseId, minPosition).document();
        long upTo = moments.position(knownAt);
        List<CaseReplay.Step> steps = replay.stepsUpTo(now.caseId(), upTo, day);
        if (steps.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        disclosure.cite(CitedCases.in(steps.getLast().file()));
        return answers.ok(provenances.of(steps, path, upTo), ProvenanceJson.class);
    }

    /** Whether one may look is asked of the case as it stands today, whatever moment of it is asked for. */
    private Seen<CaseFile> disclosed(
            ActingPerson reader, String operation, String caseId, @Nullable String minPosition) {
        readYourWrite.awaitViews(minPosition);
        Seen<CaseFile> seen = views.find(files, caseId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        CaseFile now = seen.document();
        disclosure.disclose(new Request(reader, operation, now.caseId(), concerned(now), Shown.WHOLE_CASE));
        return seen;
    }

    private ResponseEntity<CasePageJson> page(
            CaseFile file,
            long version,
            boolean heldUp,
            @Nullable OnTheDay onTheDay,
            @Nullable OutsideOnTheDay outsideOfIt) {
        disclosure.cite(CitedCases.in(file));
        var page = new CasePage(
                version,
                heldUp,
                today.holderOf(file.opening().unit()),
                explained.of(file),
                restrictions.of(everybody(file)),
                onTheDay,
                outsideOfIt,
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
