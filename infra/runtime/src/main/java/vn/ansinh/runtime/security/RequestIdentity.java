package vn.ansinh.runtime.security;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable AccountDirectory directory;

    /** @param directory empty with an issuer elsewhere, whose accounts nobody here can list */
    RequestIdentity(ActingPersons persons, @Nullable AccountDirectory directory) {
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

    /**
     * Without a directory every subject is taken for an account, by its pseudonym and with no role: whoever signs in under it
     * later is then the one that was meant, and brings their own roles and person along.
     */
    @Override
    public Optional<ActingPerson> named(String subject) {
        return directory == null
                ? Optional.of(persons.of(new Account(subject, Set.of(), null, null)))
                : directory.find(subject).map(persons::of);
    }
}
