package org.basilic.server.messages;

import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages about messages: who sent which kind when, and what became of it. Nothing of what they say. */
@Controller
class MessagesPage {

    private final MessageLists lists;
    private final Facilities facilities;

    MessagesPage(MessageLists lists, Facilities facilities) {
        this.lists = lists;
        this.facilities = facilities;
    }

    @GetMapping("/messages")
    String newest(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("counts", lists.counts(actor));
        model.addAttribute("lines", lists.newest(actor));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "messages/newest";
    }

    @GetMapping("/messages/dead")
    String held(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("lines", lists.held(actor));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "messages/held";
    }

    @PostMapping("/messages/{id}/retry")
    String retry(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        lists.retry(actor, id);
        return "redirect:/messages/dead";
    }
}
