package org.basilic.formats.x12.answers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentReader;
import org.basilic.remittance.Answer;
import org.basilic.remittance.InterchangeAnswer;
import org.basilic.remittance.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers one at a time: 835 (005010X221), 277CA (005010X214), 999 (005010X231) and TA1, in any mixture; the file itself
 * tells which. Holds one claim, however long the input. Names and numbers of patients are not read. A value that cannot be read is
 * null and a fault; a transaction of another kind is skipped and a fault.
 */
public final class AnswerReader implements AutoCloseable {

    private final SegmentReader segments;
    private final Faults faults = new Faults();
    private final Queue<Answer> done = new ArrayDeque<>();
    private String version = "";
    private @Nullable Transaction transaction;

    /** Reads from a stream, which is closed with the reader. */
    public AnswerReader(InputStream in) {
        this.segments = new SegmentReader(in);
    }

    /**
     * Returns the next answer, or null at the end. A claim that is cut off is not returned.
     *
     * @throws BrokenInterchangeException if nothing more can be read
     */
    public @Nullable Answer next() throws IOException, BrokenInterchangeException {
        while (done.isEmpty()) {
            Segment segment = segments.next();
            if (segment == null) {
                return null;
            }
            take(segment);
        }
        return done.remove();
    }

    /** Returns what was found wrong so far, in the envelope and in the answers, of the latter at most the first thousand. */
    public List<Fault> faults() {
        List<Fault> all = new ArrayList<>(segments.faults());
        all.addAll(faults.kept());
        return all;
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "ISA", "GE", "IEA" -> transaction = null;
            case "TA1" -> done.add(interchange(segment));
            case "GS" -> version = segment.element(8);
            case "ST" -> transaction = begin(segment);
            case "SE" -> {
                if (transaction != null) {
                    transaction.end(done::add);
                }
                transaction = null;
            }
            default -> {
                if (transaction != null) {
                    transaction.take(segment, done::add);
                }
            }
        }
    }

    private @Nullable Transaction begin(Segment segment) {
        String guide = segment.element(3).isEmpty() ? version : segment.element(3);
        switch (segment.element(1)) {
            case "835" -> {
                if (guide.startsWith("005010X221")) {
                    return new RemittanceTransaction(segment.element(2), faults);
                }
            }
            case "277" -> {
                if (guide.startsWith("005010X214")) {
                    return new StatusTransaction(faults);
                }
            }
            case "999" -> {
                if (guide.startsWith("005010X231")) {
                    return new AcknowledgementTransaction(faults);
                }
            }
            default -> {}
        }
        faults.add(new Fault(
                FaultKind.CODE,
                "X12",
                "",
                segment.place(),
                "ST",
                1,
                0,
                "transaction " + segment.element(1) + " by " + (guide.isEmpty() ? "no guide" : guide),
                "835 by 005010X221, 277 by 005010X214 or 999 by 005010X231; the transaction is skipped"));
        return null;
    }

    private InterchangeAnswer interchange(Segment segment) {
        Elements elements = new Elements("TA1", faults);
        String letter = elements.needed(segment, 4, "", "A, E or R");
        Verdict verdict = letter == null ? null : Verdict.of(letter);
        if (letter != null && verdict == null) {
            elements.fault(FaultKind.CODE, segment, 4, "", Elements.shown(letter), "A, E or R");
        }
        return new InterchangeAnswer(
                elements.needed(segment, 1, "", "a control number"), verdict, Elements.text(segment, 5));
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
