package vn.ansinh.query.auditor.control;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.projection.Occurred;

/**
 * What a control objects to, without a name or a fact.
 *
 * @param kind what it is, a word of the control's
 * @param on legal date of the act
 * @param by who did it
 * @param imported whether an importer brought it in
 * @param person whom it concerns, where the control counts persons
 * @param accounts of that person
 * @param dueOn when it was due, had no step been late
 * @param months by which the start moved
 * @param amount VND that were lost with them
 */
record Exceptional(
        String kind,
        long sequence,
        @Nullable LocalDate on,
        LocalDate recordedOn,
        boolean imported,
        @Nullable By by,
        @Nullable PersonId person,
        List<ActorId> accounts,
        @Nullable LocalDate dueOn,
        @Nullable Integer months,
        @Nullable Money amount) {

    static Exceptional of(String kind, Occurred occurred) {
        LocalDate on = occurred.metadata().businessDate();
        By by = null;
        switch (occurred.event()) {
            case ApplicationEvent event -> {
                on = event.on();
                by = event.by();
            }
            case FraudReviewEvent event -> {
                on = event.on();
                by = event.by();
            }
            default -> {}
        }
        return new Exceptional(
                kind,
                occurred.sequence(),
                on,
                LocalDate.ofInstant(occurred.logged().event().recordedAt(), Moment.ZONE),
                occurred.metadata().imported(),
                by,
                null,
                List.of(),
                null,
                null,
                null);
    }

    Exceptional ofPerson(PersonId whom, List<ActorId> theirs) {
        return new Exceptional(
                kind, sequence, on, recordedOn, imported, by, whom, List.copyOf(theirs), dueOn, months, amount);
    }

    Exceptional lost(PersonId whom, LocalDate due, int late, Money sum) {
        return new Exceptional(kind, sequence, on, recordedOn, imported, by, whom, accounts, due, late, sum);
    }
}
