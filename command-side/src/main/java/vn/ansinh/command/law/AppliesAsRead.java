package vn.ansinh.command.law;

import java.util.List;
import java.util.Optional;
import vn.ansinh.command.lawtext.LegalSource;

/**
 * A rule that the law is only read to have, since the text that was seen does not say it: a flag of the texts has the reading, with source and
 * certainty (ADR-0030). At 0 the rule stands in nobody's way. A finding that turns on it is as sure as its row; whoever the rule lets pass anyhow
 * does not rest on it. Under a text of before the flag the rule stands as it did.
 *
 * @param figure key of the flag
 */
public record AppliesAsRead(Rule rule, String figure) implements Rule {
    @Override
    public String code() {
        return rule.code();
    }

    @Override
    public LegalSource source() {
        return rule.source();
    }

    @Override
    public LegalSource source(Examination examination) {
        return rule.source(examination);
    }

    @Override
    public Verdict judge(Examination examination) {
        Verdict verdict = rule.judge(examination);
        if (verdict instanceof Verdict.Satisfied || !examination.knows(figure)) {
            return verdict;
        }
        if (verdict instanceof Verdict.NotSatisfied) {
            Optional<Parameter> reading = examination.find(figure);
            return applies(reading) ? verdict : new Verdict.Satisfied(verdict.found(), verdict.needed());
        }
        // Nobody is asked for what no outcome would turn on.
        return applies(examination.policy().parameter(figure, examination.on()))
                ? verdict
                : new Verdict.Satisfied("", verdict.needed());
    }

    private static boolean applies(Optional<Parameter> reading) {
        return reading.map(row -> row.value() == 1).orElse(true);
    }

    @Override
    public boolean givesWay() {
        return rule.givesWay();
    }

    @Override
    public List<Rule> alternatives() {
        return rule.alternatives();
    }
}
