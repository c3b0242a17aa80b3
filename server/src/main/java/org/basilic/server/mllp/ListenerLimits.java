package org.basilic.server.mllp;

/**
 * How much a listener takes on; what is beyond is closed and counted by its name.
 *
 * @param frameBytes of one message
 * @param connections at once in all
 * @param perAddress connections at once from one address
 * @param frameMillis from the first byte of a frame to its end
 * @param endMillis that the carriage return after a frame is waited for
 * @param writeMillis in which an answer must have been read
 * @param handshakeMillis of TLS
 * @param drainMillis in which what was begun is ended on stop
 */
public record ListenerLimits(
        int frameBytes,
        int connections,
        int perAddress,
        int frameMillis,
        int endMillis,
        int writeMillis,
        int handshakeMillis,
        int drainMillis) {

    /** Returns the limits that hold unless somebody sets others. */
    public static ListenerLimits standard() {
        return new ListenerLimits(2 << 20, 64, 8, 60_000, 1_000, 5_000, 10_000, 10_000);
    }

    /** Returns the same with other numbers of connections. */
    public ListenerLimits with(int newConnections, int newPerAddress) {
        return new ListenerLimits(
                frameBytes,
                newConnections,
                newPerAddress,
                frameMillis,
                endMillis,
                writeMillis,
                handshakeMillis,
                drainMillis);
    }
}
