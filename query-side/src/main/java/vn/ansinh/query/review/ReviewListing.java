package vn.ansinh.query.review;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertDismissed;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertTakenUp;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipDismissed;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;
import vn.ansinh.kernel.event.fraud.TipEvent.TipTakenUp;
import vn.ansinh.kernel.fraud.Alert;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.FraudReview.Stage;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.TipId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.FraudStreams;
import vn.ansinh.query.port.FraudStreams.Listed;
import vn.ansinh.query.port.FraudStreams.Wanted;
import vn.ansinh.query.port.PolicyVersions.Officer;
import vn.ansinh.query.review.ReviewFiles.Reader;
import vn.ansinh.query.review.ReviewPage.AlertLine;
import vn.ansinh.query.review.ReviewPage.AlertPage;
import vn.ansinh.query.review.ReviewPage.ReviewFile;
import vn.ansinh.query.review.ReviewPage.TipLine;
import vn.ansinh.query.review.ReviewPage.TipPage;

/** Looks alerts, tips and reviews up, each disclosed to who may see it. */
@Component
public final class ReviewListing {
    private final Disclosure disclosure;
    private final FraudStreams streams;
    private final ReviewFiles files;
    private final Today today;

    ReviewListing(Disclosure disclosure, FraudStreams streams, ReviewFiles files, Today today) {
        this.disclosure = disclosure;
        this.streams = streams;
        this.files = files;
        this.today = today;
    }

    /** Where a page ended. */
    record Place(long before) {}

    private static @Nullable Long before(@Nullable String cursor) {
        return Cursor.read(cursor, Place.class).map(Place::before).orElse(null);
    }

    private static @Nullable String next(List<? extends Listed<?>> found, int limit) {
        return found.size() <= limit
                ? null
                : Cursor.of(new Place(found.get(limit - 1).order()));
    }

    /** Alerts; one that is about the reader, by what they did too, or about whom they are near to, is not shown to them. */
    public AlertPage alerts(
            ActingPerson reader, String operation, @Nullable Boolean open, @Nullable String cursor, int limit) {
        disclosure.discloseAlerts(reader, operation);
        List<Listed<AlertEvent>> found = streams.alerts(Boolean.TRUE.equals(open), before(cursor), limit + 1);
        List<AlertLine> page = found.stream()
                .limit(limit)
                .map(ReviewListing::alert)
                .filter(line ->
                        line.subjects().stream().noneMatch(it -> reader.actor().equals(it.official())))
                .toList();
        List<AlertLine> shown = disclosure.leaveOut(reader, page, ReviewListing::whose);
        disclosure.cite(
                shown.stream().flatMap(line -> whose(line).cases().stream()).collect(Collectors.toUnmodifiableSet()));
        return new AlertPage(shown, next(found, limit));
    }

    private static Whose whose(AlertLine line) {
        return Whose.ofAll(line.subjects(), Subject::caseId, Subject::person);
    }

    private static AlertLine alert(Listed<AlertEvent> listed) {
        Alert alert = Alert.of(listed.events()).orElseThrow();
        AlertRaised raised = alert.raised();
        AlertEvent last = listed.events().getLast();
        Officer dealt = switch (last) {
            case AlertRaised e -> null;
            case AlertDismissed e -> ReviewPage.officer(e.by(), e.on());
            case AlertTakenUp e -> ReviewPage.officer(e.by(), e.on());
        };
        return new AlertLine(
                AlertId.parse(listed.stream()),
                alert.open(),
                raised.on(),
                raised.detector(),
                raised.policyVersion(),
                raised.subjects(),
                raised.evidence(),
                dealt,
                last instanceof AlertDismissed e ? e.why() : null,
                last instanceof AlertTakenUp e ? e.review() : null,
                alert.version());
    }

    /** Tips; those that name a unit in which the reader holds another duty, or a case that they are near to, do not exist for them. */
    public TipPage tips(
            ActingPerson reader, String operation, @Nullable Boolean open, @Nullable String cursor, int limit) {
        disclosure.discloseTips(reader, operation);
        Set<UnitCode> offices = streams.officesOf(reader.actor(), today.date());
        List<Listed<TipEvent>> found = streams.tips(Boolean.TRUE.equals(open), before(cursor), limit + 1);
        List<TipLine> page = found.stream()
                .limit(limit)
                .filter(it -> !sealedFrom(it, offices))
                .map(this::tip)
                .toList();
        List<TipLine> shown = disclosure.leaveOut(
                reader, page, line -> Whose.of(line.caseId() == null ? Set.of() : Set.of(line.caseId())));
        return new TipPage(shown, next(found, limit));
    }

    private boolean sealedFrom(Listed<TipEvent> listed, Set<UnitCode> offices) {
        UnitCode unit = Tip.of(listed.events()).orElseThrow().given().unit();
        UnitCode holder = unit == null ? null : today.holderOf(unit);
        return unit != null
                && offices.stream()
                        .anyMatch(it -> it.equals(unit) || (holder != null && holder.equals(today.holderOf(it))));
    }

    private TipLine tip(Listed<TipEvent> listed) {
        Tip tip = Tip.of(listed.events()).orElseThrow();
        TipGiven given = tip.given();
        TipEvent last = listed.events().getLast();
        return new TipLine(
                TipId.parse(listed.stream()),
                tip.open(),
                given.on(),
                given.words(),
                given.name(),
                given.contact(),
                given.unit(),
                given.unit() == null ? null : today.nameOf(given.unit()),
                given.caseId(),
                given.handleBy().dueOn(),
                tip.extended(),
                tip.open() && today.date().isAfter(given.handleBy().dueOn()),
                tip.open() ? null : ReviewPage.officer(last.by(), last.on()),
                last instanceof TipDismissed e ? e.why() : null,
                last instanceof TipTakenUp e ? e.review() : null,
                tip.version());
    }

    /** Reviews, for reviewers or for a unit. */
    public ReviewPage reviews(
            ActingPerson reader, String operation, @Nullable Boolean open, @Nullable String cursor, int limit) {
        Scope scope = disclosure.discloseFraudReviews(reader, operation);
        boolean openOnly = Boolean.TRUE.equals(open);
        Wanted wanted = new Wanted(scope.province() ? null : scope.units(), null, openOnly);
        Reader who = scope.province() ? Reader.REVIEWER : Reader.UNIT;
        ReviewPage page = page(wanted, who, cursor, limit, review -> !(openOnly && concluded(review)));
        return cited(new ReviewPage(disclosure.leaveOut(reader, page.items(), ReviewListing::whose), page.next()));
    }

    /** What is reviewed of the reader, or of whom they may speak for, once they are told. */
    public ReviewPage own(ActingPerson reader, String operation, @Nullable String cursor, int limit) {
        Scope scope = disclosure.discloseFraudReviews(reader, operation);
        if (scope.own() == null) {
            return new ReviewPage(List.of(), null);
        }
        return cited(page(new Wanted(null, scope.own(), false), Reader.PERSON, cursor, limit, FraudReview::told));
    }

    private ReviewPage page(
            Wanted wanted, Reader who, @Nullable String cursor, int limit, Predicate<FraudReview> shown) {
        List<Listed<FraudReviewEvent>> found = streams.reviews(wanted, before(cursor), limit + 1);
        List<ReviewFile> page = found.stream()
                .limit(limit)
                .flatMap(listed -> FraudReview.of(listed.events()).stream()
                        .filter(shown)
                        .map(it -> files.file(FraudReviewId.parse(listed.stream()), it, who)))
                .toList();
        return new ReviewPage(page, next(found, limit));
    }

    private static Whose whose(ReviewFile file) {
        return new Whose(Set.copyOf(file.cases()), Set.of(file.person()));
    }

    private static boolean concluded(FraudReview review) {
        return review.stage() == Stage.CONCLUDED;
    }

    /** One of them. @throws Refusal {@code not-found} when there is none, or they are too near to it: nobody learns here that they are reviewed */
    public ReviewFile review(ActingPerson reader, String operation, FraudReviewId asked) {
        disclosure.discloseFraudReviews(reader, operation);
        FraudReview review =
                FraudReview.of(streams.review(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        ReviewFile file = files.file(asked, review, Reader.REVIEWER);
        if (disclosure.leaveOut(reader, List.of(file), ReviewListing::whose).isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        disclosure.cite(Set.copyOf(file.cases()));
        return file;
    }

    private ReviewPage cited(ReviewPage shown) {
        disclosure.cite(
                shown.items().stream().flatMap(file -> file.cases().stream()).collect(Collectors.toUnmodifiableSet()));
        return shown;
    }

    /** Whether the person whom a case is about may know that it is reviewed: then who looked for a review is told them too. */
    public boolean told(CaseId caseId) {
        return streams.reviewsOf(caseId).stream()
                .anyMatch(listed -> FraudReview.of(listed.events())
                        .filter(FraudReview::told)
                        .isPresent());
    }
}
