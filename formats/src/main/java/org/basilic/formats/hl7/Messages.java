package org.basilic.formats.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The messages of a file, framed or not. */
final class Messages {

    private static final String MESSAGE = "a message that begins with MSH";

    private Messages() {}

    /** Who is handed the messages. */
    interface Taker {
        void take(Message message);
    }

    /** Hands on every message of a file; what is no message is refused with its place, and the next one read. */
    static void each(FeedFile file, RowTaker refusals, Taker taker) throws IOException {
        each(file, null, refusals, taker);
    }

    /**
     * Hands on every message of a file; what is no message is refused with its place, and the next one read.
     *
     * @param fallback the encoding of messages that are not in the one that they declare; null to refuse them
     */
    static void each(FeedFile file, @Nullable Charset fallback, RowTaker refusals, Taker taker) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            each(in, file.name(), MessageLimits.standard(), fallback, refusals, taker);
        }
    }

    /**
     * Hands on every message of a stream, and holds one at a time.
     *
     * @param name what refusals call the stream
     */
    static void each(
            InputStream in,
            String name,
            MessageLimits limits,
            @Nullable Charset fallback,
            RowTaker refusals,
            Taker taker)
            throws IOException {
        MessageCutter cutter = new MessageCutter(in, limits.bytes());
        MessageParser parser = new MessageParser(limits, fallback);
        int number = 0;
        for (MessageCutter.Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
            if (piece == MessageCutter.Piece.OTHER) {
                refusals.refused(other(name, cutter));
                continue;
            }
            number++;
            String place = name + ": message " + number;
            if (piece == MessageCutter.Piece.MESSAGE) {
                Message message;
                try {
                    message = parser.message(cutter.bytes(), cutter.length(), number, cutter.offset());
                } catch (RefusedMessageException e) {
                    refusals.refused(e.of(place));
                    continue;
                }
                taker.take(message);
            } else if (piece == MessageCutter.Piece.TOO_LONG) {
                refusals.refused(new Problem(
                        place,
                        ProblemCode.TOO_LARGE,
                        "more than " + limits.bytes() + " bytes",
                        "at most " + limits.bytes()));
            } else {
                refusals.refused(
                        new Problem(place, ProblemCode.NOT_HL7, "a frame that does not end", "a frame with its end"));
            }
        }
    }

    private static Problem other(String name, MessageCutter cutter) {
        String place = name + ": byte " + cutter.offset();
        if (cutter.wide() < 0) {
            return new Problem(place, ProblemCode.NOT_HL7, "text outside of any message", MESSAGE);
        }
        return new Problem(
                place,
                ProblemCode.BAD_BYTES,
                "an encoding of two bytes or more for each sign, or a NUL, at byte " + cutter.wide(),
                MESSAGE + ", in an encoding whose letters are those of ASCII");
    }
}
