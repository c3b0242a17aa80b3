package org.basilic.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Puts an answer on the wire. */
public final class Answers {

    private Answers() {}

    /** Writes a whole answer. */
    public static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** Writes an error; where the answer has begun already, it is cut off instead, so that nobody takes it for whole. */
    public static void write(ApiException error, String request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer has begun already");
        }
        response.resetBuffer();
        write(Answer.of(error, request), response);
    }
}
