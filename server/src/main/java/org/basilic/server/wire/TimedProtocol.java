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

    /** Counts what meets a limit. */
    void count(Limits limits) {
        door.count(limits);
    }

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this, getAdapter());
    }
}
