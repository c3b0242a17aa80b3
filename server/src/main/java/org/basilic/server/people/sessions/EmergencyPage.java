package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.basilic.server.actor.Actor;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that opens records in an emergency, and the report of when that was done. */
@Controller
class EmergencyPage {

    private final EmergencyAccess access;

    EmergencyPage(EmergencyAccess access) {
        this.access = access;
    }

    @GetMapping("/emergency")
    String ask(@AuthenticationPrincipal Actor actor, Model model) {
        return form(actor.facility(), model);
    }

    @PostMapping("/emergency")
    String begin(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String facility,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        try {
            access.begin(actor, request, facility, reason);
        } catch (RefusedEntryException e) {
            // Without a reason nobody is let in, whatever their role.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute("refused", e);
            model.addAttribute("reason", reason);
            return form(facility, model);
        }
        return "redirect:/emergency/find";
    }

    @PostMapping("/emergency/end")
    String end(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        access.end(actor, request);
        return "redirect:/";
    }

    @GetMapping("/emergency/report")
    String report(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("uses", access.report(actor));
        return "people/emergency-report";
    }

    private String form(String chosen, Model model) {
        model.addAttribute("chosen", chosen);
        model.addAttribute("facilities", access.facilities());
        return "people/emergency";
    }
}
