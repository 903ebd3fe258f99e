package vn.ansinh.launcher.issuer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.runtime.security.Account;
import vn.ansinh.runtime.security.AccountDirectory;

/** Whom an importer may act for: the demo identities and the {@link DemoStaff}. */
final class DemoDirectory implements AccountDirectory {

    private final Map<String, DemoIdentity> identities;

    DemoDirectory(Map<String, DemoIdentity> identities) {
        this.identities = Map.copyOf(identities);
    }

    @Override
    public Optional<Account> find(String subject) {
        DemoIdentity identity = identities.get(subject);
        if (identity != null) {
            return Optional.of(
                    new Account(subject, Set.copyOf(identity.roles()), identity.unit(), identity.personNumber()));
        }
        return DemoStaff.find(subject)
                .map(staff -> new Account(subject, Set.of(staff.role()), staff.unit(), staff.personNumber()));
    }
}
