package vn.ansinh.query.caseworker.search;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.seal.BlindIndex;

/**
 * Numbers as a search compares them, by their keyed digests: of phones {@code +84 912…} and {@code 0912…} are one number; of bank
 * accounts the number alone counts, since a bank has many spellings.
 */
@Component
public final class SoughtNumbers {
    private static final Pattern FROM_ABROAD = Pattern.compile("^(\\+|00)84");

    private final BlindIndex index;

    public SoughtNumbers(BlindIndex index) {
        this.index = index;
    }

    String ofPhone(String phone) {
        return index.of(BlindIndex.Purpose.PHONE, national(phone));
    }

    String ofAccount(String number) {
        return index.of(BlindIndex.Purpose.BANK_ACCOUNT, number);
    }

    static String national(String phone) {
        return FROM_ABROAD.matcher(phone).replaceFirst("0");
    }
}
