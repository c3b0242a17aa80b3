package org.basilic.server.claims;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Visits;
import org.basilic.server.web.Reload;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What will go out of a visit, its release, and what was released. */
@Controller
class ClaimPages {

    private static final int MOST = 200;

    private final Release release;
    private final TakeBack takeBack;
    private final ClaimWork work;
    private final DeltaDesk deltas;
    private final Visits visits;
    private final Facilities facilities;

    ClaimPages(
            Release release,
            TakeBack takeBack,
            ClaimWork work,
            DeltaDesk deltas,
            Visits visits,
            Facilities facilities) {
        this.release = release;
        this.takeBack = takeBack;
        this.work = work;
        this.deltas = deltas;
        this.visits = visits;
        this.facilities = facilities;
    }

    @GetMapping("/visits/{id}/claim")
    String part(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        return part(actor, visits.open(actor, id), model);
    }

    @PostMapping("/visits/{id}/claim")
    String release(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            List<UUID> claims = release.release(actor, id, revision);
            if (request.getHeader("HX-Request") == null) {
                return "redirect:/visits/" + id;
            }
            model.addAttribute("released", claims.size());
        } catch (StoppedException e) {
            model.addAttribute("stopped", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (ConflictException e) {
            model.addAttribute("meanwhile", true);
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return part(actor, visits.open(actor, id), model);
    }

    @PostMapping("/visits/{id}/claim/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            takeBack.takeBack(actor, id, revision);
            return Reload.visit(id, request, response);
        } catch (LeftException e) {
            model.addAttribute("stays", e.getMessage());
        } catch (ConflictException e) {
            model.addAttribute("stays", "the visit changed after this page was loaded");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return part(actor, visits.open(actor, id), model);
    }

    @GetMapping("/claims")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("claims", release.newest(actor, MOST));
        model.addAttribute("most", MOST);
        model.addAttribute("takesBack", actor.isAny(Role.CODER));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "claims/list";
    }

    @GetMapping("/claims/{id}/file")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("claim-" + id + ".837")
                                .build()
                                .toString())
                .body(release.file(actor, id));
    }

    @GetMapping("/deltas")
    String deltas(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("deltas", deltas.open(actor));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("most", DeltaDesk.MOST);
        model.addAttribute("settles", actor.isAny(Role.CODER));
        return "claims/deltas";
    }

    @PostMapping("/deltas/{id}/settle")
    String settle(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestParam String decision) {
        deltas.settle(actor, id, decision);
        return "redirect:/deltas";
    }

    private String part(Actor actor, OpenedVisit visit, Model model) {
        model.addAttribute("visit", visit.head());
        model.addAttribute("look", work.look(actor, visit));
        model.addAttribute("claims", release.of(actor, visit.head().id()));
        model.addAttribute("left", takeBack.left(actor, visit.head().id()));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("releases", actor.isAny(Role.CODER));
        return "claims/on-visit";
    }
}
