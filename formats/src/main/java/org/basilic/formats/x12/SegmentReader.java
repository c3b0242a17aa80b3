package org.basilic.formats.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments of interchanges, one at a time, the envelope's own among them. Holds one segment, however long the input. */
public final class SegmentReader implements AutoCloseable {

    private final EDIStreamReader events;
    private String interchange = "";
    private String group = "";
    private String transaction = "";
    private int inTransaction;
    private long inInput;

    /** Reads from a stream, which is closed with the reader. */
    public SegmentReader(InputStream in) {
        this.events = EDIInputFactory.newFactory().createEDIStreamReader(in);
    }

    /**
     * Returns the next segment, or null at the end.
     *
     * @throws BrokenInterchangeException if nothing more can be read
     */
    public @Nullable Segment next() throws IOException, BrokenInterchangeException {
        try {
            while (events.hasNext()) {
                if (events.next() == EDIStreamEvent.START_SEGMENT) {
                    return segment(events.getText());
                }
            }
            return null;
        } catch (EDIStreamException e) {
            throw new BrokenInterchangeException(new Fault(
                    FaultKind.UNREADABLE,
                    "X12",
                    "",
                    place(),
                    "ISA",
                    0,
                    0,
                    "text that cannot be read on",
                    "a whole interchange"));
        }
    }

    private Segment segment(String id) throws EDIStreamException {
        List<List<List<String>>> elements = new ArrayList<>();
        EDIStreamEvent event = events.next();
        while (event != EDIStreamEvent.END_SEGMENT) {
            if (event == EDIStreamEvent.ELEMENT_DATA) {
                put(elements, events.getLocation(), events.getText());
            }
            event = events.next();
        }
        count(id, elements);
        return new Segment(id, elements, place());
    }

    private static void put(List<List<List<String>>> elements, Location at, String text) {
        while (elements.size() < at.getElementPosition()) {
            elements.add(new ArrayList<>());
        }
        List<List<String>> repeats = elements.get(at.getElementPosition() - 1);
        while (repeats.size() < Math.max(1, at.getElementOccurrence())) {
            repeats.add(new ArrayList<>());
        }
        List<String> components = repeats.get(Math.max(1, at.getElementOccurrence()) - 1);
        while (components.size() < Math.max(1, at.getComponentPosition())) {
            components.add("");
        }
        components.set(Math.max(1, at.getComponentPosition()) - 1, text);
    }

    private void count(String id, List<List<List<String>>> elements) {
        Segment seen = new Segment(id, elements, place());
        inInput++;
        switch (id) {
            case "ISA" -> interchange = seen.element(13);
            case "GS" -> group = seen.element(6);
            case "ST" -> {
                transaction = seen.element(2);
                inTransaction = 0;
            }
            case "GE", "IEA", "TA1" -> transaction = "";
            default -> {}
        }
        inTransaction = transaction.isEmpty() ? 0 : inTransaction + 1;
    }

    private SegmentPlace place() {
        return new SegmentPlace(interchange, group, transaction, inTransaction, inInput);
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
