package vn.ansinh.proof.planted.query.caseworker;

import java.io.IOException;

/** Answers past the record of who looked. */
final class WorklistThatWritesByHand {
    void answer(jakarta.servlet.http.HttpServletResponse response) throws IOException {
        response.getWriter().write("everybody");
    }
}
