package org.basilic.server.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What is answered where a request does not even reach the program: its number and a word, nothing of the server. */
public final class PlainErrorValve extends ErrorReportValve {

    /** The server makes one, by this name. */
    public PlainErrorValve() {}

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] body = ("{\"type\":\"urn:basilic:problem:" + word(status)
                        + "\",\"title\":\"The request was refused.\",\"status\":" + status + "}\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // Nobody is there any more to be told.
        }
    }

    private static String word(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 404 -> "absent";
            case 405 -> "wrong-method";
            case 408 -> "too-slow";
            case 413 -> "too-large";
            case 414, 431 -> "headers-too-large";
            case 501 -> "not-supported";
            case 503 -> "busy";
            default -> status < 500 ? "refused" : "fault";
        };
    }
}
