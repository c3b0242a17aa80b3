package org.basilic.server.worklist;

import java.time.Clock;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the worklist. */
@Controller
class WorklistPages {

    private static final int SAMPLE = 10;

    private final Worklist worklist;
    private final SavedViews views;
    private final Clock clock;

    WorklistPages(Worklist worklist, SavedViews views, Clock clock) {
        this.worklist = worklist;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/worklist")
    String list(@AuthenticationPrincipal Actor actor, @ModelAttribute("form") WorklistForm form, Model model) {
        Wanted wanted = form.wanted();
        common(actor, form, model);
        rows(worklist.rows(actor, wanted, null), form, actor, model);
        model.addAttribute("heading", wanted.filtered() ? "Visits by your filter" : "What cannot be released safely");
        return "worklist/worklist";
    }

    /** The rows behind those that the page has; htmx puts them in the place of the button that asked. */
    @GetMapping("/worklist/rows")
    String more(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") WorklistForm form,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        rows(worklist.rows(actor, form.wanted(), after), form, actor, model);
        return "worklist/rows :: rows";
    }

    /** Search by a whole identifier. It is posted, so that no address holds the identifier. */
    @PostMapping("/worklist/search")
    String search(
            @AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "") String identifier, Model model) {
        WorklistForm none = new WorklistForm(null, null, null, null, null, null, null, null, null, null);
        common(actor, none, model);
        Rows found = identifier.isBlank()
                ? worklist.rows(actor, Wanted.work(), null)
                : new Rows(worklist.search(actor, identifier), null);
        rows(found, none, actor, model);
        model.addAttribute("heading", "Visits with this identifier");
        return "worklist/worklist";
    }

    /** A random sample of what can be released as it is. */
    @GetMapping("/worklist/sample")
    String sample(
            @AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable Long seed, Model model) {
        WorklistForm none = new WorklistForm(null, null, null, null, null, null, null, null, null, null);
        long used = seed == null ? clock.millis() % 1_000_000 : seed;
        common(actor, none, model);
        rows(new Rows(worklist.sample(actor, used, SAMPLE), null), none, actor, model);
        model.addAttribute("heading", "A random sample of clean visits, seed " + used);
        return "worklist/worklist";
    }

    @PostMapping("/worklist/views")
    String keep(@AuthenticationPrincipal Actor actor, @RequestParam String name, @RequestParam String filter) {
        String called = name.strip();
        if (!called.isEmpty()
                && (called + filter).chars().noneMatch(Character::isISOControl)
                && called.length() <= SavedViews.LONGEST_NAME
                && filter.length() <= SavedViews.LONGEST_FILTER) {
            views.keep(actor, called, filter);
        }
        return "redirect:/worklist";
    }

    @PostMapping("/worklist/views/forget")
    String forget(@AuthenticationPrincipal Actor actor, @RequestParam String name) {
        views.drop(actor, name);
        return "redirect:/worklist";
    }

    private void common(Actor actor, WorklistForm form, Model model) {
        Standing standing = worklist.standing(actor);
        model.addAttribute("counts", standing.counts());
        model.addAttribute("releases", actor.isAny(Role.CODER));
        model.addAttribute("units", standing.units());
        model.addAttribute("policies", standing.policies());
        model.addAttribute("views", views.of(actor));
        model.addAttribute("form", form);
        model.addAttribute("query", form.query());
    }

    private static void rows(Rows rows, WorklistForm form, Actor actor, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute("query", form.query());
        model.addAttribute("money", actor.seesMoney());
    }
}
