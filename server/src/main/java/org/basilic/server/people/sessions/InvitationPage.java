package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.basilic.server.operating.RequestId;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Invitations;
import org.basilic.server.people.accounts.RefusedEntryException;
import org.basilic.server.store.AbsentException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody takes an invitation. The code stands behind the # of the link, which a browser does not send, so that it is in
 * no log on the way; the page puts it into its form.
 */
@Controller
class InvitationPage {

    private final Invitations invitations;
    private final Throttle throttle;
    private final SignIn signIn;

    InvitationPage(Invitations invitations, Throttle throttle, SignIn signIn) {
        this.invitations = invitations;
        this.throttle = throttle;
        this.signIn = signIn;
    }

    @GetMapping("/invitation")
    String ask() {
        return "people/invitation";
    }

    @PostMapping("/invitation/open")
    String open(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String invitation,
            Model model) {
        Duration wait = throttle.attempt("invitation", request.getRemoteAddr());
        Invitations.Offer offer = wait.isZero() ? invitations.open(invitation).orElse(null) : null;
        if (offer == null) {
            response.setStatus(wait.isZero() ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT : 429);
            model.addAttribute("said", wait.isZero() ? "absent" : "wait");
            return "people/invitation";
        }
        throttle.right("invitation", request.getRemoteAddr());
        return form(invitation, offer, "", "", model);
    }

    @PostMapping("/invitation")
    String take(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String invitation,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        Invitations.Answer answer = new Invitations.Answer(login, name, password, code);
        try {
            Account account = invitations.take(invitation, answer, request.getRemoteAddr(), RequestId.of(request));
            signIn.begin(request, response, account, "INVITATION");
            return "redirect:/";
        } catch (AbsentException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("said", "absent");
            return "people/invitation";
        } catch (RefusedEntryException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", e);
            return invitations
                    .open(invitation)
                    .map(offer -> form(invitation, offer, login, name, model))
                    .orElse("people/invitation");
        }
    }

    private static String form(String invitation, Invitations.Offer offer, String login, String name, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("offer", offer);
        model.addAttribute("login", offer.login() == null ? login : offer.login());
        model.addAttribute("name", offer.name() == null ? name : offer.name());
        return "people/enrolment";
    }
}
