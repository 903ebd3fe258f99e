package vn.ansinh.command.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.Citation;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.AuditWords;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;

/**
 * What auditors and those who answer them write. What is about no case is a datum of whoever wrote it: it does not go with a citizen whom it
 * names, so that it names nobody, and no number that could be somebody's.
 */
final class AuditTexts {
    private static final int SHORTEST = 10;

    /** Nine digits are an old identity card, twelve a person number; a phone has ten. Spaces and dots hide none. */
    private static final Pattern A_NUMBER = Pattern.compile("\\d(?:[ .\\-]?\\d){8,}");

    private AuditTexts() {}

    /** Words about the case of this person, or about none. */
    static AuditWords words(@Nullable PersonId person, By by, String text, String pointer, List<BrokenRule> broken) {
        return new AuditWords(
                person == null ? ofNoCase(by, text, pointer, broken) : Personal.of(person, said(text, pointer, broken)),
                null);
    }

    /** Words about no case; null where it is not known who writes them, which is a broken rule already. */
    static @Nullable Personal<String> ofNoCase(By by, String text, String pointer, List<BrokenRule> broken) {
        if (A_NUMBER.matcher(text).find()) {
            broken.add(BrokenRule.at(pointer, "audit-words-hold-a-number"));
        }
        String said = said(text, pointer, broken);
        return by.human() == null ? null : Personal.of(by.human(), said);
    }

    /** An article of law, which stands open. */
    static String article(String text, String pointer, List<BrokenRule> broken) {
        Citation.fault(text, pointer).ifPresent(broken::add);
        return text.strip();
    }

    private static String said(String text, String pointer, List<BrokenRule> broken) {
        String said = text.strip();
        if (said.length() < SHORTEST) {
            broken.add(BrokenRule.at(pointer, "text-too-short", Integer.toString(SHORTEST)));
        }
        return said;
    }
}
