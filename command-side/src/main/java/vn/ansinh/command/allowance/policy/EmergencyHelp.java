package vn.ansinh.command.allowance.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Category;
import vn.ansinh.command.law.CategoryIsInForce;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.OnlyTheHighest;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.StartMonth;
import vn.ansinh.command.law.Sum;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * Emergency help (trợ giúp xã hội khẩn cấp), Decree 20/2021: once and at least ten times the base of the day for whoever was seriously injured (Art.
 * 13), fifty times that of the day of death with the funeral of whoever died (Art. 14). Rice (Art. 12) is given in kind and not decided here.
 */
public final class EmergencyHelp {
    private static final LegalSource INJURY = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 13");
    private static final LegalSource DEATH = new LegalSource("Nghị định 20/2021/NĐ-CP", "Art. 14");
    private static final String TIMES_FOR_INJURY = "E1.times-base";
    private static final String TIMES_FOR_DEATH = "E2.times-base";
    private static final OnlyTheHighest TO_THE_INJURED = new OnlyTheHighest(Scheme.SOCIAL_ALLOWANCE, StartMonth.NONE);
    private static final OnlyTheHighest WITH_THE_FUNERAL = new OnlyTheHighest(Scheme.FUNERAL, StartMonth.NONE);
    private static final List<Category> OF_THE_INJURED = List.of(new Category(
            "E1",
            List.of(new CategoryIsInForce(TIMES_FOR_INJURY, INJURY), new WasSeriouslyInjured(INJURY)),
            EmergencyHelp::toTheInjured));
    private static final List<Category> OF_THE_DEAD = List.of(new Category(
            "E2",
            List.of(
                    new DiedBeforeTheClaim(DEATH),
                    new FuneralSupportWasInForceAtDeath(TIMES_FOR_DEATH, DEATH),
                    new DiedInAnEmergency(DEATH),
                    new NoFuneralSupportWasPaid(true, DEATH)),
            FuneralSupport.timesTheBaseAtDeath(TIMES_FOR_DEATH)));

    private EmergencyHelp() {}

    public static Assessment forTheInjured(FactSheet facts, LocalDate on, Policy policy) {
        return TO_THE_INJURED.assess(OF_THE_INJURED, facts, on, policy);
    }

    public static Assessment withTheFuneral(FactSheet facts, LocalDate on, Policy policy) {
        return WITH_THE_FUNERAL.assess(OF_THE_DEAD, facts, on, policy);
    }

    private static Optional<Sum> toTheInjured(Examination examination) {
        return examination
                .find("base.national")
                .flatMap(base -> examination.find(TIMES_FOR_INJURY).map(times -> {
                    Money amount = base.money().times(times.value());
                    return Sum.once(amount, base.value() + " × " + times.value() + " = " + amount.dong());
                }));
    }
}
