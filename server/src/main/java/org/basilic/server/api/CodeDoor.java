package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.Request;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.model.Encounter;
import org.basilic.model.Patient;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Upload;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/code} and {@code /what-if}: encounters in, coded encounters out, as the command {@code code} does. */
@RestController
class CodeDoor {

    private static final String CHANGE = "change";

    private final Facilities facilities;
    private final Bodies bodies;
    private final GroupedTrail trail;
    private final Sealer sealer;

    CodeDoor(Facilities facilities, Bodies bodies, GroupedTrail trail, Sealer sealer) {
        this.facilities = facilities;
        this.bodies = bodies;
        this.trail = trail;
        this.sealer = sealer;
    }

    @PostMapping("/api/v1/code")
    void code(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, CodingWords.POLICY, CodingWords.SET, CodingWords.EXPLAIN);
        Kinds.wantBody(request, Answer.JSON, Kinds.NDJSON);
        Reference reference = facilities.reference(actor.facility());
        Request wish = CodingWords.request(parameters, reference);
        CodeRun run = new CodeRun(reference, wish);
        if (Kinds.isNdjson(request.getContentType())) {
            Kinds.wanted(request, Kinds.NDJSON);
            stream(actor, run, request, response);
            return;
        }
        byte[] body = bodies.small(request);
        if (Kinds.wanted(request, Answer.JSON, Kinds.NDJSON).equals(Kinds.NDJSON)) {
            Answer answer = Answer.of(Kinds.NDJSON, run.lines(body));
            tell(actor, Action.CODED, run.patient(), run.coded());
            Answers.write(answer, response);
            return;
        }
        Answer answer = Answer.of(Answer.JSON, run.pretty(body));
        tell(actor, Action.CODED, run.patient(), run.coded());
        Answers.write(answer, response);
    }

    /** Answers one a line. The body is taken whole before, so that a client need not read while it sends. */
    private void stream(Actor actor, CodeRun run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (Upload upload = bodies.bulk(request)) {
            // Told before: what has gone out cannot be taken back.
            tell(actor, Action.CODED, null, -1);
            response.setContentType(Kinds.NDJSON);
            try (InputStream in = Files.newInputStream(upload.path());
                    OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16)) {
                run.stream(in, out);
            }
        }
    }

    @PostMapping("/api/v1/what-if")
    void whatIf(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters =
                Parameters.of(request, CodingWords.POLICY, CodingWords.SET, CodingWords.EXPLAIN, CHANGE);
        Kinds.wantBody(request, Answer.JSON);
        Kinds.wanted(request, Answer.JSON);
        Reference reference = facilities.reference(actor.facility());
        Request wish = CodingWords.request(parameters, reference);
        List<Change> changes = new ArrayList<>();
        try {
            for (String written : parameters.all(CHANGE)) {
                changes.add(Change.of(written));
            }
            if (changes.isEmpty()) {
                throw new ApiException(
                        Trouble.WRONG_PARAMETER, "say what to change, as change=a3.stop=2026-03-02T14:31");
            }
            WhatIfRun run = new WhatIfRun(reference, wish, changes);
            Answer answer = Answer.of(Answer.JSON, run.pretty(bodies.small(request)));
            tell(actor, Action.CODED, run.patient(), run.coded());
            Answers.write(answer, response);
        } catch (UnclearChangeException e) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "change: " + e.getMessage());
        }
    }

    /**
     * Tells the trail.
     *
     * @param patient whose record it was; null where it was not one patient's
     * @param count of encounters; negative where it is not known
     */
    private void tell(Actor actor, Action action, @Nullable Patient patient, long count) {
        String id = patient == null ? null : patient.id();
        Event event = Event.done(actor, action, "request", actor.request())
                .of(id == null ? null : sealer.reference(actor.facility(), "patient", id));
        trail.record(count < 0 ? event.because("bulk") : event.because("encounters " + count));
    }

    /** Returns the patient where all encounters are of one. */
    static @Nullable Patient common(@Nullable Patient before, Encounter encounter, long count) {
        return count == 1 || (before != null && before.equals(encounter.patient())) ? encounter.patient() : null;
    }
}
