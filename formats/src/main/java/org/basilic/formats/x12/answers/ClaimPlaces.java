package org.basilic.formats.x12.answers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentReader;
import org.basilic.remittance.SentPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Which claim and line stand at a place of the claims that we sent, so that an acknowledgement, which names places alone, can be
 * understood. A place between a patient's head and the claim is of the claim that follows.
 */
public final class ClaimPlaces implements SentPlaces {

    /** From a segment on, what stands there; null where no claim does. */
    private record Mark(int segment, @Nullable Place place) {}

    private record Key(String group, String transaction) {}

    private final Map<Key, List<Mark>> marks = new HashMap<>();
    private final Map<String, List<String>> interchanges = new HashMap<>();

    /**
     * Adds the claims of a file.
     *
     * @throws BrokenInterchangeException if the file cannot be read to its end; what was read before stays
     */
    public void add(InputStream in) throws IOException, BrokenInterchangeException {
        try (SegmentReader segments = new SegmentReader(in)) {
            List<Mark> current = new ArrayList<>();
            int head = 0;
            Segment segment = segments.next();
            while (segment != null) {
                int at = segment.place().inTransaction();
                switch (segment.id()) {
                    case "ST" -> {
                        current = new ArrayList<>();
                        head = 0;
                        marks.put(
                                new Key(segment.place().group(), segment.place().transaction()), current);
                    }
                    case "HL" -> {
                        boolean provider = segment.element(3).equals("20");
                        head = provider ? 0 : at;
                        if (provider) {
                            current.add(new Mark(at, null));
                        }
                    }
                    case "CLM" -> {
                        current.add(new Mark(head == 0 ? at : head, new Place(segment.element(1), 0)));
                        head = 0;
                        interchanges
                                .computeIfAbsent(segment.place().interchange(), number -> new ArrayList<>())
                                .add(segment.element(1));
                    }
                    case "LX" -> line(current, segment, at);
                    default -> {}
                }
                segment = segments.next();
            }
        }
    }

    private static void line(List<Mark> current, Segment segment, int at) {
        Place before =
                current.isEmpty() ? null : current.get(current.size() - 1).place();
        String number = segment.element(1);
        if (before != null && number.matches("\\d{1,6}")) {
            current.add(new Mark(at, new Place(before.claim(), Integer.parseInt(number))));
        }
    }

    @Override
    public @Nullable Place at(@Nullable String group, @Nullable String transaction, int segment) {
        if (group == null || transaction == null) {
            return null;
        }
        Place found = null;
        for (Mark mark : marks.getOrDefault(new Key(group, transaction), List.of())) {
            if (mark.segment() > segment) {
                break;
            }
            found = mark.place();
        }
        return found;
    }

    @Override
    public List<String> claims(@Nullable String group, @Nullable String transaction) {
        List<String> claims = new ArrayList<>();
        if (group != null && transaction != null) {
            for (Mark mark : marks.getOrDefault(new Key(group, transaction), List.of())) {
                Place place = mark.place();
                if (place != null && place.line() == 0) {
                    claims.add(place.claim());
                }
            }
        }
        return claims;
    }

    @Override
    public List<String> claims(@Nullable String interchange) {
        return interchange == null ? List.of() : List.copyOf(interchanges.getOrDefault(interchange, List.of()));
    }
}
