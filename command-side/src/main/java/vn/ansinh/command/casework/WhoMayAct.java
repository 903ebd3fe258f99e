package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.law.Action;
import vn.ansinh.command.law.AuthorityRule;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** Authority by unit, level and date; no one's own case; four eyes over human beings. */
final class WhoMayAct {
    private final Matter matter;
    private final Reasons reasons;

    private WhoMayAct(Matter matter, Reasons reasons) {
        this.matter = matter;
        this.reasons = reasons;
    }

    /**
     * Collects why the actor may not do it.
     *
     * @param action whose authority decides unit and duty
     * @param also duties that may do it too
     */
    static void check(Matter matter, Reasons reasons, Action action, Deed deed, Set<Duty> also) {
        new WhoMayAct(matter, reasons).check(action, deed, also);
    }

    private void check(Action action, Deed deed, Set<Duty> also) {
        By by = matter.by();
        if (by.duty() == Duty.CITIZEN && also.contains(Duty.CITIZEN)) {
            onlyWhoHasAPartInTheCase(by);
        } else if (by.duty() == Duty.SYSTEM && also.contains(Duty.SYSTEM)) {
            return;
        } else {
            onlyTheUnitInCharge(by, action, also);
            keepOff(matter, reasons);
            fourEyes(by, deed);
        }
    }

    private void onlyWhoHasAPartInTheCase(By by) {
        Parties parties = matter.file().parties();
        List<PersonId> parts = List.of(parties.applicant(), parties.beneficiary(), parties.receiver());
        PersonId human = by.human();
        if (human == null || !parts.contains(human)) {
            reasons.stranger();
        }
    }

    private void onlyTheUnitInCharge(By by, Action action, Set<Duty> also) {
        Optional<AuthorityRule> rule = authority(matter.law(), matter.file(), action, matter.on());
        if (rule.isEmpty()) {
            reasons.add(CaseRule.STEP_NOT_IN_PROCEDURE.broken(Words.of(action)));
            return;
        }
        String article = rule.get().source().text();
        if (by.duty() != rule.get().duty() && !also.contains(by.duty())) {
            reasons.add(CaseRule.DUTY_MAY_NOT_DO_THIS.brokenBy(
                    article,
                    Words.of(by.duty()),
                    Words.of(action),
                    Words.of(rule.get().duty())));
        }
        Optional<UnitCode> inCharge = unitInCharge(matter, action);
        boolean its = inCharge.isPresent() && (inCharge.get().equals(by.unit()) || isSubstitute(matter));
        if (!its) {
            reasons.add(CaseRule.UNIT_IS_NOT_IN_CHARGE.brokenBy(
                    article,
                    inCharge.map(UnitCode::text).orElse("-"),
                    matter.on().toString()));
        }
    }

    /** Whether a superior named the actor for the duty they act in. */
    static boolean isSubstitute(Matter matter) {
        By by = matter.by();
        PersonId human = by.human();
        return matter.file().substitutes().stream()
                .filter(named -> named.duty() == by.duty())
                .anyMatch(named ->
                        named.substitute().equals(by.actor()) || (human != null && human.equals(named.human())));
    }

    /** Their own, that of who lives in the household, or that of a relative whom they declared. */
    static void keepOff(Matter matter, Reasons reasons) {
        PersonId human = matter.by().human();
        List<PersonId> everybody = matter.file().everybody();
        reasons.unless(human == null || !everybody.contains(human), CaseRule.NOT_IN_ONES_OWN_CASE);
        noRelativeIsConcerned(matter, reasons);
    }

    static void noRelativeIsConcerned(Matter matter, Reasons reasons) {
        Set<PersonId> relatives = matter.act().standing().relatives();
        reasons.unless(
                matter.file().everybody().stream().noneMatch(relatives::contains), CaseRule.NOT_IN_A_RELATIVES_CASE);
    }

    private void fourEyes(By by, Deed deed) {
        for (Happening before : matter.file().happenings()) {
            if (before.by().isSameHumanAs(by) && before.deed().bars(deed)) {
                reasons.add(CaseRule.FOUR_EYES.broken(Words.of(before.deed()), Words.of(deed)));
            }
        }
    }

    /** Whose action it is on the day of the act, where it is anybody's. */
    private static Optional<AuthorityRule> authority(Law law, CaseFile file, Action action, LocalDate on) {
        try {
            Help help = law.policy().procedureNamed(file.lodging().procedure()).help();
            return Optional.of(law.policy().authorityFor(file.lodging().scheme(), help, action, on));
        } catch (InvalidValue nobodys) {
            return Optional.empty();
        }
    }

    static Optional<UnitCode> unitInCharge(Matter matter, Action action) {
        return unitInCharge(matter.law(), matter.file(), action, matter.on());
    }

    /** The unit at the action's level that holds the case on the day: after a merger, the successor. */
    static Optional<UnitCode> unitInCharge(Law law, CaseFile file, Action action, LocalDate on) {
        return authority(law, file, action, on)
                .flatMap(rule -> law.units().atLevel(file.lodging().unit(), rule.level(), on))
                .map(Unit::code);
    }
}
