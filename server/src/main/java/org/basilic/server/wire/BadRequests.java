package org.basilic.server.wire;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.Http11InputBuffer;

/**
 * What is wrong with the form of a request is the fault of whoever sent it: the answer is 400, and the connection ends. Beyond
 * what Tomcat finds itself, a line of the headers that ends with a line feed alone is refused: a proxy on the way may have seen
 * other lines.
 */
final class BadRequests extends ValveBase {

    private static final int BAD_REQUEST = 400;

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= 500) {
            // 501 and 505, for a coding or a version that nobody knows: nothing of ours has run yet that could have
            // failed.
            response.getCoyoteResponse().setStatus(BAD_REQUEST);
        } else if (response.getStatus() < BAD_REQUEST && hasBareLineFeed(request)) {
            response.setHeader("Connection", "close");
            response.sendError(BAD_REQUEST);
        }
        getNext().invoke(request, response);
    }

    /** Looks through the bytes of the headers, which end where the buffer stands now. */
    private static boolean hasBareLineFeed(Request request) {
        InputBuffer input = request.getCoyoteRequest().getInputBuffer();
        if (!(input instanceof Http11InputBuffer http)) {
            return false;
        }
        ByteBuffer bytes = http.getByteBuffer();
        byte before = 0;
        for (int at = 0; at < bytes.position(); at++) {
            byte now = bytes.get(at);
            if (now == '\n' && before != '\r') {
                return true;
            }
            before = now;
        }
        return false;
    }
}
