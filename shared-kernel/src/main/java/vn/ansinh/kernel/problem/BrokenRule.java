package vn.ansinh.kernel.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that was broken.
 *
 * @param code stable, kebab case; its texts stand in {@code problems/rules_*.properties}
 * @param pointer JSON pointer (RFC 6901) into the request body, where one place is to blame
 * @param article the article of law, where there is one
 * @param arguments fill the {@code {0}}, {@code {1}} … of the texts; never personal data
 */
public record BrokenRule(
        String code, @Nullable String pointer, @Nullable String article, List<String> arguments) {
    public static BrokenRule of(String code, String... arguments) {
        return new BrokenRule(code, null, null, List.of(arguments));
    }

    /** A rule of law. */
    public static BrokenRule byLaw(String code, String article, String... arguments) {
        return new BrokenRule(code, null, article, List.of(arguments));
    }

    /** A rule about one place in the request body. */
    public static BrokenRule at(String pointer, String code, String... arguments) {
        return new BrokenRule(code, pointer, null, List.of(arguments));
    }
}
