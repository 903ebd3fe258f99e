package vn.ansinh.command.law;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The carried policy as it was before some of its figures came into the texts. */
public final class EarlierText {
    private static final String ROW = "  - key: ";

    private EarlierText() {}

    /** Without every figure whose key begins with one of these. */
    public static Policy without(String... keys) {
        TreeMap<String, String> files = new TreeMap<>(PolicyText.load().files());
        files.replaceAll((file, text) -> rowsOf(text, keys));
        return Policy.of(PolicyText.of(files));
    }

    /** Before H0, H3, H4, H5, the standard of the finished house and the lists of places came into the texts. */
    public static Policy beforeHousingProgrammes() {
        TreeMap<String, String> files = new TreeMap<>(PolicyText.load().files());
        files.remove("areas.yaml");
        files.replaceAll((file, text) -> rowsOf(text, "H0.", "H3.", "H4.", "H5.", "housing-standard."));
        return Policy.of(PolicyText.of(files));
    }

    private static String rowsOf(String text, String... keys) {
        return Arrays.stream(text.split("(?m)^(?=" + ROW + ")"))
                .filter(row -> Stream.of(keys).noneMatch(key -> row.startsWith(ROW + key)))
                .collect(Collectors.joining());
    }
}
