package org.basilic.server.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.result.Status;
import org.basilic.server.actor.Actor;
import org.basilic.server.claims.Release;
import org.basilic.server.claims.Seen;
import org.basilic.server.claims.StoppedException;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.sessions.StepUp;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.Visits;
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

    private static final String UNPROVED = "release.unproved.visits";

    private final Worklist worklist;
    private final Release release;
    private final Visits visits;
    private final StepUp stepUp;
    private final Limits limits;

    CleanPages(Worklist worklist, Release release, Visits visits, StepUp stepUp, Limits limits) {
        this.worklist = worklist;
        this.visits = visits;
        this.release = release;
        this.stepUp = stepUp;
        this.limits = limits;
    }

    /**
     * What became of a visit.
     *
     * @param label how the list names it; empty where it was not released
     * @param after how a form names it that takes the release back; empty where it was not released
     * @param stopped what stood in the way; null where it was released
     */
    record Outcome(
            @Nullable UUID visit,
            String label,
            String after,
            @Nullable String stopped) {

        static Outcome stopped(@Nullable UUID visit, @Nullable String why) {
            return new Outcome(visit, "", "", why == null ? "something stands in the way" : why);
        }
    }

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

    /** Releases these visits, each at the revision that was seen. Whoever releases many proves once more who they are. */
    @PostMapping("/worklist/clean")
    String release(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") List<String> visit,
            HttpServletRequest request,
            Model model) {
        if (visit.size() > Limits.of(UNPROVED)) {
            limits.hit(UNPROVED);
            stepUp.require(request, "/worklist/clean");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (String seen : visit.subList(0, Math.min(visit.size(), Worklist.PAGE))) {
            outcomes.add(released(actor, seen));
        }
        model.addAttribute(
                "released",
                outcomes.stream().filter(one -> one.stopped() == null).toList());
        model.addAttribute(
                "stopped",
                outcomes.stream().filter(one -> one.stopped() != null).toList());
        return "worklist/clean-released";
    }

    private Outcome released(Actor actor, String written) {
        Seen seen = Seen.read(written);
        if (seen == null) {
            return Outcome.stopped(null, "names no visit");
        }
        try {
            release.release(actor, seen.visit(), seen.revision());
            return new Outcome(seen.visit(), visits.head(actor, seen.visit()).label(), after(seen), null);
        } catch (StoppedException e) {
            return Outcome.stopped(seen.visit(), e.getMessage());
        } catch (ConflictException e) {
            return Outcome.stopped(seen.visit(), "it changed after the page was loaded");
        } catch (AbsentException e) {
            return Outcome.stopped(null, "names no visit");
        }
    }

    /** A release is one change of the visit, so that whoever takes it back takes back what was released here. */
    private static String after(Seen released) {
        return new Seen(released.visit(), released.revision() + 1).written();
    }
}
