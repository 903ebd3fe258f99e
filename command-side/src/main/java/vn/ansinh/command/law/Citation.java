package vn.ansinh.command.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.BrokenRule;

/**
 * An article of law as an officer writes it into what stands open for ever (ADR-0029): the words of citing, numbers of acts and articles, and nothing else, so that
 * nobody can be named in it. An act is cited by its number, since its title may be any words.
 */
public final class Citation {
    /** In Vietnamese and in English, in small letters. */
    private static final Set<String> WORDS = Set.copyOf(Arrays.asList(
            ("điều khoản điểm mục tiểu chương phần phụ lục biểu số luật bộ pháp lệnh hiến nghị định quyết thông tư liên tịch chỉ thị công văn kế hoạch"
                            + " quy chế chuẩn hướng dẫn sửa đổi bổ sung thay thế năm ngày tháng và đến của các theo"
                            + " article articles art arts point points clause clauses paragraph section chapter part annex appendix no nos law act code decree"
                            + " circular joint decision resolution ordinance constitution directive plan of and the to in as amended by under")
                    .split(" ")));

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:()\\[\\]–.]+");

    /** {@code 20/2021/NĐ-CP}, {@code 19}, {@code 5a}, {@code 2015}, {@code 91/2025/QH15}; never nine digits or more. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,8}\\p{L}?(?:[/\\-][\\p{Lu}\\d][\\p{L}\\d]{0,9})*");

    /** What may be somebody's number, however it is spaced. */
    private static final Pattern A_LONG_NUMBER = Pattern.compile("\\d(?:[ .\\-]?\\d){8,}");

    /** A point of a clause, or a chapter's number. */
    private static final Pattern LETTERED = Pattern.compile("\\p{L}\\d?|[ivxlcIVXLC]{1,6}");

    private Citation() {}

    /** The rule that a text breaks which is no citation; empty for one. */
    public static Optional<BrokenRule> fault(String text, String pointer) {
        boolean cites = Arrays.stream(BETWEEN.split(text.strip()))
                .filter(word -> !word.isEmpty())
                .allMatch(Citation::isOfACitation);
        boolean numbered = text.chars().anyMatch(Character::isDigit)
                && !A_LONG_NUMBER.matcher(text).find();
        return cites && numbered ? Optional.empty() : Optional.of(BrokenRule.at(pointer, "article-is-no-citation"));
    }

    private static boolean isOfACitation(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT))
                || NUMBERED.matcher(word).matches()
                || LETTERED.matcher(word).matches();
    }
}
