package vn.ansinh.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemDocument;
import vn.ansinh.kernel.problem.ProblemTexts;

/** Answers of RFC 9457 for what is refused at the door, before a controller and its advice are reached. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(code, null, request, response);
    }

    /** With a reference under which the log has the whole story. */
    static String writeWithReference(ProblemCode code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String reference = UUID.randomUUID().toString();
        write(code, "urn:uuid:" + reference, request, response);
        return reference;
    }

    private static String text(ProblemCode code, @Nullable String instance, Locale language) {
        return ProblemDocument.of(code, List.of(), instance, language).toString();
    }

    private static void write(
            ProblemCode code, @Nullable String instance, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = ProblemTexts.languageOf(request.getHeader("Accept-Language"));
        response.setStatus(code.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text(code, instance, language).getBytes(StandardCharsets.UTF_8));
    }
}
