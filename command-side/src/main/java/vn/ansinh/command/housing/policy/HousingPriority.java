package vn.ansinh.command.housing.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;

/**
 * The order in which households are helped (Circular 01/2022/TT-BXD). It tells who comes first and never whether: no verdict rests on it
 * (ADR-0024).
 *
 * @param priority the first class that what is proven puts the household in
 * @param facts on which that rests: what makes it of the class; of OTHER all that was found not to
 * @param unknown facts that nobody has proven and that could put it in an earlier class
 */
public record HousingPriority(PriorityClass priority, List<FactCode> facts, List<FactCode> unknown) {
    public static final LegalSource SOURCE = new LegalSource("Thông tư 01/2022/TT-BXD", "");

    public HousingPriority {
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
    }

    /** One class: the facts that it asks about, and whether they say yes; empty while they do not tell. */
    private record Question(PriorityClass priority, List<FactCode> facts, Optional<Boolean> fits) {}

    /** What was only declared counts for nothing here either (ADR-0020). */
    public static HousingPriority of(FactSheet stated) {
        FactSheet facts = stated.proven();
        Set<FactCode> said = EnumSet.noneOf(FactCode.class);
        Set<FactCode> unknown = EnumSet.noneOf(FactCode.class);
        for (Question one : classes(facts)) {
            if (one.fits().orElse(false)) {
                return new HousingPriority(one.priority(), one.facts(), List.copyOf(unknown));
            }
            for (FactCode code : one.facts()) {
                boolean known = facts.find(code).isPresent();
                if (known) {
                    said.add(code);
                } else if (one.fits().isEmpty()) {
                    unknown.add(code);
                }
            }
        }
        return new HousingPriority(PriorityClass.OTHER, List.copyOf(said), List.copyOf(unknown));
    }

    private static List<Question> classes(FactSheet facts) {
        Optional<Boolean> poor = facts.choice(FactCode.HOUSEHOLD_POVERTY).map("poor"::equals);
        Optional<Boolean> minority = facts.flag(FactCode.ETHNIC_MINORITY);
        Optional<Boolean> merit = facts.choice(FactCode.MERIT_GROUND).map(it -> !it.equals("none"));
        return List.of(
                new Question(
                        PriorityClass.POOR_ETHNIC_MINORITY,
                        List.of(FactCode.ETHNIC_MINORITY, FactCode.HOUSEHOLD_POVERTY),
                        both(poor, minority)),
                new Question(
                        PriorityClass.POOR_WITH_MERIT,
                        List.of(FactCode.HOUSEHOLD_POVERTY, FactCode.MERIT_GROUND),
                        both(poor, merit)),
                protection(facts),
                new Question(
                        PriorityClass.SPECIALLY_HARD,
                        List.of(FactCode.SPECIAL_HARDSHIP),
                        facts.choice(FactCode.SPECIAL_HARDSHIP).map(it -> !it.equals("none"))),
                new Question(
                        PriorityClass.DISASTER_PRONE,
                        List.of(FactCode.DISASTER_PRONE_DWELLING),
                        facts.flag(FactCode.DISASTER_PRONE_DWELLING)));
    }

    /** Whether any member draws social protection; what the beneficiary draws says yes of the household, and no for nobody else in it. */
    private static Question protection(FactSheet facts) {
        boolean draws = facts.money(FactCode.SOCIAL_ALLOWANCE_DRAWN)
                .map(it -> it.compareTo(Money.ZERO) > 0)
                .orElse(false);
        return draws
                ? new Question(
                        PriorityClass.SOCIAL_PROTECTION, List.of(FactCode.SOCIAL_ALLOWANCE_DRAWN), Optional.of(true))
                : new Question(
                        PriorityClass.SOCIAL_PROTECTION,
                        List.of(FactCode.SOCIAL_PROTECTION_MEMBER),
                        facts.flag(FactCode.SOCIAL_PROTECTION_MEMBER));
    }

    /** One that is no settles it, whatever the other is. */
    private static Optional<Boolean> both(Optional<Boolean> one, Optional<Boolean> other) {
        if (!one.orElse(true) || !other.orElse(true)) {
            return Optional.of(false);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(true) : Optional.empty();
    }
}
