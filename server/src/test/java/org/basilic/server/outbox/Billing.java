package org.basilic.server.outbox;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.basilic.server.mllp.Closing;
import org.basilic.server.mllp.Frame;
import org.basilic.server.mllp.FrameTaker;
import org.jspecify.annotations.Nullable;

/** A billing system that answers one message after the other as it was told, and with AA when it was told nothing. */
final class Billing implements FrameTaker {

    /** Hangs up without an answer. */
    static final String CUT = "cut";
    /** Takes the message and says nothing. */
    static final String SILENT = "silent";

    private final List<String> came = new CopyOnWriteArrayList<>();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    /** Tells it what to answer next. */
    void answers(String... codes) {
        answers.addAll(List.of(codes));
    }

    /** Returns the messages that came, however often, in their order. */
    List<String> came() {
        return came;
    }

    @Override
    public Line line(InetAddress address, @Nullable X509Certificate certificate) {
        return new Line(
                new Answerer() {
                    @Override
                    public Reply answer(Frame frame) {
                        String message = new String(frame.bytes(), StandardCharsets.UTF_8);
                        came.add(message);
                        String code = answers.poll();
                        return reply(message.split("\\|", -1)[9], code == null ? "AA" : code);
                    }

                    @Override
                    public Reply answerTooLong(byte[] head) {
                        return new Reply(null, true);
                    }
                },
                30);
    }

    private static FrameTaker.Reply reply(String control, String code) {
        return switch (code) {
            case CUT -> new Reply(null, true);
            case SILENT -> new Reply(null, false);
            default ->
                new Reply(
                        ("MSH|^~\\&|B|B|A|A|20260312||ACK^P03^ACK|" + control + "A|P|2.5.1\rMSA|" + code + "|" + control
                                        + "\r")
                                .getBytes(StandardCharsets.US_ASCII),
                        false);
        };
    }

    @Override
    public void closed(InetAddress address, Closing why) {
        // As it may.
    }
}
