package vn.ansinh.query.caseworker.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.FactSubject;
import vn.ansinh.kernel.value.FactType;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.DaysOfTheLaw;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.AssessmentsApi;
import vn.ansinh.query.api.model.AssessedFactJson;
import vn.ansinh.query.api.model.AssessmentPageJson;
import vn.ansinh.query.api.model.AssessmentRequestJson;
import vn.ansinh.query.api.model.ProvisionalFiguresJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Assessments.Assessed;
import vn.ansinh.query.port.Assessments.Given;

/** The law asked without a case: nothing is stored, and nobody is named. */
@RestController
class AssessmentController implements AssessmentsApi {
    private final Identity identity;
    private final Disclosure disclosure;
    private final Assessments law;
    private final Today today;
    private final DaysOfTheLaw days;
    private final HttpServletRequest request;
    private final ContractForms answers;
    private final UnitRegistry units = UnitRegistry.load();

    /** @param request the one at hand, whichever that is when it is asked */
    AssessmentController(
            Identity identity,
            Disclosure disclosure,
            Assessments law,
            Today today,
            DaysOfTheLaw days,
            HttpServletRequest request,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.law = law;
        this.today = today;
        this.days = days;
        this.request = request;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<AssessmentPageJson> assess(AssessmentRequestJson asked) {
        disclosure.scope(identity.acting(), "assess");
        LocalDate on = days.orToday("/on", asked.getOn());
        Unit unit = unit(asked.getUnit(), on);
        List<Given> facts = facts(asked.getFacts(), on);
        List<Assessed> assessed = law.assess(facts, on);
        AssessmentInWords words = new AssessmentInWords(language());
        AssessmentPage page = new AssessmentPage(
                on,
                today.date(),
                law.policyVersion(on),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                assessed.stream()
                        .filter(it -> it.outcome() == Assessments.Outcome.GRANT)
                        .map(Assessed::certainty)
                        .reduce(Certainty.CONFIRMED, Certainty::and),
                assessed.stream().map(it -> words.scheme(it, facts)).toList());
        return inLanguage().body(answers.model(page, AssessmentPageJson.class));
    }

    @Override
    public ResponseEntity<ProvisionalFiguresJson> readProvisionalFigures(@Nullable LocalDate on) {
        disclosure.scope(identity.acting(), "readProvisionalFigures");
        LocalDate day = days.orToday("query:on", on);
        AssessmentInWords words = new AssessmentInWords(language());
        ProvisionalFigures page = new ProvisionalFigures(
                day,
                law.policyVersion(day),
                law.provisional(day).stream().map(words::open).toList(),
                law.endedUnsurely(day).stream().map(words::open).toList(),
                law.openPoints(day).stream().map(words::point).toList(),
                law.promises().stream().map(words::promise).toList());
        return inLanguage().body(answers.model(page, ProvisionalFiguresJson.class));
    }

    private @Nullable Unit unit(@Nullable String code, LocalDate on) {
        if (code == null) {
            return null;
        }
        try {
            Unit unit = units.find(UnitCode.parse(code)).orElseThrow(() -> refused("/unit", "unknown-unit"));
            if (!unit.validOn(on)) {
                throw refused("/unit", "unit-not-in-force");
            }
            return unit;
        } catch (InvalidValue malformed) {
            throw refused("/unit", malformed.code());
        }
    }

    private static List<Given> facts(List<AssessedFactJson> stated, LocalDate on) {
        Set<FactCode> known = EnumSet.noneOf(FactCode.class);
        List<BrokenRule> broken = new ArrayList<>();
        List<Given> facts = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            AssessedFactJson fact = stated.get(i);
            FactCode code = FactCode.ofWire(fact.getCode().getValue());
            String place = "/facts/" + i;
            if (code.type() == FactType.TEXT || code.about() == FactSubject.APPLICANT) {
                broken.add(BrokenRule.at(place + "/code", "fact-not-assessed"));
            } else if (!known.add(code)) {
                broken.add(BrokenRule.at(place + "/code", "fact-twice"));
            } else if (!wellFormed(code, fact.getValue())) {
                broken.add(BrokenRule.at(place + "/value", "fact-value-malformed"));
            } else if (fact.getAsOf() != null && fact.getAsOf().isAfter(on)) {
                broken.add(BrokenRule.at(place + "/asOf", "fact-after-the-day"));
            } else if (fact.getAsOf() == null && origin(fact).isOfADay()) {
                broken.add(BrokenRule.at(place + "/asOf", "fact-day-missing"));
            } else if (endsTooEarly(fact)) {
                broken.add(BrokenRule.at(
                        place + "/validUntil",
                        "fact-ends-before-it-begins",
                        String.valueOf(fact.getValidUntil()),
                        String.valueOf(fact.getAsOf())));
            } else {
                facts.add(new Given(code, fact.getValue(), origin(fact), fact.getAsOf(), fact.getValidUntil()));
            }
        }
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, broken);
        }
        return facts;
    }

    private static FactOrigin origin(AssessedFactJson fact) {
        return FactOrigin.ofWire(fact.getOrigin().getValue());
    }

    private static boolean endsTooEarly(AssessedFactJson fact) {
        return fact.getAsOf() != null
                && fact.getValidUntil() != null
                && fact.getValidUntil().isBefore(fact.getAsOf());
    }

    private static boolean wellFormed(FactCode code, String value) {
        try {
            code.check(value);
            return true;
        } catch (InvalidValue malformed) {
            return false;
        }
    }

    private static Refusal refused(String place, String rule) {
        return new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at(place, rule));
    }

    private ResponseEntity.BodyBuilder inLanguage() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag());
    }

    private Locale language() {
        return ProblemTexts.languageOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
