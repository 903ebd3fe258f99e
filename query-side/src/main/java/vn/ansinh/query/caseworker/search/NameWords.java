package vn.ansinh.query.caseworker.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.seal.BlindIndex;

/**
 * The words of a name as a search compares them: marks stripped, đ written d, lower case, then each as its keyed digest.
 * Whole words only, since a digest has no parts.
 */
@Component
public final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final BlindIndex index;

    public NameWords(BlindIndex index) {
        this.index = index;
    }

    /** Digests of the name's words, in order and each once. */
    List<String> digestsOf(String name) {
        return of(name).stream()
                .map(word -> index.of(BlindIndex.Purpose.NAME_WORD, word))
                .toList();
    }

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
