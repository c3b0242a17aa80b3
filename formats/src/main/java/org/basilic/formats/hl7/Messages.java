package org.basilic.formats.hl7;

import java.io.IOException;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.RowTaker;

/** The messages of a file, framed or not. */
final class Messages {

    private Messages() {}

    /** Who is handed the messages. */
    interface Taker {
        void take(Message message);
    }

    /** Hands on every message of a file; what is no message is refused with its place, and the next one read. */
    static void each(FeedFile file, RowTaker refusals, Taker taker) throws IOException {
        throw new UnsupportedOperationException("being written");
    }
}
