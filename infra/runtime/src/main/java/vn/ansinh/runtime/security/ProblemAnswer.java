package vn.ansinh.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.problem.ProblemCode;

/** Answers of RFC 9457 for what is refused at the door, before a controller could; Vietnamese unless English is asked. */
final class ProblemAnswer {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemAnswer() {}

    static void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(code, null, request, response);
    }

    /** With a reference under which the log has the whole story. */
    static String writeWithReference(ProblemCode code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String reference = UUID.randomUUID().toString();
        write(code, reference, request, response);
        return reference;
    }

    /** The code that stands for a bare HTTP status. */
    static ProblemCode codeOf(int status) {
        return switch (status) {
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemCode.UNAVAILABLE;
            default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL;
        };
    }

    static String text(ProblemCode code, Locale language, @Nullable String reference) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "vn.ansinh.runtime.security.door",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ObjectNode body = JSON.createObjectNode();
        body.put("type", code.type());
        body.put("title", texts.getString(code.wire() + ".title"));
        body.put("status", code.status());
        body.put("code", code.wire());
        body.put("detail", texts.getString(code.wire() + ".detail"));
        if (reference != null) {
            body.put("reference", reference);
        }
        return body.toString();
    }

    private static void write(
            ProblemCode code, @Nullable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = language(request.getHeader("Accept-Language"));
        response.setStatus(code.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text(code, language, reference).getBytes(StandardCharsets.UTF_8));
    }

    private static Locale language(@Nullable String accepted) {
        try {
            Locale found = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
