package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.Document;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.Sighting;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Sex;

/** Puts what a command states under the person whose datum it is, and refuses days that cannot be. */
final class Statements {
    private Statements() {}

    static Reasons check(Reasons reasons, List<Given.Fact> facts, List<Given.Paper> papers, LocalDate on) {
        for (int i = 0; i < facts.size(); i++) {
            checkDays(reasons, facts.get(i), "/facts/" + i, on);
        }
        for (int i = 0; i < papers.size(); i++) {
            LocalDate issued = papers.get(i).issuedOn();
            if (issued.isAfter(on)) {
                reasons.add(CaseRule.DOCUMENT_DATED_IN_THE_FUTURE.brokenAt(
                        "/documents/" + i + "/issuedOn", issued.toString()));
            }
        }
        return reasons;
    }

    private static void checkDays(Reasons reasons, Given.Fact fact, String pointer, LocalDate on) {
        LocalDate asOf = fact.asOf();
        LocalDate until = fact.validUntil();
        if (asOf != null && asOf.isAfter(on)) {
            reasons.add(CaseRule.FACT_DATED_IN_THE_FUTURE.brokenAt(pointer + "/asOf", asOf.toString()));
        }
        if (asOf == null && fact.origin().isOfADay()) {
            reasons.add(CaseRule.FACT_DAY_MISSING.brokenAt(pointer + "/asOf"));
        }
        LocalDate begins = asOf == null ? on : asOf;
        if (until != null && until.isBefore(begins)) {
            reasons.add(CaseRule.FACT_ENDS_BEFORE_IT_BEGINS.brokenAt(
                    pointer + "/validUntil", until.toString(), begins.toString()));
        }
    }

    /** What is about the applicant is the applicant's datum; the household and the dwelling stand with the beneficiary. */
    static List<StatedFact> facts(List<Given.Fact> given, Parties parties, LocalDate on) {
        return given.stream().map(fact -> fact(fact, parties, on)).toList();
    }

    static StatedFact fact(Given.Fact fact, Parties parties, LocalDate on) {
        PersonId subject = switch (fact.code().about()) {
            case APPLICANT -> parties.applicant();
            case BENEFICIARY, HOUSEHOLD, DWELLING -> parties.beneficiary();
        };
        LocalDate asOf = fact.asOf();
        return new StatedFact(
                fact.code(),
                Personal.of(subject, fact.value()),
                fact.origin(),
                asOf == null ? on : asOf,
                fact.validUntil(),
                null);
    }

    static List<Document> documents(List<Given.Paper> given, Parties parties, Act act) {
        return given.stream().map(paper -> document(paper, parties, act)).toList();
    }

    private static Document document(Given.Paper paper, Parties parties, Act act) {
        PersonId holder = person(paper.holder(), parties);
        return new Document(
                holder,
                Personal.of(
                        holder,
                        new Paper(paper.kind(), paper.number(), paper.issuer(), paper.issuedOn(), paper.file())),
                paper.originalSeen() ? new Sighting(act.by().actor(), act.on()) : null);
    }

    static PersonId person(Given.Part part, Parties parties) {
        return switch (part) {
            case APPLICANT -> parties.applicant();
            case BENEFICIARY -> parties.beneficiary();
            case RECEIVER -> parties.receiver();
        };
    }

    /** A party as these details describe it; whether their identity stands follows from the details. */
    static Party party(PersonId person, Given.Details details) {
        PersonNumber number = details.number();
        String oldNumber = details.oldNumber();
        String phone = details.phone();
        BankAccount account = details.account();
        return judged(new Party(
                person,
                Personal.of(person, details.fullName()),
                Personal.of(person, details.birthDate()),
                Personal.of(person, details.sex()),
                number == null ? null : Personal.of(person, number),
                oldNumber == null ? null : Personal.of(person, oldNumber),
                phone == null ? null : Personal.of(person, phone),
                account == null ? null : Personal.of(person, account),
                IdentityStatus.CLEAR));
    }

    /** The party with the identity status that its own data give: never one that somebody claims. */
    static Party judged(Party party) {
        return new Party(
                party.person(),
                party.fullName(),
                party.birthDate(),
                party.sex(),
                party.number(),
                party.oldNumber(),
                party.phone(),
                party.account(),
                identityOf(party));
    }

    private static IdentityStatus identityOf(Party party) {
        Personal<PersonNumber> held = party.number();
        if (held == null) {
            return party.oldNumber() == null ? IdentityStatus.NUMBER_MISSING : IdentityStatus.OLD_NUMBER;
        }
        PersonNumber number = held.valueOrNull();
        LocalDate birthDate = party.birthDate().valueOrNull();
        Sex sex = party.sex().valueOrNull();
        if (number == null || birthDate == null || sex == null) {
            return IdentityStatus.MISMATCH;
        }
        return number.agreesWith(birthDate, sex) ? IdentityStatus.CLEAR : IdentityStatus.MISMATCH;
    }
}
