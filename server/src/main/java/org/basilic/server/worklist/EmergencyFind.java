package org.basilic.server.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.basilic.server.actor.Actor;
import org.basilic.server.people.sessions.EmergencyAccess;
import org.basilic.server.store.AbsentException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the records of a patient for whom somebody began an emergency access: by the whole identifier, nothing by browsing. */
@Controller
class EmergencyFind {

    private final Worklist worklist;

    EmergencyFind(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/emergency/find")
    String ask(HttpServletRequest request, Model model) {
        inEmergency(request);
        model.addAttribute("asked", false);
        model.addAttribute("visits", List.of());
        return "worklist/emergency";
    }

    @PostMapping("/emergency/find")
    String find(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String identifier,
            Model model) {
        inEmergency(request);
        model.addAttribute("asked", true);
        model.addAttribute("visits", identifier.isBlank() ? List.of() : worklist.search(actor, identifier));
        return "worklist/emergency";
    }

    private static void inEmergency(HttpServletRequest request) {
        if (request.getAttribute(EmergencyAccess.ATTRIBUTE) == null) {
            throw new AbsentException();
        }
    }
}
