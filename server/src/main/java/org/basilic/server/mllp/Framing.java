package org.basilic.server.mllp;

/** Puts a frame around a message. */
final class Framing {

    private Framing() {}

    static byte[] of(byte[] message) {
        byte[] framed = new byte[message.length + 3];
        framed[0] = Frames.VT;
        System.arraycopy(message, 0, framed, 1, message.length);
        framed[framed.length - 2] = Frames.FS;
        framed[framed.length - 1] = Frames.CR;
        return framed;
    }
}
