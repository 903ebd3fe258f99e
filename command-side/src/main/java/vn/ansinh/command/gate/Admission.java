package vn.ansinh.command.gate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Grant;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Identity, then the matrix, then the appointment: a token alone makes nobody an official (ADR-0011). The legal date of an
 * act is the server's day; an importer brings a past one, for a named actor,
 * with that actor's roles as they were on that day (API page, Dates).
 */
@Component
public final class Admission {
    private static final String DATE_HEADER = "header:Business-Date";
    private static final String ACTOR_HEADER = "header:On-Behalf-Of";

    private final Identity identity;
    private final InstantSource clock;
    private final boolean importing;
    private final AccessMatrix matrix = AccessMatrix.load();
    private final UnitRegistry units = UnitRegistry.load();
    private final Appointments appointments;

    /** Imports of the past are taken in the standalone and under the import profile only. */
    @Autowired
    Admission(Identity identity, InstantSource clock, Appointments appointments, Environment environment) {
        this(identity, clock, appointments, environment.acceptsProfiles(Profiles.of("standalone", "import")));
    }

    Admission(Identity identity, InstantSource clock, Appointments appointments, boolean importing) {
        this.identity = identity;
        this.clock = clock;
        this.appointments = appointments;
        this.importing = importing;
    }

    /** The account that sent the request, whoever it acts for: idempotency keys are its own. */
    ActingPerson sender() {
        return identity.acting();
    }

    /**
     * Admits the sender to the operation.
     *
     * @throws Refusal when nobody is signed in, or the matrix or the rules of importing forbid it; {@code NO_APPOINTMENT} when
     *     the matrix would allow it in a duty that no appointment of the day gives
     */
    public Caller admit(Sent sent) {
        ActingPerson sender = sender();
        Moment now = Moment.at(clock.instant());
        boolean imports = sender.has(Role.IMPORTER);
        ActingPerson person = imports ? namedBy(sent) : sender;
        Moment moment = imports ? importedAt(now, sent.businessDate()) : now;
        if (!imports && (sent.businessDate() != null || sent.onBehalfOf() != null)) {
            String header = sent.businessDate() == null ? ACTOR_HEADER : DATE_HEADER;
            throw new Refusal(ProblemCode.FORBIDDEN, BrokenRule.at(header, "import-only"));
        }
        List<Grant> grants = matrix.grants(sent.operation(), person.roles());
        if (grants.isEmpty()) {
            throw new Refusal(ProblemCode.FORBIDDEN);
        }
        UnitCode unit = person.unitOn(moment.businessDate(), units).orElse(null);
        return appointed(person, grants, unit, moment, imports ? sender.actor() : null);
    }

    private Caller appointed(
            ActingPerson person,
            List<Grant> grants,
            @Nullable UnitCode unit,
            Moment moment,
            @Nullable ActorId importer) {
        Office office = grants.stream().anyMatch(Grant::needsAppointment)
                ? Office.of(person, unit, moment, appointments, units)
                : Office.NONE;
        List<Grant> held = grants.stream()
                .filter(grant -> !grant.needsAppointment()
                        || Optional.ofNullable(grant.duty())
                                .flatMap(office::giving)
                                .isPresent())
                .toList();
        if (held.isEmpty()) {
            throw new Refusal(
                    ProblemCode.NO_APPOINTMENT,
                    grants.stream()
                            .map(Grant::duty)
                            .filter(Objects::nonNull)
                            .map(duty -> Caller.missing(duty, unit, moment))
                            .toList());
        }
        return new Caller(person, held, unit, moment, importer, office);
    }

    private ActingPerson namedBy(Sent sent) {
        if (!importing) {
            throw new Refusal(ProblemCode.FORBIDDEN, BrokenRule.of("import-not-enabled"));
        }
        String subject = sent.onBehalfOf();
        if (subject == null) {
            throw invalid(ACTOR_HEADER, "importer-names-an-actor");
        }
        ActingPerson named = identity.named(subject).orElseThrow(() -> invalid(ACTOR_HEADER, "unknown-account"));
        if (named.has(Role.IMPORTER)) {
            throw invalid(ACTOR_HEADER, "importer-cannot-act-for-importer");
        }
        return named;
    }

    private static Moment importedAt(Moment now, @Nullable LocalDate businessDate) {
        if (businessDate == null) {
            throw invalid(DATE_HEADER, "importer-states-a-date");
        }
        if (!businessDate.isBefore(now.businessDate())) {
            throw invalid(DATE_HEADER, "business-date-not-past");
        }
        return new Moment(now.recordedAt(), businessDate);
    }

    private static Refusal invalid(String header, String rule) {
        return new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at(header, rule));
    }
}
