package vn.ansinh.runtime.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.FigureChange;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policybook.PolicyBook;
import vn.ansinh.command.policybook.PolicyBook.Conclusion;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.PolicyVersions;

/** The command side's policy book in the query side's words. */
final class BookOnTheQuerySide implements PolicyVersions {
    /** More than a province enacts in its time. */
    private static final int MOST_EVENTS = 10_000;

    private final BookedPolicies policies;
    private final EventHistory history;
    private final SealedEvents sealed;

    BookOnTheQuerySide(BookedPolicies policies, EventHistory history, SealedEvents sealed) {
        this.policies = policies;
        this.history = history;
        this.sealed = sealed;
    }

    @Override
    public String seed() {
        return policies.book().seed();
    }

    @Override
    public String inForceOn(LocalDate day) {
        return policies.book().inForceOn(day);
    }

    @Override
    public Optional<InForce> inForceOn(LocalDate day, long knownAt) {
        List<PolicyBookEvent> recorded = sealed
                .read(history.of(PolicyBookEvent.STREAM, -1, knownAt, MOST_EVENTS).stream()
                        .map(LoggedEvent::event)
                        .toList())
                .stream()
                .map(reading -> (PolicyBookEvent) reading.orThrow())
                .toList();
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        PolicyBook book = PolicyBook.unopened("").after(recorded);
        String digest = book.inForceOn(day);
        return Optional.of(book.versions().values().stream()
                .filter(it -> it.stage() == PolicyBook.Stage.APPROVED
                        && it.proposal().digest().equals(digest)
                        && !it.proposal().effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(it -> new InForce(
                        digest, it.proposal().version(), it.proposal().effectiveOn()))
                .orElseGet(() -> new InForce(digest, null, null)));
    }

    @Override
    public List<Version> all() {
        return policies.book().versions().values().stream().map(this::version).toList();
    }

    @Override
    public Optional<Map<String, String>> text(String digest) {
        return policies.text(digest).map(PolicyText::files);
    }

    private Version version(PolicyBook.Version version) {
        PolicyVersionProposed proposal = version.proposal();
        Conclusion conclusion = version.conclusion();
        Policy proposed = policies.draft(version);
        return new Version(
                proposal.version(),
                switch (version.stage()) {
                    case PROPOSED -> State.PROPOSED;
                    case REJECTED -> State.REJECTED;
                    case APPROVED -> State.APPROVED;
                },
                proposal.base(),
                proposal.digest(),
                proposal.effectiveOn(),
                proposal.act(),
                officer(proposal.by(), proposal.on()),
                conclusion == null ? null : officer(conclusion.by(), conclusion.on()),
                conclusion == null ? null : conclusion.reason(),
                proposal.changed().stream().map(ChangedText::file).toList(),
                FigureChange.between(policies.recorded(proposal.base()), proposed).stream()
                        .map(BookOnTheQuerySide::difference)
                        .toList());
    }

    private static Officer officer(By by, LocalDate on) {
        return new Officer(by.actor(), by.duty(), on);
    }

    private static Difference difference(FigureChange change) {
        Parameter any = change.after().or(change::before).orElseThrow();
        return new Difference(
                change.key(),
                RecordCodec.wire(any.measure()),
                change.from(),
                row(change.before().orElse(null)),
                row(change.after().orElse(null)));
    }

    private static @Nullable Row row(@Nullable Parameter figure) {
        return figure == null
                ? null
                : new Row(
                        figure.value(),
                        figure.to().orElse(null),
                        figure.source().text(),
                        figure.certainty());
    }
}
