package vn.ansinh.runtime.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.kernel.problem.ProblemCode;

/** Refuses bodies over the contract's limit: by their stated length before a byte is read, else by reading no further. */
final class BodyLimit extends OncePerRequestFilter {

    /** 1 MiB (API page, Limits). */
    static final int MOST = 1 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > MOST) {
            ProblemAnswer.write(ProblemCode.BODY_TOO_LARGE, request, response);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            byte[] body = request.getInputStream().readNBytes(MOST + 1);
            if (body.length > MOST) {
                response.setHeader("Connection", "close");
                ProblemAnswer.write(ProblemCode.BODY_TOO_LARGE, request, response);
            } else {
                chain.doFilter(new Buffered(request, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request whose body was read to its end already. */
    private static final class Buffered extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is here; nothing to wait for");
                }

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return body.read(target, offset, length);
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
