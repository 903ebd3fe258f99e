package vn.ansinh.command.datarequest;

import java.util.Set;
import vn.ansinh.kernel.value.PersonId;

/**
 * Who stands too near to a person to handle what they ask.
 *
 * @param together everybody who is listed with the person in a case
 * @param relatives whom the official has declared
 */
public record Nearness(Set<PersonId> together, Set<PersonId> relatives) {
    public Nearness {
        together = Set.copyOf(together);
        relatives = Set.copyOf(relatives);
    }

    boolean isTooNear(PersonId official, PersonId person) {
        return together.contains(official) || relatives.contains(person);
    }
}
