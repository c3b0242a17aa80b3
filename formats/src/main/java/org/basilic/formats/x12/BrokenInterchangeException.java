package org.basilic.formats.x12;

/** The interchange cannot be read on. What was read before it stays read. */
public final class BrokenInterchangeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    /** Says what is wrong. */
    public BrokenInterchangeException(Fault fault) {
        super("%s at segment %d: found %s; wanted %s"
                .formatted(fault.id(), fault.place().inInput(), fault.found(), fault.wanted()));
        this.fault = fault;
    }

    /** Returns what is wrong, with its place. */
    public Fault fault() {
        return fault;
    }
}
