package vn.ansinh.command.insurance;

import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.CaseState;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;

/** The states of a case, a type each, and the pure fold over its events. */
public sealed interface InsuranceSupportCase extends CaseState {

    InsuranceSupportCase with(CaseFile now);

    /** Registered, alone or from a recognised list. */
    record Registered(CaseFile file) implements InsuranceSupportCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public InsuranceSupportCase with(CaseFile now) {
            return new Registered(now);
        }
    }

    /** The group was verified as of a date. */
    record Verified(CaseFile file) implements InsuranceSupportCase {
        @Override
        public Phase phase() {
            return Phase.IN_HAND;
        }

        @Override
        public InsuranceSupportCase with(CaseFile now) {
            return new Verified(now);
        }
    }

    /** A decision is in force. */
    record Decided(CaseFile file) implements InsuranceSupportCase {
        @Override
        public Phase phase() {
            return Phase.DECIDED;
        }

        @Override
        public InsuranceSupportCase with(CaseFile now) {
            return new Decided(now);
        }
    }

    /** The decision was revoked. */
    record Revoked(CaseFile file) implements InsuranceSupportCase {
        @Override
        public Phase phase() {
            return Phase.REVOKED;
        }

        @Override
        public InsuranceSupportCase with(CaseFile now) {
            return new Revoked(now);
        }
    }

    /** Ended without a decision. */
    record Closed(CaseFile file) implements InsuranceSupportCase {
        @Override
        public Phase phase() {
            return Phase.CLOSED;
        }

        @Override
        public InsuranceSupportCase with(CaseFile now) {
            return new Closed(now);
        }
    }

    /** What is missing was asked for; with the supplement the case is again where it was. */
    record AwaitingSupplement(CaseFile file, InsuranceSupportCase before) implements InsuranceSupportCase {
        @Override
        public Phase phase() {
            return Phase.AWAITING_SUPPLEMENT;
        }

        @Override
        public InsuranceSupportCase with(CaseFile now) {
            return new AwaitingSupplement(now, before);
        }
    }

    /** The state that the first event of a stream begins. */
    static InsuranceSupportCase begin(ApplicationEvent first) {
        if (first instanceof InsuranceSupportEvent.InsuranceSupportRegistered) {
            return new Registered(CaseState.begin(first));
        }
        throw CaseState.outOfPlace(first);
    }

    /** The state after an event. Total: an event that cannot stand in this stream is unreadable, never skipped. */
    default InsuranceSupportCase after(ApplicationEvent event) {
        CaseFile now = file().after(event);
        return switch (event) {
            case InsuranceSupportEvent.InsuranceSupportRegistered e -> throw CaseState.outOfPlace(event);
            case InsuranceSupportEvent.GroupVerified e -> new Verified(now);
            case CaseEvent.SupplementRequested e -> new AwaitingSupplement(now, this);
            case CaseEvent.Supplemented e ->
                now.progress().isExamined() ? beforeSupplement().with(now) : new Registered(now);
            case CaseEvent.Posted e -> throw CaseState.outOfPlace(event);
            case CaseEvent.Decided e -> new Decided(now);
            case CaseEvent.DecisionAmended e -> new Decided(now);
            case CaseEvent.DecisionRevoked e -> new Revoked(now);
            case CaseEvent.Reopened e -> new Registered(now);
            case CaseEvent.Withdrawn e -> new Closed(now);
            case CaseEvent.Lapsed e -> new Closed(now);
            case CaseEvent.LodgedInError e -> new Closed(now);
            case CaseEvent.ClosedByDeath e -> new Closed(now);
            case CaseEvent e -> with(now);
            case HousingRepairEvent e -> throw CaseState.outOfPlace(event);
            case SocialAllowanceEvent e -> throw CaseState.outOfPlace(event);
        };
    }

    private InsuranceSupportCase beforeSupplement() {
        return this instanceof AwaitingSupplement waiting ? waiting.before() : this;
    }
}
