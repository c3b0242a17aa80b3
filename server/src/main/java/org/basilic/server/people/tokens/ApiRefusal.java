package org.basilic.server.people.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.basilic.server.operating.RequestId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What a program is answered that is not let in: problem+json, in the words of the API, and nothing of what it sent. */
@Component
public final class ApiRefusal {

    ApiRefusal() {}

    /** Whether the path of a request is one for programs. */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/fhir/") || path.startsWith("/manage/");
    }

    /** Answers with this status. What is left of the body is not read. */
    public void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = ("{\"type\":\"urn:basilic:problem:" + word(status) + "\",\"title\":\"" + title(status)
                        + "\",\"status\":" + status + ",\"request\":\"" + RequestId.of(request) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String word(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "absent";
            case 405 -> "wrong-method";
            case 429 -> "too-many";
            case 503 -> "busy";
            default -> "bad-request";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Say who you are, with a token.";
            case 403 -> "This is not for you.";
            case 404 -> "There is no such thing.";
            case 405 -> "This address takes other methods.";
            case 429 -> "Too many requests; wait a moment.";
            case 503 -> "The store cannot be used at the moment.";
            default -> "The request is not as it should be.";
        };
    }
}
