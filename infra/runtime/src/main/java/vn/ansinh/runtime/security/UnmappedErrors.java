package vn.ansinh.runtime.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ansinh.kernel.problem.ProblemCode;

/** The container's error dispatch: paths that nothing serves, and errors sent by a library with a bare status. */
@Controller
final class UnmappedErrors implements ErrorController {

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent
                ? sent
                : HttpServletResponse.SC_NOT_FOUND;
        // What the server refused before any filter comes here too.
        AnswerHeaders.writer().writeHeaders(request, response);
        ProblemAnswer.write(ProblemCode.ofStatus(status), request, response);
    }
}
