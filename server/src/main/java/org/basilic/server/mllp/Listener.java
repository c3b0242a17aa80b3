package org.basilic.server.mllp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for connections that send framed messages, and runs each of them in a thread of its own. */
public final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final ListenerLimits limits;
    private final FrameTaker taker;
    private final @Nullable Tls tls;
    private final ServerSocket socket;
    private final ScheduledExecutorService watch;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> perAddress = new HashMap<>();
    private final Object counting = new Object();
    private volatile boolean stopping;
    private int count;

    private Listener(ServerSocket socket, ListenerLimits limits, @Nullable Tls tls, FrameTaker taker) {
        this.socket = socket;
        this.limits = limits;
        this.tls = tls;
        this.taker = taker;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mllp-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any free one
     * @param tls null for plain text
     */
    public static Listener open(
            InetAddress address, int port, ListenerLimits limits, @Nullable Tls tls, FrameTaker taker)
            throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), limits.connections());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        Listener listener = new Listener(socket, limits, tls, taker);
        Thread thread = new Thread(listener::accept, "mllp-accept");
        thread.start();
        return listener;
    }

    /** Returns the port that it listens on. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Returns how many connections there are. */
    public int connections() {
        synchronized (counting) {
            return count;
        }
    }

    private void accept() {
        while (!stopping) {
            try {
                begin(socket.accept());
            } catch (IOException e) {
                if (!stopping) {
                    // As when there are no more file handles: wait for some, and go on.
                    LOG.warn("a connection could not be taken: {}", e.getClass().getSimpleName());
                    pause();
                }
            }
        }
    }

    private void begin(Socket accepted) {
        InetAddress address = accepted.getInetAddress();
        if (!enter(address)) {
            taker.closed(address, Closing.TOO_MANY);
            Connection.close(accepted);
            return;
        }
        Connection connection = new Connection(accepted, limits, tls, taker, watch);
        connections.add(connection);
        Thread thread = new Thread(
                () -> {
                    try {
                        connection.run();
                    } finally {
                        connections.remove(connection);
                        leave(address);
                    }
                },
                "mllp-connection");
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            connections.remove(connection);
            leave(address);
            Connection.close(accepted);
            return;
        }
        if (stopping) {
            connection.drain();
        }
    }

    private boolean enter(InetAddress address) {
        synchronized (counting) {
            int here = perAddress.getOrDefault(address, 0);
            if (count >= limits.connections() || here >= limits.perAddress()) {
                return false;
            }
            count++;
            perAddress.put(address, here + 1);
            return true;
        }
    }

    private void leave(InetAddress address) {
        synchronized (counting) {
            count--;
            perAddress.computeIfPresent(address, (a, here) -> here == 1 ? null : here - 1);
            counting.notifyAll();
        }
    }

    /** Takes no more connections, lets every message that has come be answered, and closes. */
    @Override
    public void close() throws IOException {
        stopping = true;
        socket.close();
        connections.forEach(Connection::drain);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limits.drainMillis());
        synchronized (counting) {
            try {
                for (long left = limits.drainMillis();
                        count > 0 && left > 0;
                        left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())) {
                    counting.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        connections.forEach(Connection::abandon);
        watch.shutdownNow();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
