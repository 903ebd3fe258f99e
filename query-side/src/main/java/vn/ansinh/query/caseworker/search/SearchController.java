package vn.ansinh.query.caseworker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.SearchApi;
import vn.ansinh.query.api.model.CaseSearchJson;
import vn.ansinh.query.api.model.WorkPageJson;
import vn.ansinh.query.caseworker.worklist.WorkLine;
import vn.ansinh.query.caseworker.worklist.WorkLines;
import vn.ansinh.query.caseworker.worklist.WorkPage;
import vn.ansinh.query.caseworker.worklist.WorklistProjection;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.PersonNumbers;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Finds cases within the reader's units, resting ones too. */
@RestController
class SearchController implements SearchApi {
    private static final String OPERATION = "searchCases";
    private static final int MOST_WORDS = 8;
    private static final int PAGE = 50;

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final CaseNamesProjection names;
    private final WorklistProjection worklist;
    private final WorkLines lines;
    private final NameWords words;
    private final SoughtNumbers sought;
    private final PersonNumbers numbers;
    private final LogPositions log;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    SearchController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            CaseNamesProjection names,
            WorklistProjection worklist,
            WorkLines lines,
            NameWords words,
            SoughtNumbers sought,
            PersonNumbers numbers,
            LogPositions log,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.names = names;
        this.worklist = worklist;
        this.lines = lines;
        this.words = words;
        this.sought = sought;
        this.numbers = numbers;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended, and where the log stood when the first one was read. */
    record Place(UnitCode unit, String caseId, long began) {}

    @Override
    public ResponseEntity<WorkPageJson> searchCases(CaseSearchJson search, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Scope scope = disclosure.scope(reader, OPERATION);
        Optional<Place> place = Cursor.read(search.getCursor(), Place.class);
        Optional<Condition> wanted = wanted(search);
        readYourWrite.awaitViews(minPosition);
        if (wanted.isEmpty()) {
            return answers.ok(new WorkPage(List.of(), today.date(), false, null), WorkPageJson.class);
        }
        long head = log.head();
        long began = place.map(Place::began).orElse(head);
        int limit = search.getLimit() == null ? PAGE : search.getLimit();
        List<Condition> conditions = new ArrayList<>(List.of(wanted.get()));
        if (!scope.province()) {
            conditions.add(new Condition.OneOf(
                    "unit", scope.units().stream().map(UnitCode::text).collect(Collectors.toUnmodifiableSet())));
        }
        After after = place.map(it -> new After(it.unit().text(), it.caseId())).orElse(null);
        List<Seen<CaseNames>> found = views.list(names, new Selection(conditions, "unit", after, limit + 1));
        List<Seen<CaseNames>> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().unit(), page.getLast().id(), began));
        List<WorkLine> shown = lines.show(
                reader,
                OPERATION,
                page.stream()
                        .flatMap(seen -> views.find(worklist, seen.id()).stream())
                        .toList());
        return answers.ok(new WorkPage(shown, today.date(), head != began, next), WorkPageJson.class);
    }

    /** What to look for; empty when nobody can be found so. */
    private Optional<Condition> wanted(CaseSearchJson search) {
        String name = search.getName();
        String number = search.getPersonNumber();
        String phone = search.getPhone();
        String account = search.getBankAccount();
        if (Stream.of(name, number, phone, account).filter(Objects::nonNull).count() != 1) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("search-by-one-thing"));
        }
        if (phone != null) {
            return Optional.of(new Condition.OneOf("persons.phone", Set.of(sought.ofPhone(phone))));
        }
        if (account != null) {
            return Optional.of(new Condition.OneOf("persons.account", Set.of(sought.ofAccount(account))));
        }
        if (number != null) {
            return numbers.find(PersonNumber.parse(number))
                    .map(PersonId::text)
                    .map(person -> new Condition.OneOf("persons.person", Set.of(person)));
        }
        Set<String> wanted = name == null ? Set.of() : Set.copyOf(words.digestsOf(name));
        if (wanted.isEmpty() || wanted.size() > MOST_WORDS) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("/name", "search-words-out-of-bounds"));
        }
        return Optional.of(new Condition.ElementWithAll("persons", "words", wanted));
    }
}
