package org.basilic.formats.hl7;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message: its segments, in order. */
public final class Message {

    private final int number;
    private final List<Segment> segments;

    /**
     * Makes a message.
     *
     * @param number its place in the input, counted from 1
     * @param segments the header first; nobody changes the list later
     */
    Message(int number, List<Segment> segments) {
        this.number = number;
        this.segments = Collections.unmodifiableList(segments);
    }

    /**
     * Reads a message of any processing id, such as one that is only a test.
     *
     * @param bytes begin with {@code MSH}; nothing of a frame
     * @throws RefusedMessageException when it is no message, too large, or not in its encoding
     */
    public static Message read(byte[] bytes) throws RefusedMessageException {
        return new MessageParser(MessageLimits.standard(), null).anyMessage(bytes, bytes.length, 1, 0);
    }

    /** Returns its place in the input, counted from 1. */
    int number() {
        return number;
    }

    /** Returns its segments, the header first. */
    public List<Segment> segments() {
        return segments;
    }

    /** Returns the first segment of this name; null when there is none. */
    public @Nullable Segment first(String name) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).name().equals(name)) {
                return segments.get(i);
            }
        }
        return null;
    }

    Segment header() {
        return segments.get(0);
    }

    /** Returns the code of the message, such as {@code RAS}. */
    String type() {
        return header().text(9, 1);
    }

    /** Returns what the message was sent for, such as {@code O17}. */
    String trigger() {
        return header().text(9, 2);
    }

    /** Returns the id by which its receiver tells it from others. */
    public String controlId() {
        return header().text(10);
    }
}
