package vn.ansinh.runtime.security;

import java.time.Duration;
import java.util.List;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What every answer tells a browser, whoever gives it: a controller, a filter, the issuer or the server itself (ADR-0012).
 * By default nothing may be loaded, framed, kept or read from elsewhere; a page that needs more says so itself, and what
 * an answer says already is left as it is.
 */
final class AnswerHeaders {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** Data is no page: should a browser show it all the same, it runs and loads nothing. */
    private static final String NOTHING =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), display-capture=()";

    private AnswerHeaders() {}

    /** For the filter that stands before all others, and for what the server answers before any filter. */
    static HeaderWriter writer() {
        return new CompositeHeaderWriter(List.of(everywhere(), overTlsOnly()));
    }

    private static HeaderWriter everywhere() {
        return new StaticHeadersWriter(List.of(
                new Header("Content-Security-Policy", NOTHING),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header("X-Frame-Options", "DENY"),
                new Header("Referrer-Policy", "no-referrer"),
                new Header("Cross-Origin-Opener-Policy", "same-origin"),
                new Header("Cross-Origin-Embedder-Policy", "require-corp"),
                new Header("Cross-Origin-Resource-Policy", "same-origin"),
                new Header("Permissions-Policy", NO_DEVICES),
                new Header("Cache-Control", "no-store")));
    }

    /** Browsers heed it over TLS with a certificate that they trust, and otherwise not (RFC 6797, 8.1). */
    private static HeaderWriter overTlsOnly() {
        return new HstsHeaderWriter(A_YEAR.toSeconds(), true);
    }
}
