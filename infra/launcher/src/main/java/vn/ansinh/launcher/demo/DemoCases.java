package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.ansinh.command.api.model.Channel;
import vn.ansinh.command.api.model.IntakeRefusal;
import vn.ansinh.command.api.model.TurnedAwayReason;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.launcher.client.Operation;

/** The demo cases of a seed: the same seed, day and index always make the same case. */
final class DemoCases {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
    private static final int LATELY = 24;
    private static final int EACH_TURNED_AWAY = 25;

    private final long seed;
    private final LocalDate last;
    private final Places places = new Places();
    private final Policy policy = Policy.load();

    /** @param last the day up to which things have happened */
    DemoCases(long seed, LocalDate last) {
        this.seed = seed;
        this.last = last;
    }

    /** The case of this index, from 0. */
    DemoCase make(long index) {
        Chance chance = Chance.of(seed, index * 1_000_003 + last.toEpochDay());
        LocalDate on = Journey.workingDay(lodgedOn(chance));
        if (on.isAfter(last)) {
            on = last;
        }
        var setting = new Setting(chance, seed, index, places, places.commune(chance, on), on);
        Claim claim = claim(setting);
        var course = new Course(setting, policy, claim, chance.percent(8) ? chance.between(2, 4) : 1);
        Course.Ending ending = ending(chance, claim);
        course.run(ending);
        if (ending == Course.Ending.DECIDED) {
            new Aftermath(chance, course).follow(aftermath(chance));
        }
        List<DemoStep> steps = course.journey().until(last);
        List<DemoStep> taken = stalled(chance, steps);
        return new DemoCase(
                index,
                benefit(claim.scheme()),
                taken.size() < steps.size(),
                taken,
                setting.commune().code(),
                ListedFamily.of(seed, index, claim));
    }

    /** Somebody who was turned away, once for so many cases. */
    List<DemoStep> turnedAway(long index) {
        if (index % EACH_TURNED_AWAY != EACH_TURNED_AWAY - 1) {
            return List.of();
        }
        Chance chance = Chance.of(~seed, index);
        LocalDate on = Journey.workingDay(lodgedOn(chance));
        LocalDate day = on.isAfter(last) ? last : on;
        Unit commune = places.commune(chance, day);
        String desk = places.desk(commune.code(), day);
        var refusal = new IntakeRefusal(
                        commune.code().text(), Channel.COUNTER, chance.of(List.of(TurnedAwayReason.values())))
                .scheme(chance.of(List.of(vn.ansinh.command.api.model.Scheme.values())));
        var impossible = new IntakeRefusal(commune.code().text(), Channel.COUNTER, TurnedAwayReason.WRONG_UNIT)
                .personNumber("999999999999");
        return List.of(
                new DemoStep(Operation.INTAKE_REFUSALS, desk, day, refusal, Set.of(), "turned away"),
                new DemoStep(
                        Operation.INTAKE_REFUSALS,
                        desk,
                        day,
                        impossible,
                        Set.of(ProblemCode.INVALID_INPUT.wire()),
                        ""));
    }

    /** More and more of late, so that worklists are not empty. */
    private LocalDate lodgedOn(Chance chance) {
        LocalDate from = switch (chance.between(0, 9)) {
            case 0, 1 -> last.minusDays(LATELY);
            case 2, 3, 4 -> FIRST;
            default -> Places.MERGER;
        };
        LocalDate until = from.equals(FIRST) ? Places.MERGER.minusDays(1) : last;
        int days = (int) (until.toEpochDay() - from.toEpochDay());
        return from.plusDays(chance.between(0, days));
    }

    private static Claim claim(Setting setting) {
        return switch (setting.chance().between(0, 9)) {
            case 0, 1, 2, 3, 4 -> AllowanceClaims.any(setting);
            case 5, 6, 7 -> InsuranceClaims.any(setting);
            default -> HousingClaims.any(setting);
        };
    }

    private static Course.Ending ending(Chance chance, Claim claim) {
        int lot = chance.between(0, 99);
        if (lot < 3) {
            return Course.Ending.WITHDRAWN;
        }
        if (lot < 5) {
            return Course.Ending.LODGED_IN_ERROR;
        }
        if (lot < 7 && claim.scheme() != Scheme.FUNERAL) {
            return Course.Ending.CLOSED_BY_DEATH;
        }
        return lot < 9 ? Course.Ending.LAPSED : Course.Ending.DECIDED;
    }

    private static Aftermath.Kind aftermath(Chance chance) {
        return chance.weighed(List.of(
                Chance.weigh(900, Aftermath.Kind.NONE),
                Chance.weigh(40, Aftermath.Kind.UPHELD),
                Chance.weigh(15, Aftermath.Kind.AMENDED),
                Chance.weigh(12, Aftermath.Kind.REVOKED),
                Chance.weigh(12, Aftermath.Kind.REOPENED),
                Chance.weigh(6, Aftermath.Kind.REVOKED_BY_THE_OFFICE)));
    }

    /** One in twenty was put aside somewhere on the way, and is late. */
    private static List<DemoStep> stalled(Chance chance, List<DemoStep> steps) {
        return chance.percent(5) && steps.size() > 1 ? steps.subList(0, chance.between(1, steps.size() - 1)) : steps;
    }

    private static String benefit(Scheme scheme) {
        return switch (scheme) {
            case HOUSING -> "housing repair";
            case VOLUNTARY_SOCIAL_INSURANCE, HEALTH_INSURANCE -> "insurance support";
            case SOCIAL_ALLOWANCE, CARE_SUPPORT, SOCIAL_PENSION, FUNERAL -> "social allowance";
        };
    }
}
