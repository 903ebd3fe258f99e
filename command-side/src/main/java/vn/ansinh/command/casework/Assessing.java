package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.AreaClass;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.Parts.Party;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.FactSubject;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;

/** Gathers all that the law may read: what was stated, what the parties' data say, what other cases tell. */
final class Assessing {
    private Assessing() {}

    /** What the law says of what is proven: nothing is decided on what was only declared. */
    static Assessment of(Matter matter, LocalDate on) {
        return of(matter, on, FactSheet.ofStated(facts(matter, on)).proven());
    }

    /** What it would say if all that was declared were true: enough to offer somebody a claim, never to decide one. */
    static Assessment asStated(Matter matter, LocalDate on) {
        List<StatedFact> facts = known(matter, on);
        new RecognisedStatus(matter).replaceWhereTold(facts);
        return of(matter, on, FactSheet.ofStated(facts));
    }

    private static Assessment of(Matter matter, LocalDate on, FactSheet facts) {
        return matter.assessor()
                .assess(
                        matter.scheme(),
                        facts.askedOn(matter.on()),
                        on,
                        matter.law().policy());
    }

    /** In order of statement; the newest of a code counts. Of whether the household is poor only what the lists say. */
    static List<StatedFact> facts(Matter matter, LocalDate on) {
        List<StatedFact> facts = known(matter, on);
        new RecognisedStatus(matter).replace(facts);
        return List.copyOf(facts);
    }

    private static List<StatedFact> known(Matter matter, LocalDate on) {
        List<StatedFact> facts =
                new ArrayList<>(matter.file().evidence().facts().values());
        birthDate(matter, facts);
        householdSize(matter, on, facts);
        place(matter, on, AreaClass.POOR_DISTRICT, FactCode.POOR_DISTRICT_DWELLING, facts);
        place(matter, on, AreaClass.FUND_LEVEL, FactCode.FUND_LEVEL_DWELLING, facts);
        carriedIn(matter, facts);
        drawn(matter, FactCode.SOCIAL_ALLOWANCE_DRAWN, Scheme.SOCIAL_ALLOWANCE, facts);
        drawn(matter, FactCode.SOCIAL_PENSION_DRAWN, Scheme.SOCIAL_PENSION, facts);
        return facts;
    }

    private static void birthDate(Matter matter, List<StatedFact> facts) {
        PersonId beneficiary = matter.file().beneficiary();
        Party party = matter.file().evidence().party(beneficiary);
        LocalDate born = party == null ? null : party.birthDate().valueOrNull();
        boolean stated = facts.stream()
                .filter(fact -> fact.code() == FactCode.DATE_OF_BIRTH && fact.origin() != FactOrigin.DECLARED)
                .anyMatch(fact ->
                        born != null && born.toString().equals(fact.value().valueOrNull()));
        if (party != null && born != null && !stated) {
            facts.removeIf(fact -> fact.code() == FactCode.DATE_OF_BIRTH);
            facts.add(fact(matter, FactCode.DATE_OF_BIRTH, born.toString(), identified(party), null));
        }
    }

    /** A birth date is as sure as the identity that it belongs to: one that is still to be cleared is only declared. */
    private static FactOrigin identified(Party party) {
        return party.identity() == IdentityStatus.CLEAR ? FactOrigin.ORIGINAL_SEEN : FactOrigin.DECLARED;
    }

    private static void householdSize(Matter matter, LocalDate on, List<StatedFact> facts) {
        long members = matter.file().parties().household().stream()
                .filter(member -> belongs(member, on))
                .count();
        if (members > 0 && facts.stream().noneMatch(fact -> fact.code() == FactCode.PERSONS_IN_HOUSEHOLD)) {
            // The members are the case's own structure (ADR-0006), for which whoever examines it answers.
            facts.add(fact(
                    matter, FactCode.PERSONS_IN_HOUSEHOLD, Long.toString(members), FactOrigin.ORIGINAL_SEEN, null));
        }
    }

    private static boolean belongs(HouseholdMember member, LocalDate on) {
        LocalDate from = member.from();
        LocalDate until = member.until();
        return (from == null || !from.isAfter(on)) && (until == null || !until.isBefore(on));
    }

    /**
     * Where a house stands, as the law's own lists of places have it on the day. The lists are provisional, so that what somebody has shown
     * or found out goes before them (ADR-0024).
     */
    private static void place(Matter matter, LocalDate on, AreaClass area, FactCode code, List<StatedFact> facts) {
        boolean found = facts.stream().anyMatch(fact -> fact.code() == code && fact.origin() != FactOrigin.DECLARED);
        if (matter.scheme() == Scheme.HOUSING && matter.law().policy().knows(area) && !found) {
            boolean classed = matter.law()
                    .units()
                    .holderOf(matter.file().lodging().unit(), on)
                    .filter(unit -> matter.law().policy().is(area, unit.code(), on))
                    .isPresent();
            facts.removeIf(fact -> fact.code() == code);
            facts.add(fact(matter, code, Boolean.toString(classed), FactOrigin.REGISTER, null));
        }
    }

    /**
     * What an opening list tells of them: how many months were supported, whether the household was helped with housing (ADR-0034). Whatever
     * somebody has shown or found out of a later day goes before it.
     */
    private static void carriedIn(Matter matter, List<StatedFact> facts) {
        PersonId beneficiary = matter.file().beneficiary();
        Set<PersonId> household = matter.file().parties().household().stream()
                .map(HouseholdMember::person)
                .collect(Collectors.toSet());
        Map<FactCode, StatedFact> told = new EnumMap<>(FactCode.class);
        for (StatedFact carried : matter.facts().found().carriedIn()) {
            PersonId of = carried.value().subject();
            boolean ofTheHousehold = carried.code().about() == FactSubject.HOUSEHOLD && household.contains(of);
            if (of.equals(beneficiary) || ofTheHousehold) {
                // Of several who live there one who was helped is enough.
                told.merge(carried.code(), carried, (one, other) -> isTrue(one) ? one : other);
            }
        }
        for (StatedFact carried : told.values()) {
            String value = carried.value().valueOrNull();
            boolean later = facts.stream().anyMatch(fact -> fact.code() == carried.code() && isLater(fact, carried));
            if (value != null && !later) {
                facts.removeIf(fact -> fact.code() == carried.code());
                facts.add(new StatedFact(
                        carried.code(), Personal.of(beneficiary, value), carried.origin(), carried.asOf(), null));
            }
        }
    }

    private static boolean isTrue(StatedFact fact) {
        return "true".equals(fact.value().valueOrNull());
    }

    private static boolean isLater(StatedFact shown, StatedFact carried) {
        LocalDate day = shown.asOf();
        LocalDate of = carried.asOf();
        return shown.origin() != FactOrigin.DECLARED && (day == null || of == null || !day.isBefore(of));
    }

    /** Only the highest of all that one person draws is granted, so what other cases granted is a fact of this one. */
    private static void drawn(Matter matter, FactCode code, Scheme scheme, List<StatedFact> facts) {
        Money sum = Money.ZERO;
        for (OtherCase other : matter.facts().otherCases()) {
            Money drawn = other.drawn();
            if (drawn != null
                    && other.scheme() == scheme
                    && other.person().equals(matter.file().beneficiary())) {
                sum = sum.plus(drawn);
            }
        }
        boolean stated = facts.stream().anyMatch(fact -> fact.code() == code);
        if (!stated || !sum.isZero()) {
            facts.removeIf(fact -> fact.code() == code);
            long position = matter.facts().found().logPosition();
            facts.add(fact(matter, code, Long.toString(sum.dong()), FactOrigin.OTHER_CASES, position));
        }
    }

    static StatedFact fact(Matter matter, FactCode code, String value, FactOrigin origin, @Nullable Long logPosition) {
        Personal<String> personal = Personal.of(matter.file().beneficiary(), value);
        return new StatedFact(code, personal, origin, matter.on(), logPosition);
    }
}
