package vn.ansinh.command.law;

import java.util.Locale;
import java.util.regex.Pattern;

/** The codes of rules, each made once: a class's name in kebab case. */
final class RuleCode {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final ClassValue<String> CODES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> rule) {
            return HUMP.matcher(rule.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        }
    };

    private RuleCode() {}

    static String of(Class<? extends Rule> rule) {
        return CODES.get(rule);
    }
}
