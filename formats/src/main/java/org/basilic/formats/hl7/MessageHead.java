package org.basilic.formats.hl7;

import java.time.Instant;
import org.basilic.chart.Feed;
import org.basilic.chart.FeedMap;
import org.basilic.chart.Place;
import org.basilic.chart.Version;
import org.basilic.chart.VisitKey;
import org.jspecify.annotations.Nullable;

/**
 * What a message says to each of its rows.
 *
 * @param key tells the message from others: who sent it, and its control id
 * @param sent when it was sent; null where that is not told
 * @param visit whose it is; null where no patient is told
 */
record MessageHead(
        Message message,
        FeedMap map,
        String key,
        @Nullable Instant sent,
        @Nullable VisitKey visit) {

    static MessageHead of(Message message, FeedMap map) {
        return new MessageHead(
                message,
                map,
                key(message),
                Hl7Time.moment(message.header().text(7), map.zone()),
                VisitNumber.of(message));
    }

    /** Returns what tells a message from others: who sent it, and its control id. */
    static String key(Message message) {
        Segment header = message.header();
        return String.join("/", header.text(3), header.text(4), message.controlId());
    }

    /** Returns the version of a row that was entered at this time; empty where that is not told. */
    Version version(String entered) {
        return new Version(Hl7Time.moment(entered, map.zone()), sent, message.controlId());
    }

    /** Returns the place of a segment, the same whatever messages came before. */
    Place place(Segment segment) {
        return new Place(Feed.HL7, message.controlId() + " " + segment.name() + "[" + segment.occurrence() + "]");
    }
}
