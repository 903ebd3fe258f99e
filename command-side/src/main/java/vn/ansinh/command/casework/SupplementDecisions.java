package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.Set;
import vn.ansinh.command.casework.CaseworkCommand.RequestSupplement;
import vn.ansinh.command.casework.CaseworkCommand.Supplement;
import vn.ansinh.command.law.Action;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Personal;

/** Supplements are asked for once, in writing, for all that is missing (Decree 20/2021 Art. 8; Decree 118/2025). */
final class SupplementDecisions {
    private SupplementDecisions() {}

    static Answer request(Matter matter, RequestSupplement command) {
        Reasons reasons = matter.may(Action.REQUEST_SUPPLEMENT, Deed.OTHER, Set.of(Duty.VERIFIER));
        matter.checkOpen(reasons);
        if (!(matter.file().supplementing() instanceof Supplementing.NotAsked)) {
            reasons.add(CaseRule.SUPPLEMENT_ASKED_FOR_BEFORE.brokenBy(article(matter)));
        }
        reasons.unless(!command.missing().isEmpty(), CaseRule.SUPPLEMENT_IS_EMPTY);
        return reasons.answer(() -> matter.accepted(new CaseEvent.SupplementRequested(
                matter.by(),
                matter.on(),
                Personal.of(matter.file().beneficiary(), command.missing()),
                matter.text(command.letter()),
                matter.law().due(matter.law().policy().lapseLimit(), matter.on()))));
    }

    static Answer supplement(Matter matter, Supplement command) {
        Reasons reasons = matter.may(Action.RECEIVE, Deed.RECEIVED, Set.of(Duty.CITIZEN, Duty.VERIFIER));
        matter.checkOpen(reasons);
        reasons.unless(matter.file().supplementing() instanceof Supplementing.Asked, CaseRule.NOTHING_ASKED_FOR);
        reasons.unless(!command.papers().isEmpty() || !command.facts().isEmpty(), CaseRule.SUPPLEMENT_IS_EMPTY);
        Statements.check(reasons, command.facts(), command.papers(), matter.on());
        return reasons.answer(() -> matter.accepted(new CaseEvent.Supplemented(
                matter.by(),
                matter.on(),
                matter.shown(command.papers()),
                matter.stated(command.facts()),
                new OrderOfSteps(matter)
                        .dueAfterSupplement(receivedOn(matter), !command.facts().isEmpty()))));
    }

    /** Of an imported supplement the day alone is known. */
    private static LocalDate receivedOn(Matter matter) {
        return matter.act().imported()
                ? matter.law().calendar().sameOrNextWorkingDay(matter.on())
                : matter.law()
                        .calendar()
                        .receiptOf(matter.act().moment().recordedAt())
                        .receivedOn();
    }

    private static String article(Matter matter) {
        return matter.procedure()
                .step(Action.REQUEST_SUPPLEMENT)
                .map(step -> step.source().text())
                .orElse("");
    }
}
