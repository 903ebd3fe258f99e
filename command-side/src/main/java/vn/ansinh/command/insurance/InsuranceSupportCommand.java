package vn.ansinh.command.insurance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.Given.Lodging;
import vn.ansinh.command.casework.Given.Paper;

/** What can be asked of an insurance-support case beside what every case knows. */
public sealed interface InsuranceSupportCommand extends CaseCommand {

    record RegisterInsuranceSupport(Lodging lodging) implements InsuranceSupportCommand {}

    /**
     * The group that decides the rate is verified.
     *
     * @param recognisedList number of the commune's recognised list, where the group comes from one
     */
    record VerifyGroup(
            List<Fact> facts, List<Paper> seen, @Nullable String recognisedList) implements InsuranceSupportCommand {}
}
