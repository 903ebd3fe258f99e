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

    /**
     * The number was found to be this person's: from now on it leads to them. Does nothing when it leads to somebody
     * already.
     */
    void belongsTo(PersonNumber number, PersonId person);

    /** A new person without a number, to be cleared later. */
    PersonId strangerWithoutNumber();

    /** The dwelling at this address: the same for the same unit and normalised text. */
    DwellingId dwellingAt(UnitCode unit, String address);
}
