package org.basilic.formats.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferOverflowException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the segments of interchanges, one at a time, the envelope's own among them. Holds one segment, however long the input.
 * Heads and trailers are checked on the way; what is wrong with them and leaves the rest readable is in {@link #faults()}.
 */
public final class SegmentReader implements AutoCloseable {

    /** How StAEDI begins its message when the input ends too early. */
    private static final String ENDED = "EDIE005";

    private final Bytes bytes;
    private final EDIStreamReader events;
    private final X12Limits limits;
    private final Envelope envelope;

    private String[] pieces = new String[64];
    private int[] at = new int[64];
    private int[] starts = new int[32];
    private long interchangeStart;
    private String last = "ISA";
    private String reading = "";
    private boolean ended;

    /** Reads from a stream, which is closed with the reader. */
    public SegmentReader(InputStream in) {
        this(in, X12Limits.standard());
    }

    /** Reads from a stream within limits. */
    public SegmentReader(InputStream in, X12Limits limits) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        // The envelope checks those itself: StAEDI knows no place of ours, and its tables of codes are not the guides'.
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        this.bytes = new Bytes(in);
        this.limits = limits;
        this.envelope = new Envelope(limits);
        try {
            this.events = factory.createEDIStreamReader(bytes, "ISO-8859-1");
        } catch (EDIStreamException e) {
            throw new IllegalStateException("StAEDI does not know Latin-1", e);
        }
    }

    /**
     * Returns the next segment, or null at the end.
     *
     * @throws BrokenInterchangeException if nothing more can be read: no X12, too large, cut off inside a transaction, or an
     *     interchange with the control number of one before it
     */
    public @Nullable Segment next() throws IOException, BrokenInterchangeException {
        if (ended) {
            return null;
        }
        last = reading.isEmpty() ? last : reading;
        reading = "";
        try {
            while (events.hasNext()) {
                if (events.next() == EDIStreamEvent.START_SEGMENT) {
                    reading = events.getText();
                    return segment(reading);
                }
            }
        } catch (EDIStreamException e) {
            ended = true;
            tell(e);
        } catch (BrokenInterchangeException e) {
            ended = true;
            throw e;
        }
        ended = true;
        envelope.end();
        return null;
    }

    /** What was wrong with heads and trailers so far. */
    public List<Fault> faults() {
        return envelope.faults().list();
    }

    /** Returns what was wrong with heads and trailers since this was asked last. */
    public List<Fault> takeFaults() {
        return envelope.faults().none() ? List.of() : envelope.faults().take();
    }

    private Segment segment(String id) throws EDIStreamException, BrokenInterchangeException {
        int count = 0;
        int size = 0;
        long length = 0;
        EDIStreamEvent event = events.next();
        while (event != EDIStreamEvent.END_SEGMENT) {
            if (event == EDIStreamEvent.ELEMENT_DATA) {
                Location location = events.getLocation();
                int element = location.getElementPosition();
                String text = events.getTextLength() == 0 ? "" : bytes.text(events.getText());
                length += text.length() + 1;
                if (element > limits.elements() || count >= limits.pieces() || length > limits.segmentBytes()) {
                    throw tooLarge(id, element);
                }
                while (size < element) {
                    starts[size++] = count;
                    if (size == starts.length) {
                        starts = Arrays.copyOf(starts, 2 * size);
                    }
                }
                if (count == pieces.length) {
                    pieces = Arrays.copyOf(pieces, 2 * count);
                    at = Arrays.copyOf(at, 2 * count);
                }
                pieces[count] = text;
                at[count++] = Segment.at(
                        Math.max(1, location.getElementOccurrence()), Math.max(1, location.getComponentPosition()));
            }
            event = events.next();
        }
        starts[size] = count;
        return placed(id, size, count);
    }

    private Segment placed(String id, int size, int count) throws BrokenInterchangeException {
        String[] texts = Arrays.copyOf(pieces, count);
        int[] positions = Arrays.copyOf(at, count);
        int[] begins = Arrays.copyOf(starts, size + 1);
        boolean own = Envelope.own(id);
        SegmentPlace place =
                own ? envelope.step(new Segment(id, texts, positions, begins, envelope.place())) : envelope.step();
        Segment segment = new Segment(id, texts, positions, begins, place);
        long offset = events.getLocation().getCharacterOffset();
        if (id.equals("ISA")) {
            interchangeStart = offset;
        } else if (offset - interchangeStart > limits.interchangeBytes()) {
            throw envelope.broken(
                    FaultKind.TOO_LARGE,
                    "ISA",
                    0,
                    "an interchange of more than " + limits.interchangeBytes() + " bytes",
                    "fewer");
        }
        if (own) {
            envelope.check(segment);
            if (id.equals("ISA")) {
                signs(segment);
            }
        } else {
            envelope.inside(segment);
        }
        return segment;
    }

    /** Looks at the signs that divide: different ones, none of them a letter, digit or blank. */
    private void signs(Segment isa) throws BrokenInterchangeException {
        Set<Character> seen = new HashSet<>();
        boolean same = !isa.element(16).isEmpty() && isa.element(16).equals(isa.element(11));
        for (Map.Entry<String, Character> sign : events.getDelimiters().entrySet()) {
            char c = sign.getValue();
            if (sign.getKey().equals(EDIStreamConstants.Delimiters.DECIMAL)) {
                continue;
            }
            if (same || Character.isLetterOrDigit(c) || c == ' ' || !seen.add(c)) {
                throw envelope.broken(
                        FaultKind.UNREADABLE,
                        "ISA",
                        0,
                        "signs that divide of which one is a letter, digit or blank, or two are the same",
                        "different signs");
            }
        }
    }

    private BrokenInterchangeException tooLarge(String id, int element) {
        return envelope.broken(
                FaultKind.TOO_LARGE,
                id,
                0,
                "a segment that is still longer at element " + element,
                "at most %d bytes, %d elements, %d components and repetitions"
                        .formatted(limits.segmentBytes(), limits.elements(), limits.pieces()));
    }

    /** Makes a fault of what StAEDI says; the end of the input after a whole segment is none. */
    private void tell(EDIStreamException e) throws IOException, BrokenInterchangeException {
        if (e.getCause() instanceof IOException io) {
            throw io;
        }
        if (e.getCause() instanceof BufferOverflowException) {
            throw tooLarge(reading.isEmpty() ? "ISA" : reading, 0);
        }
        boolean cut = String.valueOf(e.getMessage()).startsWith(ENDED);
        boolean nothing = envelope.place().inInput() == 0;
        if (cut && reading.isEmpty() && !nothing) {
            return;
        }
        throw envelope.broken(
                FaultKind.UNREADABLE,
                reading.isEmpty() ? last : reading,
                0,
                cut
                        ? nothing ? "nothing" : "the end of the input inside a segment"
                        : nothing ? "text that is no ISA" : "text after this segment, or in it, that is none of X12",
                nothing ? "an ISA of 106 signs" : "a segment");
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
