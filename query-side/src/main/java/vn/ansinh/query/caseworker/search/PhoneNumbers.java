package vn.ansinh.query.caseworker.search;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.seal.BlindIndex;

/** Phone numbers as a search compares them: {@code +84 912…} and {@code 0912…} are one number, as its keyed digest. */
@Component
public final class PhoneNumbers {
    private static final Pattern FROM_ABROAD = Pattern.compile("^(\\+|00)84");

    private final BlindIndex index;

    public PhoneNumbers(BlindIndex index) {
        this.index = index;
    }

    String digestOf(String phone) {
        return index.of(BlindIndex.Purpose.PHONE, national(phone));
    }

    static String national(String phone) {
        return FROM_ABROAD.matcher(phone).replaceFirst("0");
    }
}
