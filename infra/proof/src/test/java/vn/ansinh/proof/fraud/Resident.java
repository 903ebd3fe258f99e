package vn.ansinh.proof.fraud;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Sex;

/** Somebody of the made-up province. */
record Resident(
        PersonId id,
        String name,
        LocalDate born,
        Sex sex,
        PersonNumber number,
        String phone,
        BankAccount account,
        Relation relation) {

    int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }

    Resident withPhone(String other) {
        return new Resident(id, name, born, sex, number, other, account, relation);
    }

    Resident withAccount(BankAccount other) {
        return new Resident(id, name, born, sex, number, phone, other, relation);
    }

    Resident withNumber(PersonNumber other) {
        return new Resident(id, name, born, sex, other, phone, account, relation);
    }

    Resident born(LocalDate other) {
        return new Resident(id, name, other, sex, number, phone, account, relation);
    }

    /** The same human being, taken for somebody else. */
    Resident under(PersonId other) {
        return new Resident(other, name, born, sex, number, phone, account, relation);
    }

    /** As a case has them; the identity as the desk would judge it. */
    Party party() {
        return new Party(
                id,
                Personal.of(id, name),
                Personal.of(id, born),
                Personal.of(id, sex),
                Personal.of(id, number),
                null,
                Personal.of(id, phone),
                Personal.of(id, account),
                number.agreesWith(born, sex) ? IdentityStatus.CLEAR : IdentityStatus.MISMATCH);
    }
}
