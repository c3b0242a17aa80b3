package org.basilic.server.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.store.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final ChosenColumns columns;
    private final Clock clock;

    WorklistPages(Worklist worklist, SavedViews views, ChosenColumns columns, Clock clock) {
        this.worklist = worklist;
        this.views = views;
        this.columns = columns;
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
        WorklistForm none = WorklistForm.none();
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
        WorklistForm none = WorklistForm.none();
        long used = seed == null ? clock.millis() % 1_000_000 : seed;
        common(actor, none, model);
        rows(new Rows(worklist.sample(actor, used, SAMPLE), null), none, actor, model);
        model.addAttribute("heading", "A random sample of clean visits, seed " + used);
        return "worklist/worklist";
    }

    /** Keeps the filter that the address of the form has. */
    @PostMapping("/worklist/views")
    String keep(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") WorklistForm form,
            @RequestParam String name) {
        if (isName(name)) {
            Standing standing = worklist.standing(actor);
            String filter = form.naming(standing.units(), standing.policies()).query();
            views.keep(actor, name.strip(), filter);
        }
        return "redirect:/worklist";
    }

    @PostMapping("/worklist/views/rename")
    String rename(
            @AuthenticationPrincipal Actor actor,
            @RequestParam String name,
            @RequestParam String to,
            HttpServletResponse response,
            Model model) {
        try {
            if (isName(to)) {
                views.rename(actor, name, to.strip());
            }
            return "redirect:/worklist";
        } catch (ConflictException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "Not renamed: you have a view of that name already.");
            return list(actor, WorklistForm.none(), model);
        }
    }

    @PostMapping("/worklist/views/forget")
    String forget(@AuthenticationPrincipal Actor actor, @RequestParam String name) {
        views.drop(actor, name);
        return "redirect:/worklist";
    }

    /** Keeps which columns the person wants, and shows the list again by the filter that the address of the form has. */
    @PostMapping("/worklist/columns")
    String columns(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") WorklistForm form,
            @RequestParam(defaultValue = "") List<String> column) {
        columns.keep(actor, column);
        return "redirect:" + address("/worklist", form.query());
    }

    private static boolean isName(String name) {
        String called = name.strip();
        return !called.isEmpty()
                && called.length() <= SavedViews.LONGEST_NAME
                && called.chars().noneMatch(Character::isISOControl);
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private void common(Actor actor, WorklistForm form, Model model) {
        Standing standing = worklist.standing(actor);
        model.addAttribute("counts", standing.counts());
        model.addAttribute("releases", actor.isAny(Role.CODER));
        model.addAttribute("units", standing.units());
        model.addAttribute("policies", standing.policies());
        model.addAttribute("views", views.of(actor));
        model.addAttribute("form", form);
        model.addAttribute("columnsAddress", address("/worklist/columns", form.query()));
        model.addAttribute("viewsAddress", address("/worklist/views", form.query()));
        model.addAttribute("open", Column.open(actor));
    }

    private void rows(Rows rows, WorklistForm form, Actor actor, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute("query", form.query());
        model.addAttribute("money", actor.seesMoney());
        model.addAttribute("columns", columns.of(actor));
    }
}
