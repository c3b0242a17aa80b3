package org.basilic.server.wire;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.basilic.server.operating.Limits;

/** Serves one connection; headers that come byte by byte are waited for so long and no longer. */
final class TimedProcessor extends Http11Processor {

    private static final Duration HEADERS = Limits.secondsOf("http.header.seconds");

    TimedProcessor(TimedProtocol protocol, Adapter adapter) {
        super(protocol, adapter);
    }

    @Override
    public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
        if (!(wrapper.getSocket() instanceof Clocked clocked)) {
            return super.service(wrapper);
        }
        RequestClock clock = clocked.clock();
        clock.headers(HEADERS);
        SocketState state = SocketState.CLOSED;
        try {
            state = super.service(wrapper);
            return state;
        } finally {
            // LONG: a part of the headers is there, and the rest is waited for.
            clock.pause(state != SocketState.LONG);
        }
    }
}
