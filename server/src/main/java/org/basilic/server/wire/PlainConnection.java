package org.basilic.server.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** A connection without TLS. */
final class PlainConnection extends NioChannel implements Clocked {

    private final RequestClock clock = new RequestClock();

    PlainConnection(SocketBufferHandler buffers) {
        super(buffers);
    }

    @Override
    public RequestClock clock() {
        return clock;
    }

    @Override
    public void reset(SocketChannel channel, NioEndpoint.NioSocketWrapper wrapper) throws IOException {
        clock.rest();
        super.reset(channel, wrapper);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        clock.check();
        return super.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        clock.check();
        return super.write(from);
    }
}
