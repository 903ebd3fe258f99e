package vn.ansinh.command.recognition;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Wire;

/**
 * What the review's scoring proposes for a household: by the income of each member and the deprivations in basic services (Decree
 * 07/2021 Art. 3; from 2027 Decree 351/2025). It recognises nobody: that is the commune chair's, and stands on the list.
 */
public final class PovertyStandard {
    private static final String DEPRIVATIONS = "poor.deprivations-from";

    private PovertyStandard() {}

    /** Which line counts: wards and townships are urban. */
    public enum Area implements Wire {
        RURAL("rural", "rural-poverty-line"),
        URBAN("urban", "urban-poverty-line");

        private final String wire;
        private final String line;

        Area(String wire, String line) {
            this.wire = wire;
            this.line = line;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** What is proposed. */
    public enum Proposal implements Wire {
        POOR("poor"),
        NEAR_POOR("near-poor"),
        NEITHER("neither");

        private final String wire;

        Proposal(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** The proposal with the figures that it rests on. */
    public record Scored(Proposal proposal, List<Parameter> figures) {}

    /**
     * Scores a household.
     *
     * @param income VND a month for each member
     * @param deprivations of the twelve indicators
     * @throws InvalidValue {@code no-poverty-standard-on-date}: the texts hold none for the day
     */
    public static Scored score(Area area, Money income, int deprivations, LocalDate on, Policy policy) {
        Parameter line = figure(policy, area.line, on);
        Parameter from = figure(policy, DEPRIVATIONS, on);
        Proposal proposal;
        if (income.dong() > line.value()) {
            proposal = Proposal.NEITHER;
        } else {
            proposal = deprivations >= from.value() ? Proposal.POOR : Proposal.NEAR_POOR;
        }
        return new Scored(proposal, List.of(line, from));
    }

    private static Parameter figure(Policy policy, String key, LocalDate on) {
        return policy.parameter(key, on)
                .orElseThrow(() -> new InvalidValue("no-poverty-standard-on-date", "no " + key + " on " + on));
    }
}
