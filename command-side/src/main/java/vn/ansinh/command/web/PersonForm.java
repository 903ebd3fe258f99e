package vn.ansinh.command.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.api.model.Account;
import vn.ansinh.command.api.model.Person;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Sex;

/**
 * Persons of a body. A malformed number is refused; a missing one, an old nine-digit one, or one that does not agree with
 * birth date and sex is received, as an identity to be cleared.
 */
final class PersonForm {
    private final Violations violations;

    PersonForm(Violations violations) {
        this.violations = violations;
    }

    /** A person with their name in the body. */
    record Named(String ref, Given.Details details) {

        /** The party, found or made by the number. */
        Party party(PersonRegistry registry) {
            PersonNumber number = details.number();
            PersonId id = number == null ? withoutNumber(registry) : registry.personOf(number);
            return new Party(
                    id,
                    Personal.of(id, details.fullName()),
                    Personal.of(id, details.birthDate()),
                    Personal.of(id, details.sex()),
                    optional(id, number),
                    optional(id, details.oldNumber()),
                    optional(id, details.phone()),
                    optional(id, details.account()),
                    identity());
        }

        /** Two open applications of one old number are one person's, whoever that turns out to be. */
        private PersonId withoutNumber(PersonRegistry registry) {
            String oldNumber = details.oldNumber();
            return oldNumber == null ? registry.strangerWithoutNumber() : registry.personOfOldNumber(oldNumber);
        }

        private IdentityStatus identity() {
            PersonNumber number = details.number();
            if (number == null) {
                return details.oldNumber() == null ? IdentityStatus.NUMBER_MISSING : IdentityStatus.OLD_NUMBER;
            }
            return number.agreesWith(details.birthDate(), details.sex())
                    ? IdentityStatus.CLEAR
                    : IdentityStatus.MISMATCH;
        }

        private static <T> @Nullable Personal<T> optional(PersonId id, @Nullable T value) {
            return value == null ? null : Personal.of(id, value);
        }
    }

    List<Named> all(String pointer, List<Person> persons) {
        return violations.each(
                pointer,
                persons,
                (at, person) -> new Named(
                        person.getRef(),
                        new Given.Details(
                                person.getFullName(),
                                person.getBirthDate(),
                                Sex.ofWire(person.getSex().getValue()),
                                number(at + "/personNumber", person.getPersonNumber()),
                                null,
                                null,
                                person.getOldNumber(),
                                person.getPhone(),
                                account(at + "/bankAccount", person.getBankAccount()))));
    }

    private @Nullable BankAccount account(String pointer, @Nullable Account account) {
        return account == null ? null : violations.at(pointer, () -> Words.account(account));
    }

    @Nullable
    PersonNumber number(String pointer, @Nullable String text) {
        return text == null ? null : violations.at(pointer, () -> PersonNumber.parse(text));
    }
}
