package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Lives in an island commune or a special zone. */
record LivesInAnIslandCommune(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "island commune resident";
        return examination
                .facts()
                .flag(FactCode.ISLAND_COMMUNE_RESIDENT)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.ISLAND_COMMUNE_RESIDENT));
    }
}
