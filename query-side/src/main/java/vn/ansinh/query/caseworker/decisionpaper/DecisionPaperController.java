package vn.ansinh.query.caseworker.decisionpaper;

import java.time.Clock;
import java.time.Instant;
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
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.proof.DecisionExtract;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.KnownAt;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.DecisionPapersApi;
import vn.ansinh.query.api.model.PaperLanguageJson;
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

/** The newest decision of a case on paper, for who serves it: from the log itself, which a checkpoint was signed over. */
@RestController
class DecisionPaperController implements DecisionPapersApi {
    private static final String OPERATION = "readDecisionPaper";

    private final Identity identity;
    private final Disclosure disclosure;
    private final CaseReplay replay;
    private final KnownAt moments;
    private final LogProofs log;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    DecisionPaperController(
            Identity identity,
            Disclosure disclosure,
            CaseReplay replay,
            KnownAt moments,
            LogProofs log,
            ReadYourWrite readYourWrite,
            Clock clock) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.replay = replay;
        this.moments = moments;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<Resource> readDecisionPaper(
            String caseId, @Nullable PaperLanguageJson language, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, OPERATION);
        readYourWrite.awaitLog(minPosition);
        List<Step> steps = replay.stepsUpTo(CaseId.parse(caseId), moments.position(null), null);
        if (steps.isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        CaseFile now = steps.getLast().file();
        disclose(reader, now);
        List<Step> decided = upToTheDecision(steps);
        Checkpoint checkpoint =
                log.checkpointCovering(decided.getLast().logged().position());
        Locale spoken = language == PaperLanguageJson.EN ? Locale.ENGLISH : ProblemTexts.VIETNAMESE;
        Instant madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] paper = DecisionPaper.of(decided, now, checkpoint, madeAt, PaperWords.in(spoken))
                .pdf(spoken, madeAt);
        return Pdf.answer(caseId + "-decision", paper);
    }

    private static List<Step> upToTheDecision(List<Step> steps) {
        for (int at = steps.size(); at > 0; at--) {
            if (DecisionExtract.isDecision(steps.get(at - 1).logged().event())) {
                return steps.subList(0, at);
            }
        }
        throw new Refusal(ProblemCode.NOT_FOUND);
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
