package vn.ansinh.runtime.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.kernel.limit.AttemptLimit;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.limit.Place;

/** How much of the API that needs no sign-in one place may ask for, whatever comes of it (ADR-0012). */
final class OpenDoorLimit extends OncePerRequestFilter {

    static final int PER_PLACE = 300;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final AttemptLimit places;

    OpenDoorLimit(AttemptLimits limits) {
        this.places = limits.of(PER_PLACE, WINDOW);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/api/public/")
                && !path.startsWith(SecurityConfiguration.LOG)
                && !path.equals(SecurityConfiguration.STATUS_LOOKUPS)
                && !path.equals(SecurityConfiguration.TIPS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        places.count(Place.of(request.getRemoteAddr()));
        chain.doFilter(request, response);
    }
}
