package vn.ansinh.runtime.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.ansinh.kernel.codec.CodecFailure;
import vn.ansinh.kernel.codec.Utf8;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** Bodies are well-formed UTF-8 and nothing else: the JSON reader itself lets overlong forms pass and guesses at others. */
@RestControllerAdvice
class StrictUtf8 extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        MediaType type = message.getHeaders().getContentType();
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new Refusal(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] body = message.getBody().readAllBytes();
        try {
            Utf8.text(body);
        } catch (CodecFailure malformed) {
            throw new Refusal(ProblemCode.MALFORMED_REQUEST, BrokenRule.of("not-utf8"));
        }
        return new Read(body, message.getHeaders());
    }

    /** A body that was read to its end. */
    private static final class Read implements HttpInputMessage {
        private final InputStream body;
        private final HttpHeaders headers;

        Read(byte[] body, HttpHeaders headers) {
            this.body = new ByteArrayInputStream(body);
            this.headers = headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
