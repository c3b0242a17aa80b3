package org.basilic.formats.hl7;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.basilic.chart.ChartRow;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Problem;

/** Reads the fields that are asked for of messages, by our reader. */
public final class MessageReading implements RowTaker {

    private final List<Asked> asked;
    private final StringBuilder texts = new StringBuilder();
    private final MessageParser parser = new MessageParser(MessageLimits.standard(), null);

    /** What is read of every segment of a name. */
    public record Asked(String segment, List<Part> parts) {}

    /** A component of a field, both counted from 1. */
    public record Part(int field, int component) {}

    /** Makes a reading that asks for these fields, those of one segment after another. */
    public MessageReading(List<Asked> asked) {
        this.asked = List.copyOf(asked);
    }

    /** Returns the texts of the fields of one message, as they are in the message, one after another. */
    public String ofOne(byte[] message) {
        texts.setLength(0);
        try {
            take(parser.message(message, message.length, 1, 0));
        } catch (RefusedMessageException e) {
            throw new IllegalStateException(e);
        }
        return texts.toString();
    }

    /** Returns how many characters the fields of all messages of a file have. */
    public int ofFile(byte[] file) throws IOException {
        int[] count = new int[1];
        Messages.each(new ByteArrayInputStream(file), "bench", MessageLimits.standard(), null, this, message -> {
            texts.setLength(0);
            take(message);
            count[0] += texts.length();
        });
        return count[0];
    }

    private void take(Message message) {
        for (Segment segment : message.segments()) {
            for (int i = 0; i < asked.size(); i++) {
                if (asked.get(i).segment().equals(segment.name())) {
                    for (Part part : asked.get(i).parts()) {
                        texts.append(segment.text(part.field(), part.component()));
                    }
                }
            }
        }
    }

    @Override
    public void row(ChartRow row) {
        throw new IllegalStateException("messages alone make no row");
    }

    @Override
    public void refused(Problem problem) {
        throw new IllegalStateException(problem.toString());
    }
}
