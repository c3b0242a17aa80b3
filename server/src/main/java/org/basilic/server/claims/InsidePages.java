package org.basilic.server.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.store.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Releases that are still in the house, and those of them that somebody takes back, each by itself. */
@Controller
class InsidePages {

    private final TakeBack takeBack;
    private final Facilities facilities;

    InsidePages(TakeBack takeBack, Facilities facilities) {
        this.takeBack = takeBack;
        this.facilities = facilities;
    }

    /**
     * What became of a visit.
     *
     * @param stays why its release stays; null where it was taken back
     */
    record Outcome(@Nullable UUID visit, @Nullable String stays) {}

    /** Shows which releases could be taken back, and how many: nothing is done yet. */
    @GetMapping("/claims/inside")
    String preview(@AuthenticationPrincipal Actor actor, Model model) {
        List<Inside> inside = takeBack.inside(actor);
        model.addAttribute("inside", inside);
        model.addAttribute(
                "free", inside.stream().filter(one -> one.left() == null).count());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "claims/inside";
    }

    /** Takes the releases of these visits back, each at the revision that was seen. */
    @PostMapping("/claims/inside")
    String takeBack(
            @AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "") List<String> visit, Model model) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String seen : visit.subList(0, Math.min(visit.size(), TakeBack.MOST))) {
            outcomes.add(takenBack(actor, Seen.read(seen)));
        }
        model.addAttribute(
                "back", outcomes.stream().filter(one -> one.stays() == null).toList());
        model.addAttribute(
                "stay", outcomes.stream().filter(one -> one.stays() != null).toList());
        return "claims/taken-back";
    }

    private Outcome takenBack(Actor actor, @Nullable Seen seen) {
        if (seen == null) {
            return new Outcome(null, "names no visit");
        }
        try {
            takeBack.takeBack(actor, seen.visit(), seen.revision());
            return new Outcome(seen.visit(), null);
        } catch (LeftException e) {
            return new Outcome(seen.visit(), e.getMessage());
        } catch (ConflictException e) {
            return new Outcome(seen.visit(), "it changed after the page was loaded");
        } catch (AbsentException e) {
            return new Outcome(null, "names no visit whose claim is released");
        }
    }
}
