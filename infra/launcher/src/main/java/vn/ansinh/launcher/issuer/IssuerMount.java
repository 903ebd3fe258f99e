package vn.ansinh.launcher.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Mounts the issuer at {@code /auth}: what lies below looks like a context of its own. The authorization server
 * derives its published addresses from the issuer's address and answers relative to the context; without this the
 * path would stand in its metadata twice, or the issuer's name would follow the caller's Host header.
 */
final class IssuerMount extends OncePerRequestFilter {

    static final String PATH = "/auth";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new BelowMount(request), response);
    }

    private static final class BelowMount extends HttpServletRequestWrapper {

        BelowMount(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return PATH;
        }

        @Override
        public String getServletPath() {
            String whole = super.getServletPath();
            return whole.startsWith(PATH) ? whole.substring(PATH.length()) : whole;
        }
    }
}
