package vn.ansinh.command.law;

import java.util.List;
import vn.ansinh.command.lawtext.LegalSource;

/** One rule in the law's words. Its class name is the rule; it reads facts and figures and answers a verdict. */
public interface Rule {
    /** Stable code: the class's name in kebab case; a test holds the list of all codes. */
    default String code() {
        return RuleCode.of(getClass());
    }

    /** Where it stands, whatever the day. */
    LegalSource source();

    /** Where it stands on the day of the examination: one rule may have stood in several acts after each other. */
    default LegalSource source(Examination examination) {
        return source();
    }

    Verdict judge(Examination examination);

    /**
     * Whether it refuses only because the person has a right to more, or draws as much: nothing is won by another fact, so that
     * nobody is told of one.
     */
    default boolean givesWay() {
        return false;
    }

    /** Rules of which this one needs some; each is judged and shown by itself. */
    default List<Rule> alternatives() {
        return List.of();
    }
}
