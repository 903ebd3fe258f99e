package vn.ansinh.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.runtime.store.KeyedDigest;

class RequestIdentityTest {
    private final ActingPersons persons = new ActingPersons(
            "https://login.example.vn",
            new KeyedDigest("A".repeat(43) + "="),
            nobody(),
            Clock.systemUTC(),
            new ActingPersons.Options(true, false));

    @Test
    void substitute_isNamedByTheirPseudonym_whereTheIssuersAccountsCannotBeListed() {
        ActingPerson named =
                new RequestIdentity(persons, null).named("verifier2").orElseThrow();
        ActingPerson signedIn = persons.of(new Account("verifier2", Set.of("caseworker"), "07210", null));

        assertThat(named.actor()).isEqualTo(signedIn.actor());
        assertThat(named.roles()).as("no role before they sign in with it").isEmpty();
        assertThat(named.human()).isNull();
    }

    @Test
    void account_isTheDirectorysOrNobodys_whereThereIsOne() {
        var known = new Account("verifier2", Set.of("caseworker"), "07210", null);
        var identity = new RequestIdentity(
                persons, subject -> subject.equals("verifier2") ? Optional.of(known) : Optional.empty());

        assertThat(identity.named("verifier2").orElseThrow().roles()).containsExactly(Role.CASEWORKER);
        assertThat(identity.named("stranger")).isEmpty();
    }

    private static PersonRegistry nobody() {
        return (PersonRegistry) Proxy.newProxyInstance(
                PersonRegistry.class.getClassLoader(),
                new Class<?>[] {PersonRegistry.class},
                (proxy, method, given) -> {
                    throw new AssertionError("no person number was given");
                });
    }
}
