package org.basilic.server.policies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.sessions.StepUp;
import org.basilic.server.store.ConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which policies of the facility are changed. */
@Controller
class DraftPages {

    private static final int SHOWN = 200;
    private static final String NEW_TEXT = "kind,subject,setting,value,from,to,source\n";

    private final Drafts drafts;
    private final PolicyFiles files;
    private final Facilities facilities;
    private final StepUp stepUp;

    DraftPages(Drafts drafts, PolicyFiles files, Facilities facilities, StepUp stepUp) {
        this.drafts = drafts;
        this.files = files;
        this.facilities = facilities;
        this.stepUp = stepUp;
    }

    @GetMapping("/policies/drafts")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("drafts", drafts.all(actor, SHOWN));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("problems", List.of());
        return "policies/drafts";
    }

    /** Begins a draft from the policy in force, or a new one. */
    @PostMapping("/policies/drafts")
    ModelAndView begin(@AuthenticationPrincipal Actor actor, @RequestParam String policy, Model model) {
        String id = policy.strip();
        try {
            String text = PolicyFiles.named(id) ? files.inForce(actor.facility(), id) : null;
            return to(drafts.begin(actor, id, text == null ? NEW_TEXT : text));
        } catch (DraftException e) {
            list(actor, model);
            model.addAttribute("problems", e.problems());
            return page("policies/drafts", model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/policies/drafts/{id}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        fill(actor, drafts.one(actor, id), model);
        return "policies/draft";
    }

    @PostMapping("/policies/drafts/{id}")
    ModelAndView write(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam String base,
            @RequestParam String text,
            Model model) {
        return tried(actor, id, model, text, () -> drafts.write(actor, id, revision, base, text));
    }

    @PostMapping("/policies/drafts/{id}/submit")
    ModelAndView submit(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestParam long revision, Model model) {
        return tried(actor, id, model, "", () -> drafts.submit(actor, id, revision));
    }

    /** Puts a draft in force: claims are coded by it from then on, so that whoever does it proves once more who they are. */
    @PostMapping("/policies/drafts/{id}/approve")
    ModelAndView approve(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        stepUp.require(request, "/policies/drafts/" + id);
        return tried(actor, id, model, "", () -> drafts.approve(actor, id, revision, note));
    }

    @PostMapping("/policies/drafts/{id}/refuse")
    ModelAndView refuse(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        return tried(actor, id, model, "", () -> drafts.refuse(actor, id, revision, note));
    }

    /** Does something; what stands in the way is shown on the page of the draft, with the text that was sent. */
    private ModelAndView tried(Actor actor, UUID id, Model model, String text, Runnable work) {
        drafts.one(actor, id);
        try {
            work.run();
            return to(id);
        } catch (DraftException e) {
            fill(actor, drafts.one(actor, id), model);
            model.addAttribute("refused", e.problems());
            return page("policies/draft", model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConflictException e) {
            conflict(actor, id, text, model);
            model.addAttribute("conflict", "Somebody else changed this draft meanwhile. Below is what it is now.");
        } catch (PolicyChangedException e) {
            conflict(actor, id, text, model);
            model.addAttribute(
                    "conflict",
                    "The policy in force is another now than the one that this draft was made from. The differences"
                            + " below are to what is in force now: look at them, and keep the draft again.");
        }
        return page("policies/draft", model, HttpStatus.CONFLICT);
    }

    private void conflict(Actor actor, UUID id, String text, Model model) {
        Draft draft = drafts.one(actor, id);
        fill(actor, draft, model);
        if (!text.isEmpty()) {
            model.addAttribute("sent", text);
            model.addAttribute(
                    "sentDifference", LineDiff.between(draft.text(), text).changed());
        }
    }

    private void fill(Actor actor, Draft draft, Model model) {
        String inForce = files.inForce(actor.facility(), draft.policy());
        String base = files.digest(actor.facility(), draft.policy());
        model.addAttribute("draft", draft);
        model.addAttribute("base", base == null ? "" : base);
        model.addAttribute("lint", files.lint(actor.facility(), draft.policy(), draft.text()));
        model.addAttribute(
                "difference",
                LineDiff.between(inForce == null ? "" : inForce, draft.text()).changed());
        model.addAttribute("mine", draft.author().equals(actor.id()));
        model.addAttribute("zone", facilities.zone(actor.facility()));
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:/policies/drafts/" + id);
    }

    private static ModelAndView page(String name, Model model, HttpStatus status) {
        ModelAndView page = new ModelAndView(name, model.asMap());
        page.setStatus(status);
        return page;
    }
}
