package vn.ansinh.proof.planted.verifier;

import org.springframework.util.StringUtils;

/** Takes the word of a framework for it. */
final class VerifierThatAsksTheStore {
    private VerifierThatAsksTheStore() {}

    static boolean isWhole(String log) {
        return StringUtils.hasText(log);
    }
}
