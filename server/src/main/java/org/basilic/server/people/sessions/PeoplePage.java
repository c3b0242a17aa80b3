package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.basilic.server.people.accounts.Invitations;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.store.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of a facility: invited, given roles, shut out. */
@Controller
class PeoplePage {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Facilities facilities;
    private final StepUp stepUp;
    private final Settings settings;

    PeoplePage(
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            Facilities facilities,
            StepUp stepUp,
            Settings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.facilities = facilities;
        this.stepUp = stepUp;
        this.settings = settings;
    }

    /** A role as the pages show it. */
    record Choice(Role role, String words, boolean chosen) {}

    private static List<Choice> choices(Set<Role> chosen) {
        return EnumSet.allOf(Role.class).stream()
                .map(role ->
                        new Choice(role, role.name().toLowerCase(Locale.ROOT).replace('_', ' '), chosen.contains(role)))
                .toList();
    }

    private static Set<Role> roles(@Nullable List<Role> chosen) {
        return chosen == null || chosen.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(chosen);
    }

    @GetMapping("/people")
    String people(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("accounts", accounts.all(actor));
        model.addAttribute("choices", choices(Set.of()));
        return "people/people";
    }

    @PostMapping("/people")
    String invite(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<Role> roles,
            Model model) {
        stepUp.require(request, "/people");
        try {
            Account account = accounts.make(actor, login, name, roles(roles));
            return invited(actor, request, account.id(), model);
        } catch (RefusedEntryException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", e);
            model.addAttribute("login", login);
            model.addAttribute("name", name);
            model.addAttribute("accounts", accounts.all(actor));
            model.addAttribute("choices", choices(roles(roles)));
            return "people/people";
        }
    }

    @GetMapping("/people/{id}")
    String person(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        Account account = accounts.of(actor, id);
        model.addAttribute("account", account);
        model.addAttribute("choices", choices(account.roles()));
        model.addAttribute("sessions", sessions.of(id));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("provider", settings.oidc() != null);
        return "people/person";
    }

    @PostMapping("/people/{id}/roles")
    String giveRoles(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Role> roles,
            @RequestParam(defaultValue = "0") long version,
            Model model) {
        return change(actor, request, response, id, model, () -> accounts.giveRoles(actor, id, roles(roles), version));
    }

    @PostMapping("/people/{id}/disable")
    String disable(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            Model model) {
        return change(actor, request, response, id, model, () -> {
            accounts.disable(actor, id, true, version);
            sessions.end(actor, id, handle -> true);
        });
    }

    @PostMapping("/people/{id}/enable")
    String enable(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            Model model) {
        return change(actor, request, response, id, model, () -> accounts.disable(actor, id, false, version));
    }

    @PostMapping("/people/{id}/provider")
    String provider(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "0") long version,
            Model model) {
        Settings.Oidc oidc = settings.oidc();
        return change(actor, request, response, id, model, () -> {
            if (oidc == null) {
                throw new RefusedEntryException("subject", "This server has no identity provider.");
            }
            accounts.answeredBy(actor, id, oidc.issuer(), subject.strip(), version);
        });
    }

    @PostMapping("/people/{id}/sessions")
    String endSessions(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        accounts.of(actor, id);
        sessions.end(actor, id, handle -> true);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/invitation")
    String inviteAgain(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request, @PathVariable UUID id, Model model) {
        accounts.of(actor, id);
        stepUp.require(request, "/people/" + id);
        return invited(actor, request, id, model);
    }

    private String invited(Actor actor, HttpServletRequest request, UUID id, Model model) {
        String code = invitations.invite(actor, id);
        String home = request.getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
        model.addAttribute("account", accounts.of(actor, id));
        model.addAttribute("link", home + "/invitation#" + code);
        return "people/invited";
    }

    private String change(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            UUID id,
            Model model,
            Runnable change) {
        accounts.of(actor, id);
        stepUp.require(request, "/people/" + id);
        try {
            change.run();
            return "redirect:/people/" + id;
        } catch (RefusedEntryException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", e);
        } catch (ConflictException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute(
                    "refused",
                    new RefusedEntryException(
                            "roles",
                            "Somebody changed this account meanwhile. Below is what holds now; change it again."));
        }
        return person(actor, id, model);
    }
}
