package org.basilic.server.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.result.Status;
import org.basilic.server.actor.Actor;
import org.basilic.server.claims.Release;
import org.basilic.server.claims.StoppedException;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Releases clean visits a page at a time: each by itself, with its own last look and its own row in the trail. */
@Controller
class CleanPages {

    private final Worklist worklist;
    private final Release release;

    CleanPages(Worklist worklist, Release release) {
        this.worklist = worklist;
        this.release = release;
    }

    /**
     * What became of a visit.
     *
     * @param stopped what stood in the way; null where it was released
     */
    record Outcome(@Nullable UUID visit, @Nullable String stopped) {}

    /** Shows which visits would be released, and how many: nothing is done yet. */
    @GetMapping("/worklist/clean")
    String preview(@AuthenticationPrincipal Actor actor, @ModelAttribute("form") WorklistForm form, Model model) {
        Wanted typed = form.wanted();
        Wanted clean = new Wanted(
                Sort.AGE,
                true,
                Stage.OPEN,
                Status.CLEAN,
                typed.unit(),
                typed.policy(),
                "",
                typed.from(),
                typed.to(),
                false);
        model.addAttribute("rows", worklist.rows(actor, clean, null));
        Standing standing = worklist.standing(actor);
        model.addAttribute("units", standing.units());
        model.addAttribute("policies", standing.policies());
        model.addAttribute("clean", standing.counts().clean());
        model.addAttribute("money", actor.seesMoney());
        return "worklist/clean";
    }

    /** Releases these visits, each at the revision that was seen. */
    @PostMapping("/worklist/clean")
    String release(
            @AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "") List<String> visit, Model model) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String seen : visit.subList(0, Math.min(visit.size(), Worklist.PAGE))) {
            outcomes.add(released(actor, seen));
        }
        model.addAttribute(
                "released",
                outcomes.stream().filter(one -> one.stopped() == null).count());
        model.addAttribute(
                "stopped",
                outcomes.stream().filter(one -> one.stopped() != null).toList());
        return "worklist/clean-released";
    }

    private Outcome released(Actor actor, String seen) {
        String[] parts = seen.split("@", 2);
        UUID visit;
        long revision;
        try {
            visit = UUID.fromString(parts[0]);
            revision = Long.parseLong(parts[parts.length - 1]);
        } catch (IllegalArgumentException e) {
            return new Outcome(null, "names no visit");
        }
        try {
            release.release(actor, visit, revision);
            return new Outcome(visit, null);
        } catch (StoppedException e) {
            return new Outcome(visit, e.getMessage());
        } catch (ConflictException e) {
            return new Outcome(visit, "it changed after the page was loaded");
        } catch (AbsentException e) {
            return new Outcome(null, "names no visit");
        }
    }
}
