package vn.ansinh.runtime.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.query.port.CurrentReader;
import vn.ansinh.query.port.Reader;

/** Who sent the request at hand, in the words of either side. */
final class RequestIdentity implements Identity, CurrentReader {

    private final ActingPersons persons;
    private final AccountDirectory directory;
    private final Clock clock;

    RequestIdentity(ActingPersons persons, AccountDirectory directory, Clock clock) {
        this.persons = persons;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public ActingPerson acting() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActingPerson person) {
            return person;
        }
        throw new Refusal(ProblemCode.UNAUTHENTICATED);
    }

    @Override
    public Optional<ActingPerson> named(String subject) {
        return directory.find(subject).map(persons::of);
    }

    @Override
    public Reader get() {
        ActingPerson person = acting();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        return new Reader(
                person.actor(),
                person.human(),
                person.roles(),
                person.unitOn(today, UnitRegistry.load()).orElse(null));
    }
}
