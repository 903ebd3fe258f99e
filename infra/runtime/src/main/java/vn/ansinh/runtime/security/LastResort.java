package vn.ansinh.runtime.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.kernel.limit.TooManyAttempts;
import vn.ansinh.kernel.problem.ProblemCode;

/** What fails in a filter, where no controller's advice reaches: one generic body with a reference that the log has too. */
final class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
    private static final String SECONDS_TO_WAIT = "2";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (TooManyAttempts many) {
            response.reset();
            response.setHeader("Retry-After", Long.toString(many.retryAfterSeconds()));
            ProblemAnswer.write(ProblemCode.TOO_MANY_REQUESTS, request, response);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            response.reset();
            ProblemCode code = isPassing(failed) ? ProblemCode.UNAVAILABLE : ProblemCode.INTERNAL;
            if (code == ProblemCode.UNAVAILABLE) {
                response.setHeader("Retry-After", SECONDS_TO_WAIT);
            }
            String reference = ProblemAnswer.writeWithReference(code, request, response);
            LOG.error("Request failed before its controller, reference {}", reference, failed);
        }
    }

    private static boolean isPassing(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TooManyActiveSessionsException
                    // The issuer cannot be asked for its keys: nothing is known against the token.
                    || cause instanceof JwtDecoderInitializationException
                    || cause instanceof AuthenticationServiceException) {
                return true;
            }
        }
        return false;
    }
}
