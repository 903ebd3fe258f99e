package vn.ansinh.runtime.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account of the issuer, as a token or a directory describes it.
 *
 * @param roles as the issuer names them; those of other applications are among them
 * @param unit bare code, or the key of a unit that ended
 * @param personNumber of the holder; personal data
 */
public record Account(
        String subject,
        Set<String> roles,
        @Nullable String unit,
        @Nullable String personNumber) {

    public Account {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Account[" + subject + "]";
    }
}
