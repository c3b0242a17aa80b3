package org.basilic.formats.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.chart.FeedMap;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one event, and of which part of the device each is. The place in the device (OBX-4) counts device,
 * channel and source: {@code 1.2.1.0} is the first source of the second channel; a zero stands for the whole.
 */
final class PumpFacts {

    /** An observation that tells something. */
    private record Fact(PumpTerm term, Segment segment, Part part) {}

    /** The channel and the source in it; 0 where the whole is meant. */
    private record Part(String channel, String source) {

        static Part of(Segment segment) {
            String[] parts = segment.text(4).split("\\.", 5);
            return new Part(parts.length > 1 ? number(parts[1]) : "0", parts.length > 2 ? number(parts[2]) : "0");
        }

        private static String number(String text) {
            String plain = text.strip();
            return plain.isEmpty() ? "0" : plain;
        }

        boolean whole() {
            return channel.equals("0");
        }
    }

    private final List<Fact> facts = new ArrayList<>();
    private final TreeMap<String, String> labels = new TreeMap<>();
    private final @Nullable Segment event;
    private final String eventText;
    private final Part eventPart;
    private String ofChannel = "";
    private String channel = "";
    private String source = "";
    private boolean unclear;

    PumpFacts(Message message, FeedMap map) {
        Segment found = null;
        String text = "";
        for (Segment segment : message.segments()) {
            if (!segment.name().equals("OBX")) {
                continue;
            }
            String told = event(segment);
            if (found == null && !told.isEmpty()) {
                found = segment;
                text = told;
            }
            PumpTerm term = PumpTerm.of(PumpTerm.plain(word(segment, 3)), map);
            if (term != null) {
                facts.add(new Fact(term, segment, Part.of(segment)));
            }
        }
        event = found;
        eventText = text;
        eventPart = found == null ? new Part("0", "0") : Part.of(found);
        place();
    }

    /** Returns the observation that names the event; null when none does. */
    @Nullable
    Segment event() {
        return event;
    }

    /** Returns the text of the event. */
    String eventText() {
        return eventText;
    }

    /** Returns the channel that delivers; empty where the device has one, or is meant as a whole. */
    String channel() {
        return channel;
    }

    /** Returns the label of the source that delivers; empty where none is told. */
    String source() {
        return source;
    }

    /** Returns the part of the device that the event itself names; empty for the whole. */
    String eventChannel() {
        return eventPart.whole() ? "" : eventPart.channel();
    }

    /** Returns whether it cannot be told which of several channels or sources delivers. */
    boolean unclear() {
        return unclear;
    }

    /** Returns the observation of what delivers that tells a fact; null when none does. */
    @Nullable
    Segment of(PumpTerm term) {
        Segment found = null;
        int best = -1;
        for (Fact fact : facts) {
            int near = fact.term() == term ? near(fact.part()) : -1;
            if (near > best) {
                found = fact.segment();
                best = near;
            }
        }
        return found;
    }

    /** Returns how near a part is to what delivers; below zero when it is another channel or source. */
    private int near(Part part) {
        String label = labels.get(part.channel() + "." + part.source());
        if (label != null && !label.equals(source)) {
            return -1;
        }
        if (part.whole()) {
            return 0;
        }
        if (!part.channel().equals(ofChannel)) {
            return -1;
        }
        return part.source().equals(eventPart.source()) ? 3 : part.source().equals("0") ? 2 : 1;
    }

    /** Returns the value of a fact as a word; empty when it is not told. */
    String wordOf(PumpTerm term) {
        Segment segment = of(term);
        return segment == null ? "" : word(segment, 5);
    }

    /** Returns the text of a coded field: its second component, or the first where the sender puts the text there. */
    static String word(Segment segment, int field) {
        String text = segment.text(field, 2);
        return text.isBlank() ? segment.text(field, 1) : text;
    }

    private static String event(Segment segment) {
        for (int field : new int[] {3, 5}) {
            for (int component = 2; component >= 1; component--) {
                String text = PumpTerm.plain(segment.text(field, component));
                if (text.startsWith(PumpWords.EVENT)) {
                    return text;
                }
            }
        }
        return "";
    }

    /** Settles which channel and source deliver: what the event names, else the only one, else the one that is active. */
    private void place() {
        TreeSet<String> channels = new TreeSet<>();
        TreeSet<String> sources = new TreeSet<>();
        for (Fact fact : facts) {
            if (!fact.part().whole()) {
                channels.add(fact.part().channel());
            }
        }
        boolean one = channels.size() == 1;
        ofChannel = eventPart.whole() ? (one ? channels.first() : "") : eventPart.channel();
        channel = ofChannel;
        unclear = channel.isEmpty() && channels.size() > 1;
        for (Fact fact : facts) {
            Part part = fact.part();
            if (fact.term() == PumpTerm.SOURCE && (part.channel().equals(ofChannel) || part.whole())) {
                String label = word(fact.segment(), 5).strip();
                labels.put(part.channel() + "." + part.source(), label);
                sources.add(label);
            }
        }
        if (sources.isEmpty()) {
            if (!eventPart.whole() && !eventPart.source().equals("0")) {
                channel = channel + "." + eventPart.source();
            }
            return;
        }
        String named = labels.get(eventPart.channel() + "." + eventPart.source());
        String active = wordOfAny(PumpTerm.ACTIVE_SOURCE);
        if (named != null) {
            source = named;
        } else if (sources.size() == 1) {
            source = sources.first();
        } else if (sources.contains(active)) {
            source = active;
        } else {
            unclear = true;
        }
    }

    private String wordOfAny(PumpTerm term) {
        for (Fact fact : facts) {
            if (fact.term() == term) {
                return word(fact.segment(), 5).strip();
            }
        }
        return "";
    }
}
