package vn.ansinh.command.law;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.ansinh.command.lawtext.LegalSource;

/** One rule in the law's words. Its class name is the rule; it reads facts and figures and answers a verdict. */
public interface Rule {
    Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Stable code: the class's name in kebab case; a test holds the list of all codes. */
    default String code() {
        return HUMP.matcher(getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    LegalSource source();

    Verdict judge(Examination examination);

    /** Rules of which this one needs some; each is judged and shown by itself. */
    default List<Rule> alternatives() {
        return List.of();
    }
}
