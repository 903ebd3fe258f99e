package vn.ansinh.runtime.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.runtime.store.KeyedDigest;

/**
 * From the issuer's word on an account to the acting person inside: the subject becomes a pseudonym, the person number a
 * person. Whatever cannot be meant makes the token invalid rather than the person less able.
 */
final class ActingPersons {

    private static final int ACTOR_BYTES = 16;

    private final String issuer;
    private final KeyedDigest digest;
    private final PersonRegistry persons;
    private final Clock clock;
    private final Options options;

    /**
     * What differs between nodes.
     *
     * @param mayMeetPersons whether a person who is not known yet is made known; a query node only looks
     * @param endedUnits whether an account may name a unit that has ended ({@code 213@}): standalone and import only
     */
    record Options(boolean mayMeetPersons, boolean endedUnits) {}

    /** @param issuer under whose name accounts are kept: the same for ever, though the issuer may move to another address */
    ActingPersons(String issuer, KeyedDigest digest, PersonRegistry persons, Clock clock, Options options) {
        this.issuer = issuer;
        this.digest = digest;
        this.persons = persons;
        this.clock = clock;
        this.options = options;
    }

    SignedIn signIn(Jwt token) {
        String subject = token.getSubject();
        if (subject == null || subject.isEmpty()) {
            throw new InvalidBearerTokenException("the token names no subject");
        }
        List<String> roles = token.getClaimAsStringList("roles");
        return new SignedIn(of(new Account(
                subject,
                roles == null ? Set.of() : new HashSet<>(roles),
                token.getClaimAsString("unit"),
                token.getClaimAsString("person_number"))));
    }

    ActingPerson of(Account account) {
        return new ActingPerson(
                actor(account.subject()), human(account.personNumber()), roles(account.roles()), unit(account.unit()));
    }

    ActorId actor(String subject) {
        // A line feed stands in no issuer's address, so no two pairs read alike.
        byte[] whole = digest.of("actor", issuer + "\n" + subject);
        return new ActorId("a-" + HexFormat.of().formatHex(whole, 0, ACTOR_BYTES));
    }

    private @Nullable PersonId human(@Nullable String digits) {
        if (digits == null) {
            return null;
        }
        PersonNumber number;
        try {
            number = PersonNumber.parse(digits);
        } catch (InvalidValue malformed) {
            throw new InvalidBearerTokenException("the token's person number is malformed");
        }
        Optional<PersonId> known = persons.find(number);
        return options.mayMeetPersons() ? known.orElseGet(() -> persons.personOf(number)) : known.orElse(null);
    }

    private static Set<Role> roles(Set<String> named) {
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (named.contains(role.name().toLowerCase(Locale.ROOT))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private @Nullable String unit(@Nullable String claim) {
        if (claim == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.ZONE);
        boolean ended = claim.indexOf('@') >= 0;
        var asked = new ActingPerson(new ActorId("a-" + "0".repeat(32)), null, Set.of(), claim);
        try {
            if ((ended && !options.endedUnits())
                    || asked.unitOn(today, UnitRegistry.load()).isEmpty()) {
                throw new InvalidBearerTokenException("the token's unit is none on this day");
            }
        } catch (InvalidValue malformed) {
            throw new InvalidBearerTokenException("the token's unit is malformed");
        }
        return claim;
    }
}
