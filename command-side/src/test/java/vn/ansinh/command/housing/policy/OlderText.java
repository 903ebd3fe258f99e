package vn.ansinh.command.housing.policy;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.PolicyText;

/** The policy as it was before H0, H3, H4, H5 and the standard of the finished house came into the texts. */
final class OlderText {
    private static final String ROW = "  - key: ";

    private OlderText() {}

    static Policy policy() {
        return Policy.of(PolicyText.of(PolicyText.load().files().entrySet().stream()
                .filter(it -> !it.getKey().equals("areas.yaml"))
                .collect(Collectors.toMap(
                        it -> it.getKey(),
                        it -> it.getKey().equals("housing.yaml") ? older(it.getValue()) : it.getValue()))));
    }

    private static String older(String text) {
        String[] rows = text.split("(?m)^(?=" + ROW + ")");
        return Stream.concat(Stream.of(rows[0]), Arrays.stream(rows).skip(1).filter(OlderText::isOld))
                .collect(Collectors.joining());
    }

    private static boolean isOld(String row) {
        return Stream.of("H0.", "H3.", "H4.", "H5.", "housing-standard.").noneMatch(key -> row.startsWith(ROW + key));
    }
}
