package vn.ansinh.command.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.NumberClaim;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.FileRef;
import vn.ansinh.kernel.event.application.Parts.FundingShare;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.Sex;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What a command states, before the case says whose datum it is: whoever sends a command need not know the case's
 * persons, so the decision puts each value under its subject.
 */
public final class Given {
    private Given() {}

    /** In which part of the case a person is meant. */
    public enum Part {
        APPLICANT,
        BENEFICIARY,
        RECEIVER
    }

    /**
     * A stated fact.
     *
     * @param value in the form of the code's type; refused otherwise
     * @param asOf the first day on which it is known to hold: of a register the day on which it was looked up, of a visit that of the visit, neither
     *     of which may be left out; null for the legal date of the act
     * @param validUntil the last day on which it holds; null while no end is known
     */
    public record Fact(
            FactCode code,
            String value,
            FactOrigin origin,
            @Nullable LocalDate asOf,
            @Nullable LocalDate validUntil) {
        public Fact {
            code.check(value);
        }

        /** A fact of which no end is known. */
        public Fact(FactCode code, String value, FactOrigin origin, @Nullable LocalDate asOf) {
            this(code, value, origin, asOf, null);
        }

        @Override
        public String toString() {
            return "Fact[" + code.wire() + "]";
        }
    }

    /**
     * A document.
     *
     * @param originalSeen whether the actor has seen the original on the legal date of the act
     */
    public record Paper(
            String kind,
            Part holder,
            String number,
            String issuer,
            LocalDate issuedOn,
            boolean originalSeen,
            @Nullable FileRef file) {
        @Override
        public String toString() {
            return "Paper[" + kind + "]";
        }
    }

    /**
     * The data of a person who has a part in the case.
     *
     * @param ofNumber whom the registry knows by that number; null when nobody, or without a number
     * @param claim makes the number lead to the person; null where it leads to somebody, or without a number
     */
    public record Details(
            String fullName,
            LocalDate birthDate,
            Sex sex,
            @Nullable PersonNumber number,
            @Nullable PersonId ofNumber,
            @Nullable NumberClaim claim,
            @Nullable String oldNumber,
            @Nullable String phone,
            @Nullable BankAccount account) {
        @Override
        public String toString() {
            return "Details[not shown]";
        }
    }

    /**
     * What every lodging states.
     *
     * @param reference drawn by the gate; another is drawn when it is taken
     * @param help which kind of it is asked for
     * @param receivedAt when it reached the unit, UTC; falls on the legal date of the act
     * @param parties with the persons already found or made by the gate
     */
    public record Lodging(
            Reference reference,
            Scheme scheme,
            Help help,
            UnitCode unit,
            Channel channel,
            Instant receivedAt,
            Parties parties,
            List<Paper> papers,
            List<Fact> facts) {}

    /**
     * What the approver states of a decision; award and verdicts come from the law.
     *
     * @param funding housing: who pays how much, summing up to the amount; else empty
     */
    public record Ruling(DecisionOutcome outcome, SignerCapacity capacity, String reason, List<FundingShare> funding) {}
}
