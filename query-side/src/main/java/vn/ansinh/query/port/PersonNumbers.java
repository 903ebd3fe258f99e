package vn.ansinh.query.port;

import java.util.Optional;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;

/** Finds the opaque identifier that a person number was given; makes none. */
public interface PersonNumbers {
    Optional<PersonId> find(PersonNumber number);
}
