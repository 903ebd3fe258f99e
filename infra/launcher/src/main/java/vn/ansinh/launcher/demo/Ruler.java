package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.command.api.model.FundingShare;
import vn.ansinh.command.api.model.FundingSource;
import vn.ansinh.command.api.model.Opinion;
import vn.ansinh.command.api.model.Ruling;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.Scheme;

/** An official who knows the law: what they write of a claim is what the law says of its facts on the day. */
final class Ruler {

    private final Policy policy;
    private final Map<LocalDate, Assessment> known = new HashMap<>();
    private final Claim claim;

    Ruler(Policy policy, Claim claim) {
        this.policy = policy;
        this.claim = claim;
    }

    Assessment assess(LocalDate on) {
        return known.computeIfAbsent(
                on, day -> Assessor.assess(claim.scheme(), claim.evidence().sheet(), day, policy));
    }

    boolean grants(LocalDate on) {
        return assess(on).outcome() == Outcome.GRANT;
    }

    Opinion opinion(LocalDate on) {
        return grants(on) ? Opinion.FAVOURABLE : Opinion.UNFAVOURABLE;
    }

    Ruling ruling(LocalDate on, SignerCapacity capacity, FundingSource first) {
        Assessment assessment = assess(on);
        boolean granted = assessment.outcome() == Outcome.GRANT;
        String reason = granted
                ? "Đủ điều kiện theo quy định, nhóm " + assessment.category().orElseThrow() + "."
                : "Không đủ điều kiện theo quy định đối với các nhóm đã xét.";
        List<FundingShare> funding = granted && claim.scheme() == Scheme.HOUSING
                ? split(assessment.sum().orElseThrow().amount().dong(), first)
                : List.of();
        return new Ruling(
                granted ? vn.ansinh.command.api.model.Outcome.GRANTED : vn.ansinh.command.api.model.Outcome.REFUSED,
                capacity,
                reason,
                funding);
    }

    /** Three quarters from one source, the rest from the fund for the poor. */
    private static List<FundingShare> split(long amount, FundingSource first) {
        long most = amount / 4 * 3;
        List<FundingShare> shares = new ArrayList<>();
        shares.add(new FundingShare(first, most));
        shares.add(new FundingShare(FundingSource.FUND_FOR_THE_POOR, amount - most));
        return shares;
    }
}
