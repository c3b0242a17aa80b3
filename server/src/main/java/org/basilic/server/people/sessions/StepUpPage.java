package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.people.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person proves once more who they are. */
@Controller
class StepUpPage {

    private final SignIn signIn;
    private final Accounts accounts;
    private final boolean provider;

    StepUpPage(SignIn signIn, Accounts accounts, Settings settings) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.provider = settings.oidc() != null;
    }

    @GetMapping("/step-up")
    String ask(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", Next.page(next));
        model.addAttribute("provider", provider);
        return "people/step-up";
    }

    @PostMapping("/step-up")
    String prove(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Model model) {
        String login = accounts.self(actor).login();
        SignIn.Proof proof = signIn.prove(request, login, password, code);
        if (proof.account() != null) {
            signIn.provedAgain(request);
            return "redirect:" + Next.page(next);
        }
        boolean waits = !proof.pause().isZero();
        response.setStatus(waits ? 429 : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("said", waits ? "wait" : "wrong");
        return ask(next, model);
    }
}
