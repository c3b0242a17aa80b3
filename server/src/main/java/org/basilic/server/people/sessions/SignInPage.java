package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.operating.RetryAfter;
import org.basilic.server.people.accounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in and out. */
@Controller
class SignInPage {

    private final SignIn signIn;
    private final boolean provider;

    SignInPage(SignIn signIn, Settings settings) {
        this.signIn = signIn;
        this.provider = settings.oidc() != null;
    }

    @GetMapping("/sign-in")
    String ask(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String said,
            Model model) {
        model.addAttribute("said", said == null ? "" : said);
        return form(next, model);
    }

    @PostMapping("/sign-in")
    String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Model model) {
        SignIn.Proof proof = signIn.prove(request, login, password, code);
        Account account = proof.account();
        if (account != null) {
            signIn.begin(request, response, account, "PASSWORD");
            return "redirect:" + Next.page(next);
        }
        boolean waits = !proof.pause().isZero();
        response.setStatus(waits ? 429 : HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        if (waits) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.of(proof.pause()));
        }
        model.addAttribute("said", waits ? "wait" : "wrong");
        return form(next, model);
    }

    @PostMapping("/sign-out")
    String signOut(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response, actor);
        return "redirect:/sign-in?said=out";
    }

    private String form(@Nullable String next, Model model) {
        model.addAttribute("next", Next.page(next));
        model.addAttribute("provider", provider);
        return "people/sign-in";
    }
}
