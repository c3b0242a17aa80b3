package org.basilic.server.wire;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a body that nobody wanted, because the request was refused: what is there already is passed over, so that the
 * client sees the answer; for the rest nobody waits, and the connection is closed.
 */
final class LeftOver extends ValveBase {

    private static final int MOST = 1 << 16;
    private static final int LOOKS = 20;
    private static final int BETWEEN_MILLISECONDS = 20;

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        org.apache.coyote.Request below = request.getCoyoteRequest();
        if (response.getStatus() < 400 || !hasBody(below) || isRead(below)) {
            return;
        }
        response.finishResponse();
        if (!drained(below)) {
            below.action(ActionCode.CLOSE_NOW, null);
        }
    }

    private static boolean hasBody(org.apache.coyote.Request below) {
        try {
            return below.getContentLengthLong() > 0 || below.getHeader("Transfer-Encoding") != null;
        } catch (IllegalArgumentException e) {
            // No length, or two: refused for it, and the connection is closed already.
            return false;
        }
    }

    private static boolean isRead(org.apache.coyote.Request below) {
        AtomicBoolean read = new AtomicBoolean();
        below.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Returns whether all of the body was there within a moment. */
    private static boolean drained(org.apache.coyote.Request below) {
        Bin bin = new Bin();
        long all = 0;
        try {
            for (int look = 0; look < LOOKS && all < MOST; look++) {
                below.action(ActionCode.AVAILABLE, true);
                while (below.getAvailable() > 0 && all < MOST && !isRead(below)) {
                    int count = below.doRead(bin);
                    if (count < 0) {
                        return true;
                    }
                    all += count;
                    below.action(ActionCode.AVAILABLE, true);
                }
                if (isRead(below)) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLISECONDS);
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Takes bytes that go nowhere. */
    private static final class Bin implements ApplicationBufferHandler {

        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(ByteBuffer fresh) {
            buffer = fresh;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The buffer is Tomcat's own, and large enough.
        }
    }
}
