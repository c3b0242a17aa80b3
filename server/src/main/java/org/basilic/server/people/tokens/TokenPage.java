package org.basilic.server.people.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Scope;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.people.sessions.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where API tokens are made and revoked. */
@Controller
class TokenPage {

    private final Tokens tokens;
    private final StepUp stepUp;
    private final Facilities facilities;

    TokenPage(Tokens tokens, StepUp stepUp, Facilities facilities) {
        this.tokens = tokens;
        this.stepUp = stepUp;
        this.facilities = facilities;
    }

    @GetMapping("/tokens")
    String tokens(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("tokens", tokens.all(actor));
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "people/tokens";
    }

    @PostMapping("/tokens")
    String make(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(required = false) @Nullable List<Scope> scopes,
            @RequestParam(defaultValue = "0") int days,
            Model model) {
        stepUp.require(request, "/tokens");
        Set<Scope> chosen = scopes == null || scopes.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scopes);
        try {
            model.addAttribute("token", tokens.make(actor, label, chosen, days));
        } catch (RefusedEntryException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", e);
            model.addAttribute("label", label);
        }
        return tokens(actor, model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        tokens.revoke(actor, id);
        return "redirect:/tokens";
    }
}
