package vn.ansinh.runtime.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.ansinh.kernel.access.StatusCodes;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.runtime.store.KeyedDigest;

/** The code on the acknowledgement: eight characters without look-alikes, from a keyed digest of the case. */
final class PrintedCodes implements StatusCodes {

    /** The alphabet of the reference, which stands beside it on the paper. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int LENGTH = 8;

    private final KeyedDigest digest;

    PrintedCodes(KeyedDigest digest) {
        this.digest = digest;
    }

    @Override
    public String of(CaseId caseId) {
        var rest = new BigInteger(1, digest.of("status-code", caseId.text()));
        var code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) {
            BigInteger[] split = rest.divideAndRemainder(BASE);
            code.append(ALPHABET.charAt(split[1].intValue()));
            rest = split[0];
        }
        return code.toString();
    }

    @Override
    public boolean matches(CaseId caseId, String code) {
        return MessageDigest.isEqual(
                of(caseId).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
