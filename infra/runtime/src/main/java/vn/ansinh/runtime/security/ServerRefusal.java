package vn.ansinh.runtime.security;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.ProblemTexts;

/** Tomcat's answer to what is no HTTP request at all, as a problem and not as HTML. Made by Tomcat, by name. */
public final class ServerRefusal extends ErrorReportValve {

    private static final int LEAST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = ProblemCode.ofStatus(response.getStatus());
        try {
            AnswerHeaders.writer().writeHeaders(request, response);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer body = response.getReporter();
            if (body != null) {
                body.write(ProblemAnswer.text(code, null, ProblemTexts.VIETNAMESE));
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("The client did not wait for its refusal.", gone);
        }
    }
}
