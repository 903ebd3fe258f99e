package vn.ansinh.command.detection;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.seal.BlindIndex.Purpose;
import vn.ansinh.kernel.value.BankAccount;
import vn.ansinh.kernel.value.Sex;

/** What is sealed and compared, as its keyed digest: who writes the same thing otherwise still comes to the same digest. */
final class Digests {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern FROM_ABROAD = Pattern.compile("^(00)?84(?=\\d{9}$)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private final BlindIndex index;

    Digests(BlindIndex index) {
        this.index = index;
    }

    /** Of an account the number alone counts: a bank has many spellings. */
    String of(BankAccount account) {
        return index.of(Purpose.BANK_ACCOUNT, account.number());
    }

    String phone(String phone) {
        String digits = NO_DIGIT.matcher(phone).replaceAll("");
        return index.of(Purpose.PHONE, FROM_ABROAD.matcher(digits).replaceFirst("0"));
    }

    String oldNumber(String number) {
        return index.of(Purpose.OLD_NUMBER, number);
    }

    String who(String name, LocalDate born, Sex sex) {
        return index.of(Purpose.WHO, normalised(name) + "\n" + born + "\n" + sex.wire());
    }

    String paper(Paper paper) {
        return index.of(
                Purpose.PAPER,
                normalised(paper.number()) + "\n" + normalised(paper.issuer()) + "\n" + paper.issuedOn());
    }

    String issuer(Paper paper) {
        return index.of(Purpose.ISSUER, normalised(paper.issuer()));
    }

    String issued(Paper paper) {
        return index.of(Purpose.ISSUER, normalised(paper.issuer()) + "\n" + paper.issuedOn());
    }

    String file(String sha256) {
        return index.of(Purpose.FILE, sha256);
    }

    /** One form for case, marks composed or not, spaces and punctuation. */
    private static String normalised(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(composed).replaceAll(" ").strip();
    }
}
