package vn.ansinh.command.allowance.policy;

import vn.ansinh.command.law.Age;
import vn.ansinh.command.law.Examination;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.Rule;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.lawtext.LegalSource;

/** Age in completed years on the day lies within the category's band. */
record AgeIsWithinTheBand(String category, LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        long from = from(examination);
        long below = below(examination);
        return Age.judge(examination, age -> age >= from && age < below, band(from, below));
    }

    private static String band(long from, long below) {
        return "age from " + from + (below == Long.MAX_VALUE ? "" : " to under " + below);
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
