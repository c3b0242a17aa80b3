package org.basilic.server.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;

/** Takes connections, so many from one address and no more. */
final class Door extends NioEndpoint {

    private static final String PER_ADDRESS = "http.connections.address";

    private @Nullable Limits limits;
    private long perAddress = Limits.of(PER_ADDRESS);

    void set(Limits counted, long most) {
        this.limits = counted;
        this.perAddress = most;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (isCrowded(socket)) {
            if (limits != null) {
                limits.hit(PER_ADDRESS);
            }
            // Whoever asked closes only what is a connection already.
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    private boolean isCrowded(SocketChannel socket) {
        String address = addressOf(socket);
        long there = 0;
        for (SocketWrapperBase<NioChannel> other : getConnections()) {
            if (address.equals(other.getRemoteAddr())) {
                there++;
            }
        }
        return there >= perAddress;
    }

    private static String addressOf(SocketChannel socket) {
        try {
            SocketAddress address = socket.getRemoteAddress();
            return address instanceof InetSocketAddress internet
                    ? internet.getAddress().getHostAddress()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled() ? new SecureConnection(buffers, this) : new PlainConnection(buffers);
    }
}
