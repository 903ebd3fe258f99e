package vn.ansinh.query.disclose;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.ansinh.kernel.problem.Refusal;

/**
 * The last step before an answer of the query side is written: who looked is recorded, or nothing is shown. It stands behind
 * every controller of this side, whatever the controller does; one that never asked {@link Disclosure} is not answered at all.
 */
@RestControllerAdvice(basePackages = "vn.ansinh.query")
final class RecordBeforeAnswer implements ResponseBodyAdvice<Object> {
    private final Readings readings;

    RecordBeforeAnswer(Readings readings) {
        this.readings = readings;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return !AnnotatedElementUtils.hasAnnotation(answer.getContainingClass(), PublishedByLaw.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        try {
            if (!readings.keep()) {
                throw new IllegalStateException(answer.getContainingClass().getName()
                        + " answers without having asked whether it may disclose");
            }
        } catch (Refusal | IllegalStateException notRecorded) {
            forgetVersion(response);
            throw notRecorded;
        }
        return body;
    }

    /** The version of the case is set before its body is, and must not go out with the refusal. */
    private static void forgetVersion(ServerHttpResponse response) {
        response.getHeaders().remove(HttpHeaders.ETAG);
        if (response instanceof ServletServerHttpResponse servlet) {
            HttpServletResponse answer = servlet.getServletResponse();
            answer.setHeader(HttpHeaders.ETAG, null);
        }
    }
}
