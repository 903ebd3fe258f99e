package vn.ansinh.runtime.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemDocument;
import vn.ansinh.kernel.problem.ProblemTexts;

/** Tomcat's answer to what is no HTTP request at all, as a problem and not as HTML. Made by Tomcat, by name. */
public final class ServerRefusal extends ErrorReportValve {

    private static final int LEAST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        int status = response.getStatus();
        // A method or an encoding of the body that we do not speak is no failure of ours.
        ProblemCode code = status == HttpServletResponse.SC_NOT_IMPLEMENTED
                ? ProblemCode.MALFORMED_REQUEST
                : ProblemCode.ofStatus(status);
        try {
            AnswerHeaders.writer().writeHeaders(request, response);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer body = response.getReporter();
            if (body != null) {
                body.write(ProblemDocument.of(code, List.of(), null, ProblemTexts.VIETNAMESE)
                        .put("status", status)
                        .toString());
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("The client did not wait for its refusal.", gone);
        }
    }
}
