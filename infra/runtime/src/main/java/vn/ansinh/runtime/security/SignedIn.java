package vn.ansinh.runtime.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.ansinh.kernel.access.ActingPerson;

/** A request whose token was taken. The token itself, with the person number in it, ends here. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final String ROLE = "ROLE_";

    private final transient ActingPerson person;

    SignedIn(ActingPerson person) {
        super(person.roles().stream()
                .map(role -> new SimpleGrantedAuthority(ROLE + role.name()))
                .toList());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public ActingPerson getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.actor().text();
    }
}
