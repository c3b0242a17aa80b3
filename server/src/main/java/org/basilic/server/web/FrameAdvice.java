package org.basilic.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.people.AccessMatrix;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final AccessMatrix matrix;
    private final FeedAge feed;
    private final JdbcClient jdbc;

    FrameAdvice(AccessMatrix matrix, FeedAge feed, JdbcClient jdbc) {
        this.matrix = matrix;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    @ModelAttribute("frame")
    Frame frame(
            @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor, HttpServletRequest request) {
        if (actor == null) {
            return new Frame(null, List.of(), 0, feed, () -> new Frame.Known("", false));
        }
        List<Place> places = Arrays.stream(Place.all())
                .filter(place -> matrix.opens(actor, place.path()))
                .toList();
        HttpSession session = request.getSession(false);
        return new Frame(
                actor, places, session == null ? 0 : session.getMaxInactiveInterval(), feed, () -> known(actor));
    }

    private Frame.Known known(Actor actor) {
        String facility = jdbc.sql("SELECT name FROM facilities WHERE id = ?")
                .param(actor.facility())
                .query(String.class)
                .optional()
                .orElse(actor.facility());
        return new Frame.Known(facility, shortcuts(actor.id()));
    }

    private boolean shortcuts(String account) {
        UUID id;
        try {
            id = UUID.fromString(account);
        } catch (IllegalArgumentException e) {
            return true;
        }
        return jdbc.sql("SELECT shortcuts FROM accounts WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
