package vn.ansinh.command.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RetainedRecord;
import vn.ansinh.command.law.RetentionRule;
import vn.ansinh.command.port.PersonCases.Act;
import vn.ansinh.command.port.PersonCases.Course;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Stop;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.value.CaseId;

/**
 * What keeps a person's data: cases that are open, grants that run, a fraud review that is not settled, and the law's time after the end of every other one.
 *
 * @param open a complaint that nobody has answered, or a revision that nobody has carried out, keeps a case open
 * @param paying a recurring grant runs until its decision is revoked
 * @param underReview whether a fraud review of them awaits something: its evidence would go with them
 * @param until the last day of the longest time of retention; empty where nothing has ended
 */
public record Keeping(List<CaseId> open, List<CaseId> paying, boolean underReview, Optional<Until> until) {
    /** The last day on which something is kept, and by what law. */
    public record Until(LocalDate lastDay, RetentionRule rule) {}

    /**
     * Reckons it from all cases of the person.
     *
     * @param on the day on which somebody asks: the law is taken as it stands then
     */
    public static Keeping of(List<Course> courses, Policy policy, LocalDate on) {
        List<CaseId> open = new ArrayList<>();
        List<CaseId> paying = new ArrayList<>();
        Until until = null;
        for (Course course : courses) {
            Ended ended = Ended.of(course.acts());
            if (course.open() || ended.unanswered()) {
                open.add(course.caseId());
            } else if (ended.runs()) {
                paying.add(course.caseId());
            } else {
                until = later(until, until(ended, RetainedRecord.CASE_FILE, policy, on));
                if (ended.granted()) {
                    until = later(until, until(ended, RetainedRecord.VOUCHER, policy, on));
                }
            }
        }
        return new Keeping(List.copyOf(open), List.copyOf(paying), false, Optional.ofNullable(until));
    }

    /** The same, seeing what became of what was granted: a grant whose entitlements were all stopped runs no more, and is kept from the last stop on. */
    public Keeping asDrawn(Entitlements drawn, Policy policy, LocalDate on) {
        List<CaseId> running = new ArrayList<>();
        Until latest = until.orElse(null);
        for (CaseId caseId : paying) {
            List<Entitlement> ofCase = drawn.of(caseId);
            List<Stop> stops = ofCase.stream()
                    .flatMap(it -> Optional.ofNullable(it.stop()).stream())
                    .toList();
            if (ofCase.isEmpty() || stops.size() < ofCase.size()) {
                running.add(caseId);
            } else {
                var ended = new Ended(
                        stops.stream()
                                .map(Stop::on)
                                .max(Comparator.naturalOrder())
                                .orElse(on),
                        true,
                        false,
                        false);
                latest = later(latest, until(ended, RetainedRecord.CASE_FILE, policy, on));
                latest = later(latest, until(ended, RetainedRecord.VOUCHER, policy, on));
            }
        }
        return new Keeping(open, List.copyOf(running), underReview, Optional.ofNullable(latest));
    }

    /** The same, seeing the fraud reviews of the person. */
    public Keeping asReviewed(List<FraudReview> reviews) {
        return new Keeping(open, paying, !reviews.stream().allMatch(FraudReview::settled), until);
    }

    private static Until until(Ended ended, RetainedRecord record, Policy policy, LocalDate on) {
        RetentionRule rule = policy.retentionOf(record, on);
        return new Until(rule.lastDay(ended.on()), rule);
    }

    private static Until later(@Nullable Until one, Until other) {
        return one == null || other.lastDay().isAfter(one.lastDay()) ? other : one;
    }

    /**
     * How a case stands at its end.
     *
     * @param on legal date of the latest act
     * @param granted whether it ever granted anything: then there are vouchers
     * @param runs whether something is granted that comes again
     * @param unanswered whether something was asked or proposed that awaits its act
     */
    private record Ended(LocalDate on, boolean granted, boolean runs, boolean unanswered) {
        static Ended of(List<Act> acts) {
            Ended ended = new Ended(acts.getFirst().on(), false, false, false);
            for (Act act : acts) {
                LocalDate latest = act.on().isAfter(ended.on()) ? act.on() : ended.on();
                ended = ended.after(act.event(), latest);
            }
            return ended;
        }

        private Ended after(Record event, LocalDate latest) {
            return switch (event) {
                case CaseEvent.Decided decided ->
                    signed(latest, decided.decision().award());
                case CaseEvent.DecisionAmended amended ->
                    signed(latest, amended.decision().award());
                case CaseEvent.DecisionRevoked revoked -> new Ended(latest, granted, false, false);
                case CaseEvent.Reopened reopened -> new Ended(latest, granted, false, false);
                case CaseEvent.DecisionUpheld upheld -> new Ended(latest, granted, runs, false);
                case CaseEvent.ComplaintLodged lodged -> new Ended(latest, granted, runs, true);
                case CaseEvent.RevisionProposed proposed -> new Ended(latest, granted, runs, true);
                // Nobody acts: a day on which nothing ended.
                case CaseEvent.DueDateMoved moved -> this;
                default -> new Ended(latest, granted, runs, unanswered);
            };
        }

        private Ended signed(LocalDate latest, @Nullable Award award) {
            boolean comesAgain = award != null && award.cadence() != Cadence.ONE_OFF;
            return new Ended(latest, granted || award != null, comesAgain, false);
        }
    }
}
