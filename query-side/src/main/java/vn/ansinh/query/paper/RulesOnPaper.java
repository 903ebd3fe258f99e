package vn.ansinh.query.paper;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;

/**
 * The rules of one ruling as a hearing reads them: what a rule asks for is said once with each outcome that it had, and the articles that ask for it behind it. The
 * article says which category is meant; where one article had several outcomes, the categories are named.
 */
public final class RulesOnPaper {
    private static final String BEFORE_THE_ARTICLE = ", ";

    private final PaperWords words;
    private final List<RuleVerdict> verdicts;

    private RulesOnPaper(List<RuleVerdict> verdicts, PaperWords words) {
        this.verdicts = verdicts;
        this.words = words;
    }

    /** A sentence for each rule and outcome, in the order in which they were judged first. */
    public static List<String> of(List<RuleVerdict> verdicts, PaperWords words) {
        var paper = new RulesOnPaper(verdicts, words);
        Map<Said, Set<RuleVerdict>> said = new LinkedHashMap<>();
        verdicts.forEach(verdict -> said.computeIfAbsent(
                        new Said(words.needed(verdict), verdict.outcome()), first -> new LinkedHashSet<>())
                .add(verdict));
        return said.entrySet().stream()
                .map(it -> paper.sentence(it.getKey(), it.getValue()))
                .toList();
    }

    private record Said(String rule, VerdictOutcome outcome) {}

    private String sentence(Said said, Set<RuleVerdict> of) {
        String sentence = words.say("said.verdict", said.rule(), words.of("verdict", said.outcome()), articles(of));
        Set<String> categories = of.stream()
                .filter(one -> hadAnotherOutcome(said, one))
                .map(RulesOnPaper::category)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return categories.isEmpty() ? sentence : words.say("said.verdict-of", sentence, named(categories));
    }

    private boolean hadAnotherOutcome(Said said, RuleVerdict one) {
        return verdicts.stream()
                .anyMatch(other -> other.outcome() != one.outcome()
                        && other.article().equals(one.article())
                        && words.needed(other).equals(said.rule()));
    }

    /** Each act once, with its articles. */
    private String articles(Set<RuleVerdict> of) {
        Map<String, Set<String>> acts = new LinkedHashMap<>();
        for (RuleVerdict verdict : of) {
            String article = verdict.article();
            int at = article.indexOf(BEFORE_THE_ARTICLE);
            Set<String> articles =
                    acts.computeIfAbsent(at < 0 ? article : article.substring(0, at), first -> new LinkedHashSet<>());
            if (at >= 0) {
                articles.add(words.article(article.substring(at + BEFORE_THE_ARTICLE.length())));
            }
        }
        return acts.entrySet().stream()
                .map(act -> act.getValue().isEmpty()
                        ? act.getKey()
                        : act.getKey() + BEFORE_THE_ARTICLE + String.join("; ", act.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Before the slash of {@code A6c/disability-is-severe}; empty for a rule of the scheme. */
    public static String category(RuleVerdict verdict) {
        return verdict.rule().substring(0, Math.max(0, verdict.rule().indexOf('/')));
    }

    private String named(Set<String> categories) {
        return categories.stream()
                .map(it -> it.isEmpty() ? words.say("said.verdict-of-scheme") : words.category(it))
                .collect(Collectors.joining("; "));
    }
}
