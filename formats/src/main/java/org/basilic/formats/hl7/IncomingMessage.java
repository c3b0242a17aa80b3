package org.basilic.formats.hl7;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.chart.ChartRow;
import org.basilic.chart.FeedMap;
import org.basilic.chart.VisitKey;
import org.basilic.formats.feed.RowTaker;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver has to know of one message before it is kept. What it says is read later, with all others of its patient.
 *
 * @param kind such as {@code RAS^O17}
 * @param application who sends (MSH-3)
 * @param facility of the sender (MSH-4)
 * @param control id of the message (MSH-10)
 * @param read whether anything is read of its kind; what is not comes along with what is
 * @param patients the numbers of everybody whom it is about, without who gave them: messages with a number in common belong
 *     together
 * @param patient as visits name whom it is about; null where nobody is told
 * @param device the pump that reports; empty where none does
 * @param visit its visit's number; null where none is told
 * @param unit where the patient is; empty where that is not told
 * @param problems why it says nothing that can be used; empty for a good one
 */
public record IncomingMessage(
        String kind,
        String application,
        String facility,
        String control,
        boolean read,
        Set<String> patients,
        @Nullable String patient,
        String device,
        @Nullable String visit,
        String unit,
        List<Problem> problems) {

    private static final int LONGEST_UNIT = 100;

    /** Copies the set and the list, so that nobody changes them later. */
    public IncomingMessage {
        patients = Set.copyOf(patients);
        problems = List.copyOf(problems);
    }

    /** Takes the only message, or the reason why it is refused. */
    private static final class One implements RowTaker {
        private final List<Message> messages = new ArrayList<>(1);
        private final List<Problem> problems = new ArrayList<>(0);

        @Override
        public void row(ChartRow row) {
            throw new IllegalStateException("no rows are asked for");
        }

        @Override
        public void refused(Problem problem) {
            problems.add(problem);
        }
    }

    /**
     * Looks at a message.
     *
     * @param bytes of one message, without its frame
     * @throws RefusedMessageException when it is no message, not for production, not in its encoding, or of a kind that nothing
     *     here has to do with
     */
    public static IncomingMessage of(byte[] bytes, FeedMap map) throws RefusedMessageException {
        Message message = only(bytes, map);
        boolean read = Hl7Import.reads(message) || PumpMessages.reads(message);
        boolean beside = message.type().equals("ADT")
                || message.type().equals("ORM")
                || message.type().equals("OMP");
        if (!read && !beside) {
            throw new RefusedMessageException(
                    message.header().place(9), ProblemCode.NOT_READ, "another kind of message", "RAS, RDE, RDS, ADT");
        }
        Hl7Import trial = new Hl7Import(map);
        if (read) {
            trial.take("", message);
        }
        Segment stay = message.first("PV1");
        String unit = stay == null ? "" : stay.text(3).strip();
        Segment header = message.header();
        VisitKey key = VisitNumber.of(message);
        return new IncomingMessage(
                message.type() + "^" + message.trigger(),
                header.text(3),
                header.text(4),
                message.controlId(),
                read,
                patients(message),
                key == null ? null : key.patient(),
                PumpMessages.reads(message) ? PumpMessages.device(message) : "",
                key == null ? null : key.visit(),
                unit.length() > LONGEST_UNIT ? unit.substring(0, LONGEST_UNIT) : unit,
                trial.problems());
    }

    private static Message only(byte[] bytes, FeedMap map) throws RefusedMessageException {
        One one = new One();
        try {
            Messages.each(
                    new ByteArrayInputStream(bytes),
                    "",
                    MessageLimits.standard(),
                    MessageEncoding.fallback(map),
                    one,
                    one.messages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!one.problems.isEmpty()) {
            Problem first = one.problems.get(0);
            throw new RefusedMessageException(place(first.path()), first.code(), first.found(), first.wanted());
        }
        if (one.messages.size() != 1) {
            throw new RefusedMessageException(
                    "", ProblemCode.NOT_HL7, one.messages.size() + " messages in one", "one message");
        }
        return one.messages.get(0);
    }

    private static String place(String path) {
        int blank = path.lastIndexOf(' ');
        String last = path.substring(blank + 1);
        return last.matches("[A-Z][A-Z0-9]{2}(\\[[0-9]+])?(-[0-9]+)?") ? last : "";
    }

    private static Set<String> patients(Message message) {
        Set<String> numbers = new TreeSet<>();
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                PatientNumber.all(segment, 3).forEach(number -> numbers.add(number.number()));
            } else if (segment.name().equals("MRG")) {
                PatientNumber.all(segment, 1).forEach(number -> numbers.add(number.number()));
            }
        }
        return numbers;
    }
}
