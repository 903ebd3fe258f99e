package vn.ansinh.kernel.event.fraud;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** What happens to one alert, in a stream of its own (ADR-0036). An alert is a question to a human being, never an answer. */
public sealed interface AlertEvent {

    /**
     * Whom or what it is about; at least one of these.
     *
     * @param unit that the case or entitlement belongs to, or that stands out itself
     * @param official whose acts it is about
     */
    record Subject(
            @Nullable PersonId person,
            @Nullable CaseId caseId,
            @Nullable EntitlementId entitlement,
            @Nullable UnitCode unit,
            @Nullable ActorId official) {}

    /**
     * What it rests on.
     *
     * @param position of the event in the log; absent for what comes from a register's feed alone
     * @param shows code of what the event shows, with words in both languages
     */
    record Evidence(
            @Nullable Long position,
            @NoPersonalData("code of a detector") String shows) {}

    /**
     * A detector found something.
     *
     * @param detector its name
     * @param policyVersion SHA-256 (hex) of the policy text that holds its parameters
     */
    record AlertRaised(
            By by,
            LocalDate on,
            @NoPersonalData("name of a detector") String detector,
            @NoPersonalData("digest") String policyVersion,
            List<Subject> subjects,
            List<Evidence> evidence)
            implements AlertEvent {
        public AlertRaised {
            subjects = List.copyOf(subjects);
            evidence = List.copyOf(evidence);
        }
    }

    /** A reviewer looked at it, and it comes to nothing. */
    record AlertDismissed(By by, LocalDate on, AlertDismissal why) implements AlertEvent {}

    /** It is looked into by a fraud review. */
    record AlertTakenUp(By by, LocalDate on, FraudReviewId review) implements AlertEvent {}
}
