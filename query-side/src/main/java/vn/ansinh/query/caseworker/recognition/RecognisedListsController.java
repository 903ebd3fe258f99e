package vn.ansinh.query.caseworker.recognition;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.RecognisedListsApi;
import vn.ansinh.query.api.model.HouseholdScoreJson;
import vn.ansinh.query.api.model.HouseholdScoringJson;
import vn.ansinh.query.api.model.RecognisedHouseholdPageJson;
import vn.ansinh.query.api.model.RecognisedListPageJson;
import vn.ansinh.query.api.model.RecognisedListPreviewJson;
import vn.ansinh.query.api.model.RecognisedListPreviewRequestJson;
import vn.ansinh.query.api.model.RecognitionJson;
import vn.ansinh.query.api.model.RecognitionLookupJson;
import vn.ansinh.query.caseworker.recognition.ListPages.Fault;
import vn.ansinh.query.caseworker.recognition.ListPages.Households;
import vn.ansinh.query.caseworker.recognition.ListPages.Lists;
import vn.ansinh.query.caseworker.recognition.ListPages.Place;
import vn.ansinh.query.caseworker.recognition.ListPages.PreviewPage;
import vn.ansinh.query.caseworker.recognition.ListPages.RecognitionPage;
import vn.ansinh.query.caseworker.recognition.ListPages.Row;
import vn.ansinh.query.caseworker.recognition.ListPages.ScorePage;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.port.Assessments;
import vn.ansinh.query.port.Assessments.Scored;
import vn.ansinh.query.port.RecognisedRegister;
import vn.ansinh.query.port.RecognisedRegister.Header;
import vn.ansinh.query.port.RecognisedRegister.Placed;
import vn.ansinh.query.port.RecognisedRegister.Preview;
import vn.ansinh.query.port.RecognisedRegister.RowFault;

/** Who is poor or near-poor by recognition, and what an import would say; nothing is written. */
@RestController
class RecognisedListsController implements RecognisedListsApi {
    private final Identity identity;
    private final Disclosure disclosure;
    private final RecognisedRegister register;
    private final Assessments law;
    private final Today today;
    private final HttpServletRequest request;
    private final ContractForms answers;

    /** @param request the one at hand, whichever that is when it is asked */
    RecognisedListsController(
            Identity identity,
            Disclosure disclosure,
            RecognisedRegister register,
            Assessments law,
            Today today,
            HttpServletRequest request,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.register = register;
        this.law = law;
        this.today = today;
        this.request = request;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<RecognisedListPreviewJson> previewRecognisedList(RecognisedListPreviewRequestJson asked) {
        Set<UnitCode> communes = communes("previewRecognisedList");
        UnitCode unit = parsed("/unit", asked.getUnit(), UnitCode::parse);
        if (communes != null && !communes.contains(unit)) {
            throw refused("/unit", "list-of-no-commune");
        }
        Header header = new Header(
                unit,
                Wire.parse(ListKind.class, asked.getKind().getValue()),
                asked.getDecisionNumber(),
                asked.getDecidedOn(),
                asked.getFrom(),
                asked.getUntil());
        Preview preview = register.preview(header, asked.getCsv(), today.date());
        Map<Integer, List<Fault>> rows = new TreeMap<>();
        preview.rows().forEach(row -> rows.put(row, new ArrayList<>()));
        for (RowFault fault : preview.rowFaults()) {
            rows.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault(fault.column(), fault.broken()));
        }
        List<Fault> faults = preview.faults().stream()
                .map(broken -> fault(broken.pointer() == null ? "-" : broken.pointer(), broken))
                .toList();
        boolean importable = faults.isEmpty() && preview.rowFaults().isEmpty();
        var page = new PreviewPage(
                importable,
                preview.households(),
                preview.persons(),
                faults,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue().isEmpty(), List.copyOf(row.getValue())))
                        .toList());
        return inLanguage().body(answers.model(page, RecognisedListPreviewJson.class));
    }

    @Override
    public ResponseEntity<RecognisedListPageJson> readRecognisedLists(@Nullable String cursor, Integer limit) {
        Set<UnitCode> communes = communes("readRecognisedLists");
        var found = register.lists(communes, after(cursor), limit + 1);
        return answers.ok(paged(found, limit, Lists::new), RecognisedListPageJson.class);
    }

    @Override
    public ResponseEntity<RecognisedHouseholdPageJson> readRecognisedHouseholds(
            @Nullable String list, @Nullable String cursor, Integer limit) {
        Set<UnitCode> communes = communes("readRecognisedHouseholds");
        RecognisedListId of = list == null ? null : parsed("query:list", list, RecognisedListId::parse);
        var found = register.households(communes, of, after(cursor), limit + 1);
        return answers.ok(paged(found, limit, Households::new), RecognisedHouseholdPageJson.class);
    }

    @Override
    public ResponseEntity<RecognitionJson> lookUpRecognition(RecognitionLookupJson asked) {
        Set<UnitCode> communes = communes("lookUpRecognition");
        PersonNumber number = parsed("/personNumber", asked.getPersonNumber(), PersonNumber::parse);
        LocalDate on = asked.getOn() == null ? today.date() : asked.getOn();
        RecognitionPage page = register.standing(number, on, communes)
                .map(standing -> RecognitionPage.of(on, standing))
                .orElseGet(() -> RecognitionPage.none(on));
        return answers.ok(page, RecognitionJson.class);
    }

    @Override
    public ResponseEntity<HouseholdScoreJson> scoreHousehold(HouseholdScoringJson asked) {
        disclosure.scope(identity.acting(), "scoreHousehold");
        LocalDate on = asked.getOn();
        boolean urban = asked.getArea() == HouseholdScoringJson.AreaEnum.URBAN;
        Scored scored;
        try {
            scored = law.score(urban, new Money(asked.getIncome()), asked.getDeprivations(), on);
        } catch (InvalidValue none) {
            throw refused("/on", none.code());
        }
        var page = new ScorePage(on, law.policyVersion(on), scored.proposal(), scored.certainty(), scored.figures());
        return answers.ok(page, HouseholdScoreJson.class);
    }

    /** Communes whose lists the reader may see; null for all. What is shown is recorded. */
    private @Nullable Set<UnitCode> communes(String operation) {
        Scope scope = disclosure.discloseRecognisedLists(identity.acting(), operation);
        return scope.province() ? null : scope.units();
    }

    private static long after(@Nullable String cursor) {
        return Cursor.read(cursor, Place.class).map(Place::place).orElse(0L);
    }

    private static <T, P> P paged(List<Placed<T>> found, int limit, BiFunction<List<T>, @Nullable String, P> page) {
        List<Placed<T>> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(shown.getLast().place()));
        return page.apply(shown.stream().map(Placed::entry).toList(), next);
    }

    private Fault fault(String place, BrokenRule broken) {
        return new Fault(place, broken.code(), ProblemTexts.message(broken, language()));
    }

    private static <T> T parsed(String place, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (InvalidValue malformed) {
            throw refused(place, malformed.code());
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
