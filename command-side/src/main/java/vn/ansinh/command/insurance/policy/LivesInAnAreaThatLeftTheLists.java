package vn.ansinh.command.insurance.policy;

import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Lives in a commune that left the difficult-area lists less than 36 months ago. */
record LivesInAnAreaThatLeftTheLists(LegalSource source) implements Rule {
    private static final Lately LEFT =
            new Lately(FactCode.DIFFICULT_AREA_LEFT, FactCode.DIFFICULT_AREA_LEFT_ON, "hi.left-area-years");

    @Override
    public Verdict judge(Examination examination) {
        return LEFT.judge(examination);
    }
}
