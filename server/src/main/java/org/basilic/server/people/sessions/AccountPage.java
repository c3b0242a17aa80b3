package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.accounts.Factors;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: password, code generator, sessions, keys. */
@Controller
class AccountPage {

    private static final String PAGE = "/account";

    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final StepUp stepUp;
    private final Facilities facilities;

    AccountPage(Accounts accounts, Factors factors, Sessions sessions, StepUp stepUp, Facilities facilities) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.facilities = facilities;
    }

    @GetMapping(PAGE)
    String account(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        Account account = accounts.self(actor);
        model.addAttribute("said", said);
        model.addAttribute("account", account);
        model.addAttribute("sessions", sessions.of(account.id()));
        model.addAttribute("own", handle(request).orElse(""));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "people/account";
    }

    @PostMapping("/account/password")
    String password(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String others,
            Model model) {
        accounts.self(actor);
        stepUp.require(request, PAGE);
        try {
            factors.changePassword(actor, password);
        } catch (RefusedEntryException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", e);
            return account(actor, request, "", model);
        }
        endOthers(actor, request, others);
        return "redirect:/account?said=password";
    }

    @GetMapping("/account/generator")
    String generator(@AuthenticationPrincipal Actor actor, HttpServletRequest request, Model model) {
        accounts.self(actor);
        stepUp.require(request, "/account/generator");
        model.addAttribute("generator", factors.nextGenerator(actor));
        return "people/generator";
    }

    @PostMapping("/account/generator")
    String generator(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String others,
            Model model) {
        accounts.self(actor);
        stepUp.require(request, "/account/generator");
        try {
            factors.changeGenerator(actor, code);
        } catch (RefusedEntryException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", e);
            return generator(actor, request, model);
        }
        endOthers(actor, request, others);
        return "redirect:/account?said=generator";
    }

    @PostMapping("/account/sessions")
    String end(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String handle,
            @RequestParam(required = false) @Nullable String others) {
        Account account = accounts.self(actor);
        if (handle != null) {
            sessions.end(actor, account.id(), handle::equals);
        }
        endOthers(actor, request, others);
        return "redirect:/account?said=sessions";
    }

    @PostMapping("/account/shortcuts")
    String shortcuts(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable String on) {
        accounts.shortcuts(actor, on != null);
        return "redirect:/account?said=shortcuts";
    }

    private void endOthers(Actor actor, HttpServletRequest request, @Nullable String others) {
        if (others != null) {
            String own = handle(request).orElse("");
            sessions.end(actor, accounts.self(actor).id(), handle -> !handle.equals(own));
        }
    }

    private static Optional<String> handle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(Attributes.text(session.getAttribute(Attributes.HANDLE)));
    }
}
