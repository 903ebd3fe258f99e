package vn.ansinh.query.auditor.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.AccessesApi;
import vn.ansinh.query.api.model.AccessPageJson;
import vn.ansinh.query.api.model.BrokenGlassPageJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.glass.BrokenGlass;
import vn.ansinh.query.glass.BrokenGlassProjection;
import vn.ansinh.query.port.AccessHistory;
import vn.ansinh.query.port.AccessHistory.Logged;
import vn.ansinh.query.port.AccessHistory.Wanted;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** The access log and the broken glass for the auditor, who stands in it too. */
@RestController
class AccessesController implements AccessesApi {
    private static final String ACCESSES = "readAccesses";
    private static final String GLASS = "readBrokenGlass";

    private final Identity identity;
    private final Disclosure disclosure;
    private final AccessHistory history;
    private final Views views;
    private final BrokenGlassProjection broken;
    private final ReadYourWrite readYourWrite;
    private final ContractForms answers;

    AccessesController(
            Identity identity,
            Disclosure disclosure,
            AccessHistory history,
            Views views,
            BrokenGlassProjection broken,
            ReadYourWrite readYourWrite,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.history = history;
        this.views = views;
        this.broken = broken;
        this.readYourWrite = readYourWrite;
        this.answers = answers;
    }

    /** The last row read, and the position that every page is pinned to. */
    record Place(long position, long upTo) {}

    /** Where a page ended. */
    record GlassPlace(String from, String glassId) {}

    @Override
    public ResponseEntity<AccessPageJson> readAccesses(
            @Nullable String ofCase,
            @Nullable String byActor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Boolean brokenGlass,
            Boolean denied,
            @Nullable String cursor,
            Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, ACCESSES);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        Days days = Days.of(from, to);
        CaseId asked = ofCase == null ? null : CaseId.parse(ofCase);
        var wanted = new Wanted(
                asked,
                byActor == null ? null : ActorId.parse(byActor),
                days.from(),
                days.before(),
                brokenGlass,
                denied ? Access.Outcome.DENIED : null);
        disclosure.discloseAccesses(reader, ACCESSES, asked);
        long upTo = place.map(Place::upTo).orElseGet(history::head);
        long last = place.map(it -> Math.min(it.position() - 1, it.upTo())).orElse(upTo);
        List<Logged> found = history.newest(wanted, last, limit + 1);
        List<Logged> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(page.getLast().position(), upTo));
        var shown = page.stream()
                .map(row -> AccessPage.LoggedAccess.of(
                        row, disclosure.leaveOut(reader, row.access().cases(), Whose::of)))
                .toList();
        return answers.ok(new AccessPage(shown, upTo, next), AccessPageJson.class);
    }

    @Override
    public ResponseEntity<BrokenGlassPageJson> readBrokenGlass(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, GLASS);
        Optional<GlassPlace> place = Cursor.read(cursor, GlassPlace.class);
        Days days = Days.of(from, to);
        readYourWrite.awaitViews(minPosition);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.From("from", BrokenGlass.asOf(days.from() == null ? Instant.EPOCH : days.from())));
        if (days.before() != null) {
            conditions.add(new Condition.UpTo("from", BrokenGlass.asOf(days.before())));
        }
        After after = place.map(it -> new After(it.from(), it.glassId())).orElse(null);
        List<BrokenGlass> found = views.list(broken, new Selection(conditions, "from", after, limit + 1)).stream()
                .map(Seen::document)
                .toList();
        List<BrokenGlass> page = found.subList(0, Math.min(limit, found.size()));
        List<BrokenGlass> shown = disclosure.leaveOut(reader, page, it -> Whose.of(it.caseId()));
        shown.forEach(it -> disclose(reader, it));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new GlassPlace(
                        page.getLast().from().toString(),
                        page.getLast().glassId().text()));
        return answers.ok(new BrokenGlassPage(shown, next), BrokenGlassPageJson.class);
    }

    private void disclose(ActingPerson reader, BrokenGlass it) {
        var nobody = new Concerned(null, List.of(), Set.of());
        disclosure.disclose(new Request(reader, GLASS, it.caseId(), nobody, Shown.GLASS));
    }

    /** Whole days of the legal zone as instants; {@code before} is the first instant after the last day. */
    private record Days(@Nullable Instant from, @Nullable Instant before) {
        static Days of(@Nullable LocalDate first, @Nullable LocalDate last) {
            if (first != null && last != null && last.isBefore(first)) {
                throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("query:to", "days-in-wrong-order"));
            }
            return new Days(begin(first), last == null ? null : begin(last.plusDays(1)));
        }

        private static @Nullable Instant begin(@Nullable LocalDate day) {
            return day == null ? null : day.atStartOfDay(Moment.ZONE).toInstant();
        }
    }
}
