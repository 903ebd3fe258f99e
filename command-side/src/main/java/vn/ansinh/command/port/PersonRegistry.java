package vn.ansinh.command.port;

import java.util.Optional;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.UnitCode;

/** Finds or makes opaque identifiers by keyed digests; the numbers and addresses themselves are not kept here. */
public interface PersonRegistry {
    /** The person of this number; made when new. Safe under concurrency: one number, one person. */
    PersonId personOf(PersonNumber number);

    /** The person of this number, where one was made before. */
    Optional<PersonId> find(PersonNumber number);

    /** The number was found to be this person's; takes effect with the append that carries the claim. */
    NumberClaim claim(PersonNumber number, PersonId person);

    /**
     * The person of an old nine-digit number, who has no person number yet; made when new. Old numbers and person numbers
     * never meet.
     */
    PersonId personOfOldNumber(String oldNumber);

    /** A new person without any number, to be cleared later. */
    PersonId strangerWithoutNumber();

    /** The dwelling at this address: the same for the same normalised text in a unit and in those that it took the place of. */
    DwellingId dwellingAt(UnitCode unit, String address);
}
