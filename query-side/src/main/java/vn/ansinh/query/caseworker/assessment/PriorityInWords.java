package vn.ansinh.query.caseworker.assessment;

import java.util.List;
import java.util.Locale;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.wording.LawWords;
import vn.ansinh.kernel.wording.RuleInWords;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.HousingPriority;
import vn.ansinh.query.caseworker.assessment.AssessmentPage.NamedFact;
import vn.ansinh.query.port.Assessments.Priority;

/** Who comes first, as one language says it. */
public final class PriorityInWords {
    private final LawWords words;
    private final RuleInWords rules;

    public PriorityInWords(Locale language) {
        this.words = LawWords.in(language);
        this.rules = RuleInWords.in(language);
    }

    public HousingPriority of(Priority priority) {
        return new HousingPriority(
                priority.order(),
                priority.priority(),
                words.say("priority." + priority.priority()),
                rules.article(priority.article()),
                named(priority.facts()),
                named(priority.unknown()));
    }

    private List<NamedFact> named(List<FactCode> codes) {
        return codes.stream().map(it -> new NamedFact(it, words.fact(it))).toList();
    }
}
