package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.FactCode;

/** Age in completed years on the day lies within the category's band; full years count from the birthday. */
record AgeIsWithinTheBand(String category, LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        String needed = band(examination);
        return Age.on(examination)
                .map(age -> Verdict.of(age >= from(examination) && age < below(examination), Age.text(age), needed))
                .orElseGet(() -> Verdict.missing(needed, FactCode.DATE_OF_BIRTH));
    }

    private String band(Examination examination) {
        long below = below(examination);
        return "age from " + from(examination) + (below == Long.MAX_VALUE ? "" : " to under " + below);
    }

    private long from(Examination examination) {
        return edge(examination, ".age-from", 0);
    }

    private long below(Examination examination) {
        return edge(examination, ".age-below", Long.MAX_VALUE);
    }

    private long edge(Examination examination, String figure, long otherwise) {
        String key = category + figure;
        return examination.knows(key)
                ? examination.find(key).map(Parameter::value).orElse(otherwise)
                : otherwise;
    }
}
