package org.basilic.server.web;

import java.util.List;
import java.util.function.Supplier;
import org.basilic.server.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What the frame of a page shows around it. It is asked for only where a page is drawn, so that the API pays nothing. */
public final class Frame {

    /**
     * What the store knows of the one who looks.
     *
     * @param facility its name
     * @param shortcuts whether single keys do something
     */
    record Known(String facility, boolean shortcuts) {}

    private final @Nullable Actor actor;
    private final List<Place> places;
    private final long idleSeconds;
    private final Supplier<Known> known;
    private final FeedAge feed;

    Frame(@Nullable Actor actor, List<Place> places, long idleSeconds, FeedAge feed, Supplier<Known> known) {
        this.actor = actor;
        this.places = List.copyOf(places);
        this.idleSeconds = idleSeconds;
        this.feed = feed;
        this.known = SingletonSupplier.of(known);
    }

    /** Returns who looks; null where nobody has signed in. */
    public @Nullable Actor getActor() {
        return actor;
    }

    /** Returns the name of the facility. */
    public String getFacility() {
        return known.get().facility();
    }

    /** Whether single keys do something; a person may turn them off. */
    public boolean isShortcuts() {
        return known.get().shortcuts();
    }

    /** Returns the places that the actor may open. */
    public List<Place> getPlaces() {
        return places;
    }

    /** Returns since when the feed is silent; null where a page of this place need not tell of it. */
    public FeedAge.@Nullable Stale silent(String here) {
        return actor != null && feed.concerns(here) ? feed.of(actor.facility()) : null;
    }

    /** Returns after how many seconds without a request the session ends; 0 where there is none. */
    public long getIdleSeconds() {
        return idleSeconds;
    }
}
