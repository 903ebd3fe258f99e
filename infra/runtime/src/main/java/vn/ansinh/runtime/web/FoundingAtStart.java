package vn.ansinh.runtime.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.ansinh.command.appointment.Founding;
import vn.ansinh.command.appointment.Founding.Further;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Paper;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.web.FoundingPlan.Appointee;

/**
 * Founds the book of appointments before the first request is taken, when there is a plan and the book is empty: once, and
 * never again (ADR-0011).
 */
final class FoundingAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FoundingAtStart.class);

    private final Founding founding;
    private final Identity identity;
    private final PersonRegistry persons;
    private final Clock clock;
    private final @Nullable FoundingPlan plan;
    private volatile boolean running;

    FoundingAtStart(
            Founding founding, Identity identity, PersonRegistry persons, Clock clock, @Nullable FoundingPlan plan) {
        this.founding = founding;
        this.identity = identity;
        this.persons = persons;
        this.clock = clock;
        this.plan = plan;
    }

    @Override
    public void start() {
        if (plan != null) {
            found(plan);
        }
        running = true;
    }

    private void found(FoundingPlan plan) {
        Moment now = Moment.at(clock.instant());
        Moment moment = plan.on() == null ? now : new Moment(now.recordedAt(), plan.on());
        try {
            List<Further> further = plan.further().stream().map(this::further).toList();
            boolean founded = founding.found(
                    terms(plan.first()),
                    terms(plan.second()),
                    further,
                    moment,
                    UUID.randomUUID().toString());
            if (founded) {
                LOG.info(
                        "The book of appointments was founded by two persons; from now on it grows by their proposals.");
            } else {
                LOG.info("The book of appointments was founded before: ansinh.founding has no effect.");
            }
        } catch (Refusal | InvalidValue refused) {
            throw new StartUpRefused(
                    "The book of appointments cannot be founded so: " + refused.getMessage() + ".", refused);
        }
    }

    private Further further(Appointee appointee) {
        String signsFor = appointee.signsFor();
        return new Further(
                terms(appointee), appointee.capacity(), signsFor == null ? null : identity.account(signsFor));
    }

    private Terms terms(Appointee appointee) {
        PersonId person = persons.personOf(PersonNumber.parse(appointee.personNumber()));
        return new Terms(
                person,
                identity.account(appointee.account()),
                Personal.of(person, appointee.fullName()),
                appointee.duties(),
                appointee.unit(),
                new Paper(Personal.of(person, appointee.document()), appointee.dated()),
                appointee.from(),
                null,
                null);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Well before the web server's phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
