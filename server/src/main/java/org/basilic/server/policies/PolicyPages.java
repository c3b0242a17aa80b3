package org.basilic.server.policies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which payer policies are read and searched. */
@Controller
class PolicyPages {

    private static final int MOST_FOUND = 500;
    private static final int LONGEST = 200;

    private final Facilities facilities;
    private final PolicyFiles files;

    PolicyPages(Facilities facilities, PolicyFiles files) {
        this.facilities = facilities;
        this.files = files;
    }

    @GetMapping("/policies")
    String list(@AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        Reference reference = facilities.reference(actor.facility());
        String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        model.addAttribute("q", words);
        model.addAttribute("national", reference.nationalPolicy());
        model.addAttribute("policies", reference.policies().all());
        model.addAttribute("found", words.isBlank() ? List.of() : PolicyViews.search(reference, words, MOST_FOUND));
        model.addAttribute("edits", actor.isAny(Role.POLICY_EDITOR));
        return "policies/list";
    }

    @GetMapping("/policies/{policy}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String policy,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        Reference reference = facilities.reference(actor.facility());
        Policy found = reference.policies().named(policy);
        if (found == null) {
            throw new AbsentException();
        }
        LocalDate day = day(on, reference);
        model.addAttribute("policy", found);
        model.addAttribute("line", reference.policies().lineOf(policy));
        model.addAttribute("medicare", reference.policies().line(policy).medicare());
        model.addAttribute("day", day);
        model.addAttribute("wrongDay", !on.isBlank() && day == null);
        model.addAttribute("first", reference.coversFrom());
        model.addAttribute("last", reference.coversTo().minusDays(1));
        model.addAttribute("rows", PolicyViews.rows(reference, policy, day));
        model.addAttribute("edits", actor.isAny(Role.POLICY_EDITOR) && PolicyFiles.named(policy));
        model.addAttribute("own", !found.builtIn() && files.inForce(actor.facility(), policy) != null);
        return "policies/one";
    }

    private static @Nullable LocalDate day(String written, Reference reference) {
        if (written.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written.strip());
            return reference.covers(day) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
