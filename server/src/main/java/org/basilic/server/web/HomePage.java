package org.basilic.server.web;

import java.util.List;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.AccessMatrix;
import org.basilic.server.unsent.UnsentTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that a person comes to after signing in: what waits for their roles, with the way to it. */
@Controller
class HomePage {

    private final AccessMatrix matrix;
    private final Waiting waiting;
    private final UnsentTexts unsent;
    private final Facilities facilities;

    HomePage(AccessMatrix matrix, Waiting waiting, UnsentTexts unsent, Facilities facilities) {
        this.matrix = matrix;
        this.waiting = waiting;
        this.unsent = unsent;
        this.facilities = facilities;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Actor actor, Model model) {
        List<Waiting.Pile> piles = waiting.all().stream()
                .filter(pile -> matrix.opens(actor, pile.path()))
                .map(pile -> pile.counted(waiting.count(actor, pile)))
                .toList();
        model.addAttribute("piles", piles);
        model.addAttribute("unsent", unsent.waiting(actor));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "home";
    }
}
