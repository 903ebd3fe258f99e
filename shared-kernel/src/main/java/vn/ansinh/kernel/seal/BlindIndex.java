package vn.ansinh.kernel.seal;

/**
 * Equal texts have equal digests under a key that is in no database, so that what is sealed can be found again by whoever
 * knows it (ADR-0009 says what that leaks).
 */
public interface BlindIndex {
    /** What is compared; digests of different things never meet. */
    enum Purpose {
        /** One normalised word of a name. */
        NAME_WORD,
        /** A phone number in its national form. */
        PHONE,
        /** The number of a bank account. */
        BANK_ACCOUNT,
        /** An old nine-digit number. */
        OLD_NUMBER,
        /** A normalised name with a birth date and a sex. */
        WHO,
        /** A paper's number with its issuer and date. */
        PAPER,
        /** Issuer and date of a paper, or the issuer alone. */
        ISSUER,
        /** The digest of a file's bytes. */
        FILE,
        /** What a request said, so that the same key with another body is told apart. */
        REQUEST
    }

    /** The digest of a text within a purpose: 128 bits, lower-case hexadecimal. */
    String of(Purpose purpose, String text);
}
