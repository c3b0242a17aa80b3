package org.basilic.server.mllp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes frames out of a stream of bytes: VT, a message, FS, CR. Knows nothing of connections and clocks; who reads the stream
 * asks {@link #state()} how long to wait. Holds one frame, and of one that is too long no more than the limit.
 *
 * <p>An end without its carriage return counts when a line feed or the next frame follows, or when {@link #settle} is called;
 * before anything else the sign belongs to the text. A start within a frame begins it anew when a message header follows: the
 * sender broke off before.
 */
public final class Frames {

    /** Where in the stream it stands. */
    public enum State {
        /** Before a frame. */
        OUTSIDE,
        /** In a frame. */
        INSIDE,
        /** In a frame whose sign of the end has come, and not what follows it. */
        ENDING
    }

    static final int VT = 0x0B;
    static final int FS = 0x1C;
    static final int CR = 0x0D;

    private static final int LF = 0x0A;
    private static final int FIRST = 1 << 13;
    private static final int HEAD = 1 << 10;

    /** Bytes before a frame that are passed over. */
    private static final int PASSED_OVER = 1 << 10;

    private final int most;
    private State state = State.OUTSIDE;
    private byte[] held = new byte[0];
    private int length;
    private int before;
    /** Where in the frame the last start stands that may begin it anew; -1 for nowhere. */
    private int again = -1;

    private Frame.@Nullable Warning warning;
    private @Nullable Frame ready;

    /**
     * Begins before a frame.
     *
     * @param most bytes of a message
     */
    public Frames(int most) {
        this.most = most;
    }

    /**
     * Takes bytes up to the end of the next frame.
     *
     * @return where the bytes begin that were not taken: those after a frame, which {@link #next} returns now
     * @throws FrameException if no frame can be made of them; nothing more can be taken then
     */
    public int take(byte[] bytes, int from, int to) throws FrameException {
        int at = from;
        while (at < to && ready == null) {
            at += take(bytes[at]) ? 1 : 0;
        }
        return at;
    }

    /** Returns the frame that ended, once; null when none did. */
    public @Nullable Frame next() {
        Frame frame = ready;
        ready = null;
        return frame;
    }

    /** Returns where in the stream it stands. */
    public State state() {
        return state;
    }

    /** Ends a frame whose end was waited for long enough. */
    public void settle() {
        if (state == State.ENDING) {
            end(Frame.Warning.BARE_END);
        }
    }

    /** Takes a byte; false when it belongs to what comes after the frame. */
    private boolean take(byte b) throws FrameException {
        switch (state) {
            case OUTSIDE -> outside(b);
            case INSIDE -> inside(b);
            case ENDING -> {
                return ending(b);
            }
        }
        return true;
    }

    private void outside(byte b) throws FrameException {
        if (b == VT) {
            state = State.INSIDE;
            warning = before > 0 ? Frame.Warning.BYTES_BEFORE : null;
            before = 0;
        } else if (++before > PASSED_OVER) {
            throw new FrameException(FrameException.Kind.NO_FRAME, new byte[0]);
        }
    }

    private void inside(byte b) throws FrameException {
        if (b == FS) {
            state = State.ENDING;
            return;
        }
        if (b == VT) {
            again = length;
        }
        hold(b);
        if (again >= 0 && length == again + 4) {
            if (held[again + 1] == 'M' && held[again + 2] == 'S' && held[again + 3] == 'H') {
                System.arraycopy(held, again + 1, held, 0, 3);
                length = 3;
                warning = Frame.Warning.UNFINISHED_BEFORE;
            }
            again = -1;
        }
    }

    private boolean ending(byte b) throws FrameException {
        if (b == CR) {
            end(null);
            return true;
        }
        if (b == LF || b == VT) {
            end(Frame.Warning.BARE_END);
            return b == LF;
        }
        state = State.INSIDE;
        hold((byte) FS);
        inside(b);
        return true;
    }

    private void end(Frame.@Nullable Warning found) {
        ready = new Frame(Arrays.copyOf(held, length), found == null ? warning : found);
        state = State.OUTSIDE;
        length = 0;
        again = -1;
        warning = null;
        if (held.length > FIRST) {
            held = new byte[0];
        }
    }

    private void hold(byte b) throws FrameException {
        if (length == most) {
            byte[] head = Arrays.copyOf(held, Math.min(length, HEAD));
            held = new byte[0];
            throw new FrameException(FrameException.Kind.TOO_LONG, head);
        }
        if (length == held.length) {
            held = Arrays.copyOf(held, (int) Math.min(most, Math.max(FIRST, 2L * length)));
        }
        held[length++] = b;
    }
}
