package vn.ansinh.runtime.store;

import org.springframework.core.env.Environment;

/** Under whose name pseudonyms of accounts are made: the same for ever, though the issuer may move to another address (ADR-0011). */
public final class AccountIssuer {
    private AccountIssuer() {}

    /** The name that is configured, else the issuer's address; empty for a node to which nobody signs in. */
    public static String nameIn(Environment environment) {
        return environment.getProperty(
                "ansinh.pseudonym.issuer",
                environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", ""));
    }
}
