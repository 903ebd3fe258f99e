package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.AreaClass;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.PlaceOfTheLists;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The house stands where the Fund for the Poor's level of the year is known; elsewhere it may give another. */
record FundHasALevelWhereTheHouseStands(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "where the level is known";
        return PlaceOfTheLists.flag(FactCode.FUND_LEVEL_DWELLING, AreaClass.FUND_LEVEL, examination)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.FUND_LEVEL_DWELLING));
    }
}
