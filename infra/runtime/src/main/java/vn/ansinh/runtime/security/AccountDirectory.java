package vn.ansinh.runtime.security;

import java.util.Optional;

/** Where an importer's named actors are looked up; only a standalone brings one. */
@FunctionalInterface
public interface AccountDirectory {
    /** The account of this subject at the configured issuer. */
    Optional<Account> find(String subject);
}
