package vn.ansinh.kernel.value;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * The reference printed on the acknowledgement (giấy tiếp nhận), for people to read out and type: {@code AS-XXXX-XXXX-C},
 * random, in an alphabet without look-alikes, with a check character (weighted sum modulo 31) that finds
 * each single wrong character and each swap of neighbours.
 */
public record Reference(String value) implements TextValue {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern FORM =
            Pattern.compile("AS-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]");

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("reference-malformed", "not of the form AS-XXXX-XXXX-C");
        }
        String body = value.substring(3, 7) + value.substring(8, 12);
        if (checkCharacter(body) != value.charAt(13)) {
            throw new InvalidValue("reference-mistyped", "the check character does not fit");
        }
    }

    public static Reference parse(String text) {
        return new Reference(text);
    }

    public static Reference draw(RandomGenerator random) {
        StringBuilder body = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference("AS-" + body.substring(0, 4) + "-" + body.substring(4) + "-" + checkCharacter(body));
    }

    private static char checkCharacter(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
