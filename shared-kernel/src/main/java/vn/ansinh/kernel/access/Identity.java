package vn.ansinh.kernel.access;

import java.util.Optional;
import vn.ansinh.kernel.value.ActorId;

/** Who acts in the current request. */
public interface Identity {
    /**
     * The person of the request's token.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code UNAUTHENTICATED} when nobody is signed in
     */
    ActingPerson acting();

    /** The pseudonym of the issuer's account of this subject, whether anybody knows it or not. */
    ActorId account(String subject);

    /** The person of an account of the configured issuer, by its subject; empty when there is a directory and it does not know it. */
    Optional<ActingPerson> named(String subject);
}
