package org.basilic.formats.hl7;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.ChartRow;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Problem;
import org.jspecify.annotations.Nullable;

/** What a reading of messages gave: the messages, and the refusals. */
final class Taken implements RowTaker {

    static final String HEADER = "MSH|^~\\&|MAR|HOSP|BASILIC|HOSP|202603021200||RAS^O17^RAS_O17|M1|P|2.5.1";

    final List<Message> messages = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    static Taken of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Taken of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes), MessageLimits.standard(), null);
    }

    static Taken of(byte[] bytes, Charset fallback) {
        return of(new ByteArrayInputStream(bytes), MessageLimits.standard(), fallback);
    }

    static Taken of(String text, MessageLimits limits) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits, null);
    }

    static Taken of(InputStream in, MessageLimits limits, @Nullable Charset fallback) {
        Taken taken = new Taken();
        try {
            Messages.each(in, "x.hl7", limits, fallback, taken, taken.messages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    /** A header with this control id. */
    static String header(String controlId) {
        return HEADER.replace("|M1|", "|" + controlId + "|");
    }

    /** The only message of a text, nothing refused. */
    static Message only(String text) {
        Taken taken = of(text);
        if (taken.messages.size() != 1 || !taken.problems.isEmpty()) {
            throw new AssertionError(taken.messages.size() + " messages, " + taken.problems);
        }
        return taken.messages.get(0);
    }

    List<String> controlIds() {
        return messages.stream().map(Message::controlId).toList();
    }

    List<String> refusals() {
        return problems.stream().map(Problem::toString).toList();
    }

    @Override
    public void row(ChartRow row) {
        throw new AssertionError("messages alone make no row");
    }

    @Override
    public void refused(Problem problem) {
        problems.add(problem);
    }
}
