package vn.ansinh.command.housing;

import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.CaseState;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/** The states of a case, a type each, and the pure fold over its events. */
public sealed interface HousingRepairCase extends CaseState {

    HousingRepairCase with(CaseFile now);

    /** Proposed by the hamlet. */
    record Proposed(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Proposed(now);
        }
    }

    /** The house was surveyed. */
    record Surveyed(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Surveyed(now);
        }
    }

    /** The commune has put it on its list, or found that it does not belong there. */
    record Listed(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Listed(now);
        }
    }

    /** The result was posted publicly. */
    record Posted(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Posted(now);
        }
    }

    /** A decision is in force. */
    record Decided(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.DECIDED;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Decided(now);
        }
    }

    /** The decision was revoked. */
    record Revoked(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.REVOKED;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Revoked(now);
        }
    }

    /** Ended without a decision. */
    record Closed(CaseFile file) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.CLOSED;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new Closed(now);
        }
    }

    /** What is missing was asked for; with the supplement the case is again where it was. */
    record AwaitingSupplement(CaseFile file, HousingRepairCase before) implements HousingRepairCase {
        @Override
        public Phase phase() {
            return Phase.AWAITING_SUPPLEMENT;
        }

        @Override
        public HousingRepairCase with(CaseFile now) {
            return new AwaitingSupplement(now, before);
        }
    }

    /** The state that the first event of a stream begins. */
    static HousingRepairCase begin(ApplicationEvent first) {
        if (first instanceof HousingRepairEvent.HousingRepairProposed) {
            return new Proposed(CaseState.begin(first));
        }
        throw CaseState.outOfPlace(first);
    }

    /** The state after an event. Total: an event that cannot stand in this stream is unreadable, never skipped. */
    default HousingRepairCase after(ApplicationEvent event) {
        CaseFile now = file().after(event);
        return switch (event) {
            case HousingRepairEvent.HousingRepairProposed e -> throw CaseState.outOfPlace(event);
            case HousingRepairEvent.HouseSurveyed e -> new Surveyed(now);
            case HousingRepairEvent.CommuneListed e -> new Listed(now);
            case CaseEvent.SupplementRequested e -> new AwaitingSupplement(now, this);
            case CaseEvent.Supplemented e ->
                now.progress().isExamined() ? beforeSupplement().with(now) : new Proposed(now);
            case CaseEvent.Posted e -> new Posted(now);
            case CaseEvent.Decided e -> new Decided(now);
            case CaseEvent.DecisionAmended e -> new Decided(now);
            case CaseEvent.DecisionRevoked e -> new Revoked(now);
            case CaseEvent.Reopened e -> new Proposed(now);
            case CaseEvent.Withdrawn e -> new Closed(now);
            case CaseEvent.Lapsed e -> new Closed(now);
            case CaseEvent.LodgedInError e -> new Closed(now);
            case CaseEvent.ClosedByDeath e -> new Closed(now);
            case CaseEvent e -> with(now);
            case SocialAllowanceEvent e -> throw CaseState.outOfPlace(event);
            case InsuranceSupportEvent e -> throw CaseState.outOfPlace(event);
        };
    }

    private HousingRepairCase beforeSupplement() {
        return this instanceof AwaitingSupplement waiting ? waiting.before() : this;
    }
}
