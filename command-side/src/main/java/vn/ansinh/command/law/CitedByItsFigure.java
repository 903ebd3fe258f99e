package vn.ansinh.command.law;

import java.util.List;
import java.util.Optional;
import vn.ansinh.command.lawtext.LegalSource;

/**
 * A rule that stays while its act changes: act and article, its alternatives' too, are those of a figure's row of the day. Nothing else
 * of it changes.
 *
 * @param figures keys, of which the first that the day has is cited
 */
public record CitedByItsFigure(Rule rule, List<String> figures) implements Rule {
    public CitedByItsFigure {
        figures = List.copyOf(figures);
    }

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
        for (String figure : figures) {
            Optional<LegalSource> cited = examination.cited(figure);
            if (cited.isPresent()) {
                return cited.get();
            }
        }
        return rule.source(examination);
    }

    @Override
    public Verdict judge(Examination examination) {
        return rule.judge(examination);
    }

    @Override
    public boolean givesWay() {
        return rule.givesWay();
    }

    @Override
    public List<Rule> alternatives() {
        List<Rule> alternatives = rule.alternatives();
        return alternatives.isEmpty()
                ? alternatives
                : alternatives.stream()
                        .<Rule>map(alternative -> new CitedByItsFigure(alternative, figures))
                        .toList();
    }
}
