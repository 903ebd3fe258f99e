package vn.ansinh.command.fraud;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.audit.AuditedCase;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.casework.Interest;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Standing;
import vn.ansinh.command.law.ComplaintStage;
import vn.ansinh.command.law.FraudReviewStage;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;

/**
 * Somebody at a review, an alert or a tip, with what is asked about them there.
 *
 * @param standing what the book of appointments says of them
 * @param person whom it is about; null where it is about nobody in particular
 * @param cases that it looks at
 * @param voices who may speak for the person: themselves, and who applied for them or receives for them
 */
public record Sitting(
        By by,
        LocalDate on,
        Standing standing,
        @Nullable PersonId person,
        List<AuditedCase> cases,
        Set<PersonId> voices,
        Law law) {
    public Sitting {
        cases = List.copyOf(cases);
        voices = Set.copyOf(voices);
    }

    /** The rule of conduct that they would break: it is about themselves, or about a relative of theirs. */
    Optional<BrokenRule> tooNear() {
        Set<PersonId> about = person == null ? Set.of() : Set.of(person);
        return Interest.in(about, by.human(), standing.relatives()).or(this::tooNearToACase);
    }

    private Optional<BrokenRule> tooNearToACase() {
        return cases.stream().flatMap(it -> it.tooNear(by).stream()).findFirst();
    }

    /** Whether they had a part in one of its cases; that of a citizen is no part. */
    boolean hadAPart() {
        return by.duty() == Duty.FRAUD && cases.stream().anyMatch(it -> it.hadAPart(by));
    }

    DueDate due(FraudReviewStage stage) {
        return due(law.policy().fraudReviewLimit(stage, on));
    }

    DueDate due(ComplaintStage stage) {
        return due(law.policy().complaintLimit(stage, false, false));
    }

    private DueDate due(TimeLimit limit) {
        return limit.from(on, law.calendar()).recorded();
    }
}
