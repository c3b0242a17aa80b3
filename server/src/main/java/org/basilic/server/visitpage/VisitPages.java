package org.basilic.server.visitpage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.comparison.FindingDifferences;
import org.basilic.comparison.LineDifferences;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.drawing.TimelineDrawing;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.AccessMatrix;
import org.basilic.server.store.AbsentException;
import org.basilic.server.trail.Action;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The page of a visit, its print, and what a version of its record changed. */
@Controller
class VisitPages {

    private final Visits visits;
    private final VisitViews views;
    private final Versions versions;
    private final Facilities facilities;
    private final AccessMatrix matrix;
    private final Clock clock;

    VisitPages(
            Visits visits,
            VisitViews views,
            Versions versions,
            Facilities facilities,
            AccessMatrix matrix,
            Clock clock) {
        this.visits = visits;
        this.views = views;
        this.versions = versions;
        this.facilities = facilities;
        this.matrix = matrix;
        this.clock = clock;
    }

    @GetMapping("/visits/{id}")
    String page(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        OpenedVisit opened = visits.open(actor, id);
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("parts", new Parts(actor, matrix));
        if (!actor.isAny(Role.CODER, Role.AUDITOR)) {
            model.addAttribute("head", opened.head());
            model.addAttribute(
                    "timeline", TimelineDrawing.of(opened.encounter(), opened.coded(), TimelineDrawing.Shows.RECORD));
            return "visitpage/record";
        }
        model.addAttribute("visit", views.of(actor, opened));
        return "visitpage/visit";
    }

    /** Why not, alternatives, ledgers, evidence: long, and so asked for once the timeline and the lines stand. */
    @GetMapping("/visits/{id}/details")
    String details(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("visit", views.of(actor, visits.open(actor, id)));
        model.addAttribute("versions", versions.of(actor, id));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return part == null ? "visitpage/details-page" : "visitpage/details :: all";
    }

    /** The timeline as a table. */
    @GetMapping("/visits/{id}/administrations")
    String administrations(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("visit", views.of(actor, visits.open(actor, id)));
        return part == null ? "visitpage/administrations-page" : "visitpage/administrations";
    }

    /** The visit for paper. It is posted, so that every print is a deed of its own; the page then asks for the printer. */
    @PostMapping("/visits/{id}/print")
    String print(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        OpenedVisit opened = visits.print(actor, id);
        model.addAttribute("visit", views.of(actor, opened));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("now", clock.instant());
        return "visitpage/print";
    }

    /** Shows what a version changed in the lines, against the one before it. */
    @GetMapping("/visits/{id}/versions/{version}")
    String version(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable long version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model,
            HttpServletResponse response) {
        VisitHead head = visits.head(actor, id);
        if (version < 2) {
            throw new AbsentException();
        }
        CodedEncounter before = coded(actor, id, version - 1);
        CodedEncounter after = coded(actor, id, version);
        versions.tell(actor, Action.RECORD_READ, head, version);
        model.addAttribute("version", version);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        LineDifferences lines = LineDifferences.between(before.lines(), after.lines());
        model.addAttribute("lines", Difference.found(lines));
        model.addAttribute("same", lines.rows().size() - lines.found().size());
        response.setHeader(
                "HX-Trigger",
                "{\"say\":\"Version " + version + ": " + lines.found().size() + " of the lines differ\"}");
        model.addAttribute("findings", FindingDifferences.between(before.findings(), after.findings()));
        model.addAttribute("visit", head);
        // A link that was opened alone, not into the page of the visit, has a page of its own.
        return part == null ? "visitpage/version-page" : "visitpage/version";
    }

    private CodedEncounter coded(Actor actor, UUID id, long version) {
        Reference reference = facilities.reference(actor.facility());
        return new Coder(reference).code(visits.version(actor, id, version), Request.standard());
    }

    /** Which parts of other pages the actor may open within this one. */
    record Parts(Actor actor, AccessMatrix matrix) {

        /** Whether the actor may open this part, as {@code questions}. */
        public boolean opens(String part) {
            return matrix.opens(actor, "/visits/{id}/" + part);
        }
    }
}
