package vn.ansinh.command.allowance;

import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.CaseState;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/** The states of a case, a type each, and the pure fold over its events. */
public sealed interface SocialAllowanceCase extends CaseState {

    SocialAllowanceCase with(CaseFile now);

    /** Received at the desk. */
    record Received(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Received(now);
        }
    }

    /** V1: reviewed for the commune chair. */
    record Reviewed(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Reviewed(now);
        }
    }

    /** V1: appraised for the district. */
    record Appraised(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Appraised(now);
        }
    }

    /** V2: identity and facts verified. */
    record Verified(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Verified(now);
        }
    }

    /** V2: recommended to the chair. */
    record Recommended(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Recommended(now);
        }
    }

    /** The result was posted publicly. */
    record Posted(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Posted(now);
        }
    }

    /** A decision is in force. */
    record Decided(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.DECIDED;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Decided(now);
        }
    }

    /** The decision was revoked. */
    record Revoked(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.REVOKED;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Revoked(now);
        }
    }

    /** Ended without a decision. */
    record Closed(CaseFile file) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.CLOSED;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new Closed(now);
        }
    }

    /** What is missing was asked for; with the supplement the case is again where it was. */
    record AwaitingSupplement(CaseFile file, SocialAllowanceCase before) implements SocialAllowanceCase {
        @Override
        public Phase phase() {
            return Phase.AWAITING_SUPPLEMENT;
        }

        @Override
        public SocialAllowanceCase with(CaseFile now) {
            return new AwaitingSupplement(now, before);
        }
    }

    /** The state that the first event of a stream begins. */
    static SocialAllowanceCase begin(ApplicationEvent first) {
        if (first instanceof SocialAllowanceEvent.SocialAllowanceLodged) {
            return new Received(CaseState.begin(first));
        }
        throw CaseState.outOfPlace(first);
    }

    /** The state after an event. Total: an event that cannot stand in this stream is unreadable, never skipped. */
    default SocialAllowanceCase after(ApplicationEvent event) {
        CaseFile now = file().after(event);
        return switch (event) {
            case SocialAllowanceEvent.SocialAllowanceLodged e -> throw CaseState.outOfPlace(event);
            case SocialAllowanceEvent.CommuneReviewed e -> new Reviewed(now);
            case SocialAllowanceEvent.DistrictAppraised e -> new Appraised(now);
            case SocialAllowanceEvent.ApplicationVerified e -> new Verified(now);
            case SocialAllowanceEvent.DecisionRecommended e -> new Recommended(now);
            case CaseEvent.SupplementRequested e -> new AwaitingSupplement(now, this);
            case CaseEvent.Supplemented e ->
                now.progress().isExamined() ? beforeSupplement().with(now) : new Received(now);
            case CaseEvent.Posted e -> new Posted(now);
            case CaseEvent.Decided e -> new Decided(now);
            case CaseEvent.DecisionAmended e -> new Decided(now);
            case CaseEvent.DecisionRevoked e -> new Revoked(now);
            case CaseEvent.Reopened e -> new Received(now);
            case CaseEvent.Withdrawn e -> new Closed(now);
            case CaseEvent.Lapsed e -> new Closed(now);
            case CaseEvent.LodgedInError e -> new Closed(now);
            case CaseEvent.ClosedByDeath e -> new Closed(now);
            case CaseEvent e -> with(now);
            case HousingRepairEvent e -> throw CaseState.outOfPlace(event);
            case InsuranceSupportEvent e -> throw CaseState.outOfPlace(event);
        };
    }

    private SocialAllowanceCase beforeSupplement() {
        return this instanceof AwaitingSupplement waiting ? waiting.before() : this;
    }
}
