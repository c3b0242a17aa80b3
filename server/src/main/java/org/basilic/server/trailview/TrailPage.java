package org.basilic.server.trailview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.exports.Exports;
import org.basilic.server.exports.Outgoing;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.Sealer;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.BrokenCheckpointException;
import org.basilic.server.trail.Checkpoints;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.basilic.server.trail.TrailCheck;
import org.basilic.server.trail.TrailReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of the trail. Whatever is looked at here is itself told to the trail. A patient is named in the body of a
 * request, never in an address.
 */
@Controller
class TrailPage {

    private static final String FILE = "trail.csv";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final TrailForm EMPTY = new TrailForm(null, null, null, null, null, null, null, null, null);

    private final TrailRows rows;
    private final Trail trail;
    private final TrailCheck check;
    private final Checkpoints checkpoints;
    private final Sealer sealer;
    private final Facilities facilities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Exports exports;

    TrailPage(
            TrailRows rows,
            Trail trail,
            TrailCheck check,
            Checkpoints checkpoints,
            Sealer sealer,
            Facilities facilities,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Exports exports) {
        this.rows = rows;
        this.trail = trail;
        this.check = check;
        this.checkpoints = checkpoints;
        this.sealer = sealer;
        this.facilities = facilities;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.exports = exports;
    }

    @GetMapping("/trail")
    String newest(@AuthenticationPrincipal Actor actor, Model model) {
        return show(actor, EMPTY, Wanted.newest(), List.of(), model);
    }

    @PostMapping("/trail")
    String found(@AuthenticationPrincipal Actor actor, @ModelAttribute TrailForm form, Model model) {
        TrailForm.Read read = form.read(reference(actor, form));
        return show(actor, form, read.wanted(), read.problems(), model);
    }

    /** Everything about the patient of a visit: who saw or changed what, and when. */
    @GetMapping("/visits/{id}/accesses")
    String accesses(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        String patient = patient(actor, id);
        model.addAttribute("visit", id);
        model.addAttribute("lines", rows.all(actor.facility(), Wanted.of(patient)));
        tell(actor, patient, "visit", id.toString());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "trail/accesses";
    }

    @PostMapping("/trail/export")
    @Nullable
    ModelAndView export(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute TrailForm form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TrailForm.Read read = form.read(reference(actor, form));
        if (!read.problems().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return null;
        }
        Wanted wanted = read.wanted();
        List<TrailLine> lines = rows.all(actor.facility(), wanted);
        Outgoing file = Outgoing.file(
                        "trail", "export", FILE, CSV, lines.size(), rows.patients(actor.facility(), wanted))
                .of(wanted.patient());
        return exports.send(
                actor, request, response, file.as(Action.TRAIL_READ), "/trail", out -> TrailCsv.write(lines, out));
    }

    @PostMapping("/visits/{id}/accesses/export")
    @Nullable
    ModelAndView export(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String patient = patient(actor, id);
        List<TrailLine> lines = rows.all(actor.facility(), Wanted.of(patient));
        Outgoing file = Outgoing.file("visit", id.toString(), FILE, CSV, lines.size(), 1)
                .of(patient);
        return exports.send(
                actor,
                request,
                response,
                file.as(Action.TRAIL_READ),
                "/visits/" + id + "/accesses",
                out -> TrailCsv.write(lines, out));
    }

    @PostMapping("/trail/verify")
    String verify(@AuthenticationPrincipal Actor actor, Model model) {
        try {
            TrailReport report = check.check(actor.facility(), checkpoints.read());
            model.addAttribute("report", report);
            tellVerified(actor, report.whole());
        } catch (BrokenCheckpointException e) {
            model.addAttribute("brokenCheckpoint", e.line());
            tellVerified(actor, false);
        } catch (IOException e) {
            model.addAttribute("brokenCheckpoint", 0L);
            tellVerified(actor, false);
        }
        return show(actor, EMPTY, Wanted.newest(), List.of(), model);
    }

    private String show(Actor actor, TrailForm form, Wanted wanted, List<TrailForm.Problem> problems, Model model) {
        List<TrailLine> lines = problems.isEmpty() ? rows.page(actor.facility(), wanted) : List.of();
        tell(actor, wanted.patient(), "trail", "report"); // where this fails nothing is shown
        int size = Limits.intOf("trail.page.rows");
        ZoneId zone = facilities.zone(actor.facility());
        model.addAttribute("more", lines.size() > size);
        model.addAttribute("lines", lines.size() > size ? lines.subList(0, size) : lines);
        model.addAttribute("form", form);
        model.addAttribute("pageNumber", wanted.page());
        model.addAttribute("problems", problems);
        model.addAttribute("people", rows.people(actor.facility()));
        model.addAttribute("actions", Action.values());
        model.addAttribute("outcomes", Event.Outcome.values());
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("zone", zone);
        model.addAttribute("latest", latestCheckpoint(actor.facility()));
        return "trail/trail";
    }

    private @Nullable Instant latestCheckpoint(String facility) {
        try {
            return checkpoints.latest(facility);
        } catch (IOException e) {
            return null; // the page says that there is none; verifying tells why
        }
    }

    private @Nullable String reference(Actor actor, TrailForm form) {
        String patient = form.patient();
        return patient == null || patient.isBlank()
                ? null
                : sealer.reference(actor.facility(), "patient", patient.strip());
    }

    private String patient(Actor actor, UUID visit) {
        return jdbc.sql("SELECT patient_ref FROM visits WHERE id = ? AND facility = ? AND patient_ref IS NOT NULL")
                .params(visit, actor.facility())
                .query(String.class)
                .optional()
                .orElseThrow(AbsentException::new);
    }

    private void tell(Actor actor, @Nullable String patient, String kind, String id) {
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.TRAIL_READ, kind, id).of(patient)));
    }

    private void tellVerified(Actor actor, boolean whole) {
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.TRAIL_VERIFIED, "trail", actor.facility())
                        .because(whole ? "WHOLE" : "NOT_WHOLE")));
    }
}
