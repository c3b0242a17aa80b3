package org.basilic.server.mllp;

/** Why a connection was closed by this side. */
public enum Closing {
    /** Nobody here takes messages of that side. */
    UNKNOWN_PEER,
    /** More connections than are held at once, in all or from one address. */
    TOO_MANY,
    /** It proved nothing, or not in time. */
    NO_HANDSHAKE,
    /** Nothing came for too long. */
    IDLE,
    /** A frame was begun and not ended in time. */
    SLOW_FRAME,
    /** An answer was not read in time. */
    SLOW_READER,
    /** Bytes that are no frame. */
    NO_FRAME,
    /** A frame of too many bytes. */
    TOO_LONG,
    /** Something that can be answered neither way. */
    NO_ANSWER,
    /** The other side broke off within a frame. */
    BROKEN_OFF
}
