package org.basilic.server.wire;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.basilic.server.operating.Limits;

/** HTTP/1.1 with a time for the headers, for the request as a whole, and a number of connections from one address. */
public final class TimedProtocol extends Http11NioProtocol {

    private final Door door;

    /** The server makes one, by this name. */
    public TimedProtocol() {
        this(new Door());
    }

    private TimedProtocol(Door door) {
        super(door);
        this.door = door;
    }

    /**
     * Sets the limits.
     *
     * @param perAddress connections from one address at most; behind a proxy all come from one
     */
    void set(Limits limits, long perAddress) {
        door.set(limits, perAddress);
    }

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this, getAdapter());
    }
}
