package vn.ansinh.query.auditor.hearing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.DaysOfTheLaw;
import vn.ansinh.query.answer.KnownAt;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.HearingsApi;
import vn.ansinh.query.api.model.PaperLanguageJson;
import vn.ansinh.query.auditor.hearing.Timeline.Making;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseReplay;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.paper.PaperWords;
import vn.ansinh.query.paper.Pdf;
import vn.ansinh.query.port.LogProofs;

/** The timeline of a case on paper: what the auditor's case file shows, and recorded as that. */
@RestController
class HearingController implements HearingsApi {
    private static final String OPERATION = "readTimeline";

    private final Identity identity;
    private final Disclosure disclosure;
    private final CaseReplay replay;
    private final KnownAt moments;
    private final DaysOfTheLaw days;
    private final LogProofs log;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    HearingController(
            Identity identity,
            Disclosure disclosure,
            CaseReplay replay,
            KnownAt moments,
            DaysOfTheLaw days,
            LogProofs log,
            ReadYourWrite readYourWrite,
            Clock clock) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.replay = replay;
        this.moments = moments;
        this.days = days;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<Resource> readTimeline(
            String caseId,
            @Nullable String knownAt,
            @Nullable LocalDate validAt,
            @Nullable PaperLanguageJson language,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, OPERATION);
        LocalDate day = days.validAt(validAt);
        readYourWrite.awaitLog(minPosition);
        long upTo = moments.position(knownAt);
        List<Step> steps = replay.stepsUpTo(CaseId.parse(caseId), upTo, day).stream()
                .filter(Step::byTheDay)
                .toList();
        if (steps.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        disclose(reader, steps.getLast().file());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var making = new Making(
                reader.actor(),
                now,
                upTo,
                steps.getLast().logged().event().recordedAt(),
                day,
                log.checkpointCovering(upTo));
        Locale spoken = language == PaperLanguageJson.EN ? Locale.ENGLISH : ProblemTexts.VIETNAMESE;
        PaperWords words = PaperWords.in(spoken);
        byte[] paper = TimelinePaper.of(Timeline.of(steps, making, words), words, spoken, now);
        return Pdf.answer(caseId, paper);
    }

    private void disclose(ActingPerson reader, CaseFile file) {
        Set<ActorId> substitutes = file.substitutes().stream()
                .map(CaseFile.Substitute::substitute)
                .collect(Collectors.toUnmodifiableSet());
        var concerned = new Concerned(file.opening().unit(), Lodgings.owners(file.parties()), substitutes);
        disclosure.disclose(new Request(reader, OPERATION, file.caseId(), concerned, Shown.WHOLE_CASE));
        disclosure.cite(CitedCases.in(file));
    }
}
