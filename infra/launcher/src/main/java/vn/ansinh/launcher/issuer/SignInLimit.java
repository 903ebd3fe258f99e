package vn.ansinh.launcher.issuer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.ansinh.kernel.limit.AttemptLimit;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.limit.Place;
import vn.ansinh.kernel.limit.TooManyAttempts;

/**
 * Ends the guessing of passwords and client secrets (ADR-0012): failures count against the account where they come from,
 * against that place, and against the account wherever they come from. Unknown accounts count alike.
 *
 * <p>Every lock ends by itself, and knocking does not prolong it. The lock of an account everywhere spares the places from
 * where it signed in before, so that whoever guesses from elsewhere keeps nobody out for ever.
 */
final class SignInLimit {

    static final int PER_ACCOUNT_AND_PLACE = 5;
    static final int PER_PLACE = 30;
    static final int PER_ACCOUNT = 50;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_FAMILIAR = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SignInLimit.class);

    private final AttemptLimit accountsAtPlaces;
    private final AttemptLimit places;
    private final AttemptLimit accounts;
    private final Map<String, Boolean> familiar = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_FAMILIAR;
        }
    };

    /** Many guesses sent at once are looked at one after the other; a look costs some microseconds. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SignInLimit(AttemptLimits limits) {
        this.accountsAtPlaces = limits.of(PER_ACCOUNT_AND_PLACE, WINDOW);
        this.places = limits.of(PER_PLACE, WINDOW);
        this.accounts = limits.of(PER_ACCOUNT, WINDOW);
    }

    /** The provider, asked only while there is an allowance. */
    AuthenticationProvider before(AuthenticationProvider provider) {
        return new AuthenticationProvider() {
            @Override
            public @Nullable Authentication authenticate(Authentication attempt) {
                return limited(provider, attempt);
            }

            @Override
            public boolean supports(Class<?> type) {
                return provider.supports(type);
            }
        };
    }

    private @Nullable Authentication limited(AuthenticationProvider provider, Authentication attempt) {
        String place = place(attempt);
        String account = attempt.getName();
        // No address has a line feed in it, so no two pairs read alike.
        String here = place + "\n" + account;
        oneAtATime.lock();
        try {
            check(account, place, here);
            Authentication signedIn = provider.authenticate(attempt);
            if (signedIn != null) {
                familiar.put(here, true);
            }
            return signedIn;
        } catch (AuthenticationException failed) {
            countFailure(account, place, here);
            throw failed;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void check(String account, String place, String here) {
        try {
            accountsAtPlaces.check(here);
            places.check(place);
            if (!familiar.containsKey(here)) {
                accounts.check(account);
            }
        } catch (TooManyAttempts many) {
            // The name is whatever was typed, perhaps the password: it does not go into the log.
            LOG.warn("A sign-in from {} was not heard: too many have failed.", place);
            throw many;
        }
    }

    /** Each may be used up by now; what counts is that it is. */
    private void countFailure(String account, String place, String here) {
        LOG.info("A sign-in from {} has failed.", place);
        for (Runnable count : new Runnable[] {
            () -> accountsAtPlaces.count(here), () -> places.count(place), () -> accounts.count(account)
        }) {
            try {
                count.run();
            } catch (TooManyAttempts usedUp) {
                LOG.debug("An allowance of {} is used up.", place);
            }
        }
    }

    private static String place(Authentication attempt) {
        if (attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null) {
            return Place.of(details.getRemoteAddress());
        }
        throw new IllegalStateException("a sign-in that came from nowhere");
    }
}
