package org.basilic.server.remittances;

import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of denials, and their part of the page of a visit. */
@Controller
class DenialPages {

    private static final int LAST_PAGE = 10_000;

    private final DenialWork work;
    private final Facilities facilities;

    DenialPages(DenialWork work, Facilities facilities) {
        this.work = work;
        this.facilities = facilities;
    }

    @GetMapping("/denials")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "") String carc,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        DenialFilter filter = new DenialFilter(
                state(state), text(carc), text(rule), days(within), Math.max(0, Math.min(page, LAST_PAGE)));
        List<Denial> found = work.list(actor, filter);
        List<Denial> shown = found.subList(0, Math.min(found.size(), DenialWork.PAGE));
        work.searched(actor, shown);
        model.addAttribute("more", found.size() > DenialWork.PAGE);
        model.addAttribute("denials", shown);
        model.addAttribute("filter", filter);
        fill(actor, model);
        return "remittances/denials";
    }

    /** Says what is done about a denial; where somebody was faster the page shows both. */
    @PostMapping("/denials/{id}")
    ModelAndView work(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam DenialState state,
            Model model) {
        Denial before = work.one(actor, id);
        try {
            work.work(actor, id, revision, state);
        } catch (ConflictException e) {
            model.addAttribute("denial", work.one(actor, id));
            model.addAttribute("wanted", state);
            ModelAndView page = new ModelAndView("remittances/conflict", model.asMap());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView(before.visit() == null ? "redirect:/denials" : "redirect:/visits/" + before.visit());
    }

    @GetMapping("/visits/{id}/denials")
    String ofVisit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("denials", work.of(actor, id));
        fill(actor, model);
        return "remittances/visit";
    }

    private void fill(Actor actor, Model model) {
        model.addAttribute("works", actor.isAny(Role.CODER));
        model.addAttribute("states", DenialState.values());
        model.addAttribute("zone", facilities.zone(actor.facility()));
    }

    private static @Nullable DenialState state(String word) {
        for (DenialState state : DenialState.values()) {
            if (state.name().equals(word)) {
                return state;
            }
        }
        return null;
    }

    private static @Nullable String text(String given) {
        String text = given.strip();
        return text.isEmpty() || text.length() > 30 ? null : text;
    }

    private static @Nullable Integer days(String given) {
        return given.strip().matches("\\d{1,4}") ? Integer.valueOf(given.strip()) : null;
    }
}
