package vn.ansinh.command.law;

import vn.ansinh.command.lawtext.LegalSource;

/** The category pays on that day: A5b and A5c, for one, gave way to the social pension. */
public record CategoryIsInForce(String figure, LegalSource source) implements Rule {
    @Override
    public Verdict judge(Examination examination) {
        return examination
                .find(figure)
                .map(it -> Verdict.of(true, "in force", "in force"))
                .orElseGet(() -> Verdict.of(false, "not in force on " + examination.on(), "in force"));
    }
}
