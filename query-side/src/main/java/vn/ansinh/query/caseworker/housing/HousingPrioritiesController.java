package vn.ansinh.query.caseworker.housing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.HousingPrioritiesApi;
import vn.ansinh.query.api.model.HousingPriorityPageJson;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.caseworker.assessment.PriorityInWords;
import vn.ansinh.query.caseworker.housing.PriorityPage.Line;
import vn.ansinh.query.caseworker.worklist.WorkItem;
import vn.ansinh.query.caseworker.worklist.WorkLines;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Assessments.Given;
import vn.ansinh.query.port.RecognisedRegister;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Whose house comes first among those that nobody has decided about yet. A class tells of ethnicity and disability: it is shown as the whole case is. */
@RestController
class HousingPrioritiesController implements HousingPrioritiesApi {
    private static final String OPERATION = "readHousingPriorities";

    /** A commune has some dozens in hand; who has more is told that there are. */
    private static final int MOST = 300;

    private static final Comparator<Line> IN_ORDER = Comparator.<Line>comparingInt(
                    line -> line.priority().order())
            .thenComparing(Line::orderedBy)
            .thenComparing(line -> line.caseId().text());

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final WorklistProjection worklist;
    private final CaseFileProjection files;
    private final RecognisedRegister lists;
    private final Assessments law;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final HttpServletRequest request;
    private final ContractForms answers;

    /** @param request the one at hand, whichever that is when it is asked */
    HousingPrioritiesController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            WorklistProjection worklist,
            CaseFileProjection files,
            RecognisedRegister lists,
            Assessments law,
            ReadYourWrite readYourWrite,
            Today today,
            HttpServletRequest request,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.worklist = worklist;
        this.files = files;
        this.lists = lists;
        this.law = law;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.request = request;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<HousingPriorityPageJson> readHousingPriorities(@Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Scope scope = disclosure.scope(reader, OPERATION);
        readYourWrite.awaitViews(minPosition);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.IsTrue("open"));
        conditions.add(new Condition.OneOf("scheme", Set.of(Scheme.HOUSING.wire())));
        WorkLines.within(scope, reader).ifPresent(conditions::add);
        List<Seen<WorkItem>> found = views.list(worklist, new Selection(conditions, "orderedBy", null, MOST + 1));
        PriorityInWords words = new PriorityInWords(language());
        List<Seen<WorkItem>> open = found.subList(0, Math.min(MOST, found.size()));
        List<Line> lines = disclosure
                .leaveOut(reader, open, seen -> Whose.of(seen.document().caseId()))
                .stream()
                .flatMap(seen -> line(reader, seen.document(), words).stream())
                .sorted(IN_ORDER)
                .toList();
        var page = new PriorityPage(today.date(), found.size() <= MOST, lines);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                .body(answers.model(page, HousingPriorityPageJson.class));
    }

    /** Empty where the file is not there yet: two views are not built in one step. */
    private Optional<Line> line(ActingPerson reader, WorkItem item, PriorityInWords words) {
        return views.find(files, item.caseId().text()).map(seen -> {
            disclosure.disclose(
                    new Request(reader, OPERATION, item.caseId(), WorkLines.concerned(item), Shown.WHOLE_CASE));
            return new Line(
                    item.caseId(),
                    item.reference(),
                    item.unit(),
                    today.holderOf(item.unit()),
                    item.state(),
                    item.orderedBy(),
                    item.beneficiaryName(),
                    words.of(law.housingPriority(facts(seen.document()), today.date())),
                    seen.heldUp());
        });
    }

    /** What stands in the file, corrected facts and erased ones left out; poor is whom the commune's list of today names (ADR-0020). */
    private List<Given> facts(CaseFile file) {
        List<Given> facts = new ArrayList<>();
        for (CaseFile.FactEntry entry : file.facts()) {
            StatedFact fact = entry.fact();
            String value = fact.value().valueOrNull();
            if (entry.correctedBy() == null && value != null) {
                facts.add(new Given(fact.code(), value, fact.origin(), fact.asOf(), fact.validUntil()));
            }
        }
        number(file)
                .flatMap(number -> lists.standing(number, today.date(), null))
                .ifPresent(listed -> facts.add(new Given(
                        FactCode.HOUSEHOLD_POVERTY, listed.standing().wire(), FactOrigin.REGISTER, today.date())));
        return facts;
    }

    private static Optional<PersonNumber> number(CaseFile file) {
        PersonId beneficiary = file.parties().beneficiary();
        return file.parties().persons().stream()
                .filter(party -> party.person().equals(beneficiary))
                .map(Party::number)
                .flatMap(number -> Optional.ofNullable(number).map(Personal::valueOrNull).stream())
                .findFirst();
    }

    private Locale language() {
        return ProblemTexts.languageOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
