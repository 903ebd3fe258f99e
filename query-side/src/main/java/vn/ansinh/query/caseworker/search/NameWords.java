package vn.ansinh.query.caseworker.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a name as a search compares them: marks stripped, đ written d, lower case. Whole words only, so that sealed
 * words can be compared the same way.
 */
final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameWords() {}

    static List<String> of(String name) {
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        // đ is a letter of its own to Unicode, not a d with a mark.
        String plain = MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
        return NO_LETTERS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
