package org.basilic.server.mllp;

/** Bytes of which no frame can be made any more: the connection is closed. */
public final class FrameException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** More bytes before a frame than are passed over. */
        NO_FRAME,
        /** A frame of more bytes than the limit. */
        TOO_LONG
    }

    private final Kind kind;
    private final byte[] head;

    FrameException(Kind kind, byte[] head) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.head = head;
    }

    /** Returns what is wrong. */
    public Kind kind() {
        return kind;
    }

    /** Returns the first bytes of the frame, by which it may be answered; empty where there is none. */
    public byte[] head() {
        return head;
    }
}
