package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.server.actor.Actor;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.VisitText;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The visits of the store, for programs: a list by pages, and each with its record and what that supports. */
@RestController
class VisitDoor {

    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final UUID FIRST = new UUID(0, 0);

    /**
     * A page of visits.
     *
     * @param next what to send as {@code after} for the next page; null on the last
     */
    record VisitPage(List<VisitInShort> visits, @Nullable String next) {}

    /** A visit as the list has it, without amounts. */
    record VisitInShort(
            UUID id,
            long version,
            long revision,
            String stage,
            String status,
            String policy,
            String unit,
            LocalDate serviceDate,
            int risk,
            int findings,
            int questions,
            @Nullable String topRule,
            Instant receivedAt,
            Instant changedAt) {

        static VisitInShort of(VisitHead head) {
            return new VisitInShort(
                    head.id(),
                    head.version(),
                    head.revision(),
                    head.stage().name().toLowerCase(Locale.ROOT),
                    head.status().written(),
                    head.policy(),
                    head.unit(),
                    head.serviceDate(),
                    head.risk(),
                    head.findings(),
                    head.questions(),
                    head.topRule(),
                    head.receivedAt(),
                    head.changedAt());
        }
    }

    private final Visits visits;
    private final JdbcClient jdbc;
    private final GroupedTrail trail;

    VisitDoor(Visits visits, JdbcClient jdbc, GroupedTrail trail) {
        this.visits = visits;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @GetMapping(path = "/api/v1/visits", produces = MediaType.APPLICATION_JSON_VALUE)
    VisitPage list(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "stage", "after", "limit");
        int limit = parameters.number("limit", USUAL, 1, MOST);
        UUID after = after(parameters.one("after"));
        Stage stage = stage(parameters.one("stage"));
        List<VisitHead> found = jdbc.sql("SELECT " + Visits.HEAD + " FROM visits WHERE facility = ? AND id > ?"
                        + (stage == null ? " AND stage <> ?" : " AND stage = ?") + " ORDER BY id LIMIT ?")
                .params(actor.facility(), after, stage == null ? "" : stage.name(), limit + 1)
                .query(visits::head)
                .list();
        List<VisitInShort> page =
                found.stream().limit(limit).map(VisitInShort::of).toList();
        trail.record(Event.done(actor, Action.RECORD_SEARCHED, "visits", "list")
                .because("visits " + page.size())
                .showing(found.stream().limit(limit).map(VisitHead::patientRef)));
        return new VisitPage(
                page, found.size() > limit ? page.get(limit - 1).id().toString() : null);
    }

    @GetMapping(path = "/api/v1/visits/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    VisitInShort visit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Parameters.of(request);
        VisitHead head = visits.head(actor, id);
        trail.record(Event.done(actor, Action.RECORD_READ, "visit", id.toString())
                .of(head.patientRef())
                .at(head.version())
                .because("HEAD"));
        return VisitInShort.of(head);
    }

    /** The record, as {@code basilic code} reads it. */
    @GetMapping(path = "/api/v1/visits/{id}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    void record(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.of(request);
        OpenedVisit opened = visits.open(actor, id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EncounterWriter(Layout.PRETTY).writeAlone(opened.encounter(), out);
        out.write('\n');
        Answers.write(Answer.of(Answer.JSON, out.toByteArray()), response);
    }

    /** What the record supports, as {@code basilic code} writes it. */
    @GetMapping(path = "/api/v1/visits/{id}/result", produces = MediaType.APPLICATION_JSON_VALUE)
    void result(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.of(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VisitText.of(visits.open(actor, id).coded()));
        out.write('\n');
        Answers.write(Answer.of(Answer.JSON, out.toByteArray()), response);
    }

    private static UUID after(@Nullable String word) {
        try {
            return word == null ? FIRST : UUID.fromString(word);
        } catch (IllegalArgumentException e) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "after is what the page before gave as next");
        }
    }

    private static @Nullable Stage stage(@Nullable String word) {
        if (word == null) {
            return null;
        }
        for (Stage stage : Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(word)) {
                return stage;
            }
        }
        throw new ApiException(Trouble.WRONG_PARAMETER, "stage is open, released, delta or closed");
    }
}
