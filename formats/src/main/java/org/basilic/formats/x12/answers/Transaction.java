package org.basilic.formats.x12.answers;

import java.util.function.Consumer;
import org.basilic.formats.x12.Segment;
import org.basilic.remittance.Answer;

/** One transaction while it is read. */
interface Transaction {

    /** Takes the next segment between ST and SE, and hands on what it completes. */
    void take(Segment segment, Consumer<Answer> done);

    /** Hands on what the end of the transaction completes. */
    void end(Consumer<Answer> done);
}
