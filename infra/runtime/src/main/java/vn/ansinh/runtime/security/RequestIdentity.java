package vn.ansinh.runtime.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;

/** Who sent the request at hand. */
final class RequestIdentity implements Identity {

    private final ActingPersons persons;
    private final AccountDirectory directory;

    RequestIdentity(ActingPersons persons, AccountDirectory directory) {
        this.persons = persons;
        this.directory = directory;
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
    public ActorId account(String subject) {
        return persons.actor(subject);
    }

    @Override
    public Optional<ActingPerson> named(String subject) {
        return directory.find(subject).map(persons::of);
    }
}
