package vn.ansinh.kernel.event.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.FundingSource;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.DwellingId;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/** The records that several application events are composed of. They are part of the stored form of each. */
public final class Parts {
    private Parts() {}

    /**
     * Who acted: the account's pseudonym, the human being behind it where known, in which duty, for which unit.
     *
     * @param unit empty for a citizen
     */
    public record By(
            ActorId actor,
            @Nullable PersonId human,
            Duty duty,
            @Nullable UnitCode unit) {
        /** The system itself: nobody's account. */
        public static final By SYSTEM = new By(ActorId.parse("a-" + "0".repeat(32)), null, Duty.SYSTEM, null);

        /** Whether both are one human being: the same account, or two accounts of one person. */
        public boolean isSameHumanAs(By other) {
            return actor.equals(other.actor) || (human != null && human.equals(other.human));
        }
    }

    /** A person who has a part in the case. */
    public record Party(
            PersonId person,
            @PersonalField(Datum.FULL_NAME) Personal<String> fullName,
            @PersonalField(Datum.BIRTH_DATE) Personal<LocalDate> birthDate,
            @PersonalField(Datum.SEX) Personal<Sex> sex,
            @PersonalField(Datum.PERSON_NUMBER) @Nullable Personal<PersonNumber> number,
            @PersonalField(Datum.OLD_NUMBER) @Nullable Personal<String> oldNumber,
            @PersonalField(Datum.PHONE) @Nullable Personal<String> phone,
            @PersonalField(Datum.BANK_ACCOUNT) @Nullable Personal<BankAccount> account,
            IdentityStatus identity) {}

    /** A member of the household, with the days between which they belong to it. */
    public record HouseholdMember(
            PersonId person,
            Relation relation,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Why the applicant may act for the beneficiary, and between which days. */
    public record Representation(
            RepresentationGround ground,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** The dwelling; its address is a datum of the beneficiary. */
    public record Dwelling(
            DwellingId dwelling,
            UnitCode unit,
            @PersonalField(Datum.ADDRESS) Personal<String> address) {}

    /**
     * Who is who. {@code persons} holds each person once; the others point into it.
     *
     * @param receiver who is to receive the money
     */
    public record Parties(
            List<Party> persons,
            PersonId applicant,
            PersonId beneficiary,
            PersonId receiver,
            Representation representation,
            List<HouseholdMember> household) {}

    /** A file stored elsewhere, known here by the SHA-256 (hex) of its bytes. */
    public record FileRef(
            @NoPersonalData("digest") String sha256,
            @NoPersonalData("media type") String mediaType,
            long bytes) {}

    /** The original of a document was seen. */
    public record Sighting(ActorId by, LocalDate on) {}

    /** What a document is, with or without an uploaded file. */
    public record Paper(
            String kind,
            String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable FileRef file) {}

    /** A document; what it is, is a datum of whoever holds it. */
    public record Document(
            PersonId holder,
            @PersonalField(Datum.PAPER) Personal<Paper> paper,
            @Nullable Sighting seenInOriginal) {}

    /**
     * A stated fact: what, of whom, from where and between which days. What it is about stands open, so that a correction finds
     * it after an erasure too; so do its days, by which a decision can be repeated (ADR-0030).
     *
     * @param asOf the first day on which it is known to hold
     * @param validUntil the last day on which it holds, as a certificate says it; absent while no end is known
     * @param logPosition the log position up to which other cases were looked at, for facts from outside the stream
     */
    public record StatedFact(
            FactCode code,
            @PersonalField(Datum.FACT) Personal<String> value,
            FactOrigin origin,
            @Nullable LocalDate asOf,
            @Nullable LocalDate validUntil,
            @Nullable Long logPosition) {
        /** A fact of which no end is known. */
        public StatedFact(
                FactCode code,
                Personal<String> value,
                FactOrigin origin,
                @Nullable LocalDate asOf,
                @Nullable Long logPosition) {
            this(code, value, origin, asOf, null, logPosition);
        }
    }

    /** What one rule of the law said, with the article it stands in. */
    public record RuleVerdict(
            String rule, String article, VerdictOutcome outcome, String found, String needed, Certainty certainty) {}

    /**
     * A due date that can say how it was computed.
     *
     * @param days length in days of the named calendar, counted from the day after {@code startedOn}
     * @param calendarVersion digest of the calendar's data, so that a later change shows
     */
    public record DueDate(
            @NoPersonalData("step of the procedure") String step,
            LocalDate startedOn,
            int days,
            CalendarKind calendar,
            @NoPersonalData("digest") String calendarVersion,
            LocalDate dueOn,
            @NoPersonalData("article of law") String source,
            Certainty certainty) {}

    /**
     * A day on which two calendars differ.
     *
     * @param off whether state offices are closed on it by the newer one
     * @param name such as {@code Quốc khánh}; of a day that is worked again, what it was off for
     * @param source the act that says so, or that said it was off
     */
    public record ChangedDay(
            LocalDate day,
            boolean off,
            @NoPersonalData("name of a holiday") String name,
            @NoPersonalData("act of law") String source) {}

    /**
     * What every lodging records, whatever the benefit.
     *
     * @param receivedAt when it reached the unit, UTC
     * @param legallyReceivedOn the day it counts as received: after hours or on a day off, the next working day
     * @param procedure name of the procedure that the case keeps to its end
     */
    public record Lodging(
            Reference reference,
            Scheme scheme,
            UnitCode unit,
            Channel channel,
            Instant receivedAt,
            LocalDate legallyReceivedOn,
            Parties parties,
            List<Document> documents,
            List<StatedFact> facts,
            @NoPersonalData("name of a procedure") String procedure,
            DueDate due) {
        /** The day in Vietnam on which it reached the unit; the legal day of receipt may be later. */
        public LocalDate arrivedOn() {
            return LocalDate.ofInstant(receivedAt, Moment.ZONE);
        }
    }

    /** The number of a decision: running in the register of its unit and year. */
    public record DecisionNumber(UnitCode unit, int year, int number) {
        /** As it is printed: {@code 17/2025/QĐ-UBND}. */
        public String printed() {
            return number + "/" + year + "/QĐ-UBND";
        }
    }

    /** A share of a one-off grant that one source pays. */
    public record FundingShare(FundingSource source, Money amount) {}

    /**
     * What a decision grants.
     *
     * @param category the category of the scheme, such as A6c or H2; it may tell of a disability
     * @param amount per month, per year or once, by {@code cadence}
     * @param startMonth for recurring grants: the month of signature
     * @param formula the amount with its inputs, as it was computed
     */
    public record Award(
            Scheme scheme,
            @PersonalField(Datum.CATEGORY) Personal<String> category,
            Money amount,
            Cadence cadence,
            @Nullable YearMonth startMonth,
            @PersonalField(Datum.FORMULA) Personal<String> formula,
            Certainty certainty,
            List<FundingShare> funding) {}

    /**
     * Another case of one of the persons, as the log had it.
     *
     * @param drawn VND a month that this person draws as its beneficiary by the decision in force; absent when nothing
     */
    public record OtherCase(
            CaseId caseId,
            PersonId person,
            Scheme scheme,
            boolean open,
            @Nullable Money drawn) {
        /** A case by which nothing is drawn. */
        public OtherCase(CaseId caseId, PersonId person, Scheme scheme, boolean open) {
            this(caseId, person, scheme, open, null);
        }
    }

    /**
     * All that a decision was based on, so that it can be repeated.
     *
     * @param verdicts data of the beneficiary, all together: the name of a rule that held may tell of a disability
     * @param otherCases cases of the persons and the household beside this one
     * @param otherCasesAsOf the log position up to which other cases were looked at
     * @param policyVersion SHA-256 (hex) of the policy text, which the log holds
     * @param rulesVersion of the program's rules that read the text (ADR-0019), from 1; absent in what was decided before it was recorded
     */
    public record Grounds(
            List<StatedFact> facts,
            @PersonalField(Datum.VERDICTS) Personal<List<RuleVerdict>> verdicts,
            List<OtherCase> otherCases,
            long otherCasesAsOf,
            @NoPersonalData("digest") String policyVersion,
            @Nullable Integer rulesVersion,
            Instant recordedAt,
            LocalDate businessDate,
            Certainty certainty) {}

    /** The signed, numbered act. */
    public record Decision(
            DecisionNumber number,
            LocalDate signedOn,
            By signer,
            SignerCapacity capacity,
            DecisionOutcome outcome,
            @Nullable Award award,
            @PersonalField(Datum.REASON) Personal<String> reason,
            Grounds grounds) {}
}
