package org.basilic.server.policies;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which two policies are compared over visits of the store. */
@Controller
class ComparePages {

    private static final String PAGE = "policies/compare";
    private static final int USUAL_DAYS = 90;

    private final StoreComparison comparison;
    private final Facilities facilities;
    private final Clock clock;

    ComparePages(StoreComparison comparison, Facilities facilities, Clock clock) {
        this.comparison = comparison;
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping("/policies/compare")
    String form(@AuthenticationPrincipal Actor actor, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), facilities.zone(actor.facility()));
        fill(actor, "", "", today.minusDays(USUAL_DAYS).toString(), today.toString(), model);
        return PAGE;
    }

    @PostMapping("/policies/compare")
    ModelAndView compare(
            @AuthenticationPrincipal Actor actor,
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam String from,
            @RequestParam String to,
            Model model) {
        fill(actor, one, other, from, to, model);
        Reference reference = facilities.reference(actor.facility());
        List<String> problems = new ArrayList<>();
        if (!reference.hasPolicy(one) || !reference.hasPolicy(other) || one.equals(other)) {
            problems.add("Choose two different policies.");
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first == null || last == null || last.isBefore(first)) {
            problems.add("Days are written as 2026-03-02, and the last is not before the first.");
        }
        ModelAndView page = new ModelAndView(PAGE, model.asMap());
        if (first == null || last == null || !problems.isEmpty()) {
            page.addObject("problems", problems);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        page.addObject("outcome", comparison.of(actor, new StoreComparison.Wish(one, other, first, last)));
        return page;
    }

    private void fill(Actor actor, String one, String other, String from, String to, Model model) {
        Reference reference = facilities.reference(actor.facility());
        model.addAttribute("policies", reference.policies().all());
        model.addAttribute("one", one.isEmpty() ? reference.nationalPolicy() : one);
        model.addAttribute("other", other);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("problems", List.of());
        model.addAttribute("opens", actor.isAny(Role.CODER, Role.AUDITOR));
        model.addAttribute("most", StoreComparison.MOST);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
