package vn.ansinh.command.housing.policy;

import vn.ansinh.command.law.AreaClass;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.PlaceOfTheLists;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** The house stands in a poor district of the lists in force (Decision 90/QĐ-TTg of 2022). */
record DwellingIsInAPoorDistrict(LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = "in a poor district";
        return PlaceOfTheLists.flag(FactCode.POOR_DISTRICT_DWELLING, AreaClass.POOR_DISTRICT, examination)
                .map(it -> Verdict.of(it, it ? "yes" : "no", needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.POOR_DISTRICT_DWELLING));
    }
}
