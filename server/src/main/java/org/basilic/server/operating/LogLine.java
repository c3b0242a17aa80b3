package org.basilic.server.operating;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The form of the log: one JSON object a line, everything beyond printable ASCII escaped, so that no text from outside starts
 * a line of its own or turns the rest around. Of an exception it has kinds and places, never its message, because databases
 * and parsers put values there.
 */
public final class LogLine extends EncoderBase<ILoggingEvent> {

    private static final int FRAMES = 12;

    /** Logback makes one. */
    public LogLine() {}

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(200).append('{');
        add(line, "at", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        add(line, "level", event.getLevel().toString());
        add(line, "logger", event.getLoggerName());
        add(line, "request", event.getMDCPropertyMap().get("request"));
        add(line, "message", event.getFormattedMessage());
        IThrowableProxy trouble = event.getThrowableProxy();
        if (trouble != null) {
            add(line, "trouble", places(trouble));
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    private static String places(IThrowableProxy first) {
        StringBuilder places = new StringBuilder();
        int depth = 0;
        for (IThrowableProxy at = first; at != null && depth < 8; at = at.getCause(), depth++) {
            places.append(depth == 0 ? "" : "; because of ").append(at.getClassName());
            StackTraceElementProxy[] frames = at.getStackTraceElementProxyArray();
            for (int i = 0; i < frames.length && i < FRAMES; i++) {
                places.append(" < ").append(frames[i].getStackTraceElement());
            }
        }
        return places.toString();
    }

    private static void add(StringBuilder line, String name, @Nullable String text) {
        if (text == null) {
            return;
        }
        line.append(line.length() == 1 ? "\"" : ",\"").append(name).append("\":\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                line.append('\\').append(sign);
            } else if (sign >= ' ' && sign < 0x7f) {
                line.append(sign);
            } else {
                line.append(String.format("\\u%04x", (int) sign));
            }
        }
        line.append('"');
    }
}
