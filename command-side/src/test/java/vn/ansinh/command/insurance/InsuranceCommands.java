package vn.ansinh.command.insurance;

import java.util.List;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.insurance.InsuranceSupportCommand.RegisterInsuranceSupport;
import vn.ansinh.command.insurance.InsuranceSupportCommand.VerifyGroup;

/** Commands of this benefit, as tests of other packages need them. */
public final class InsuranceCommands {
    public static final CaseCommand VERIFY = new VerifyGroup(List.of(), List.of(), "12/QĐ-UBND");

    private InsuranceCommands() {}

    public static CaseCommand registered(Given.Lodging lodging) {
        return new RegisterInsuranceSupport(lodging);
    }
}
