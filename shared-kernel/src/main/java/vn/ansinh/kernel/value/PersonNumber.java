package vn.ansinh.kernel.value;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * The personal identification number (số định danh cá nhân; Decree 137/2015 Art. 13, Circular
 * 59/2021): three digits for the province of birth registration, one for century and sex, two for
 * the year of birth, six without meaning. There is no check digit, so only the structure and the
 * agreement with birth date and sex can be tested. The province digits stay as they were after a
 * merger of provinces.
 *
 * @param digits twelve digits; personal data, therefore kept out of {@link #toString()}
 */
public record PersonNumber(String digits) {
    private static final Pattern SHAPE = Pattern.compile("0\\d{11}");
    private static final int LAST_PROVINCE = 96;
    /** Six reads 22xx, which the circular does not give. */
    private static final int LAST_CENTURY_DIGIT = 5;

    public PersonNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new InvalidValue(
                    "person-number-malformed", "a person number has twelve digits, the first of them zero");
        }
        int province = Integer.parseInt(digits.substring(0, 3));
        if (province < 1 || province > LAST_PROVINCE) {
            throw new InvalidValue("person-number-impossible", "the first three digits name no province (001 to 096)");
        }
        if (digits.charAt(3) - '0' > LAST_CENTURY_DIGIT) {
            throw new InvalidValue("person-number-impossible", "the fourth digit gives century and sex, from 0 to 5");
        }
    }

    public static PersonNumber parse(String text) {
        return new PersonNumber(text);
    }

    public Sex sex() {
        return (digits.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** The year of birth that the number carries, four digits. */
    public int birthYear() {
        int century = 1900 + (digits.charAt(3) - '0') / 2 * 100;
        return century + Integer.parseInt(digits.substring(4, 6));
    }

    /** Whether the number can belong to a person of this birth date and sex; else identity is to be cleared. */
    public boolean agreesWith(LocalDate birthDate, Sex sex) {
        return birthYear() == birthDate.getYear() && sex() == sex;
    }

    @Override
    public String toString() {
        return "PersonNumber[not shown]";
    }
}
