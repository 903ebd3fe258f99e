package vn.ansinh.command.allowance;

import java.util.List;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.Given.Lodging;
import vn.ansinh.command.casework.Given.Paper;
import vn.ansinh.kernel.event.application.Kinds.Opinion;

/** What can be asked of a social-allowance case beside what every case knows. */
public sealed interface SocialAllowanceCommand extends CaseCommand {

    record LodgeSocialAllowance(Lodging lodging) implements SocialAllowanceCommand {}

    /** V1: the commune chair's review (xét duyệt). */
    record ReviewInCommune(Opinion opinion, List<Fact> facts, List<Paper> seen, String reason)
            implements SocialAllowanceCommand {}

    /** V1: the district's appraisal (thẩm định). */
    record AppraiseAtDistrict(Opinion opinion, String reason) implements SocialAllowanceCommand {}

    /** V2: the commune officer verifies identity and facts. */
    record VerifyApplication(List<Fact> facts, List<Paper> seen) implements SocialAllowanceCommand {}

    /** V2: the officer's recommendation to the chair. */
    record RecommendDecision(Opinion opinion, String reason) implements SocialAllowanceCommand {}
}
