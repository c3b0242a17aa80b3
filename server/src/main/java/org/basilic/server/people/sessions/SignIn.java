package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.RequestId;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Factors;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends sessions, and proves who somebody is. */
@Component
public class SignIn {

    /**
     * What became of an attempt.
     *
     * @param account who it is; null where nothing was proved
     * @param pause how long nothing is looked at; zero where it was
     */
    record Proof(@Nullable Account account, Duration pause) {}

    private final Factors factors;
    private final Throttle throttle;
    private final CsrfTokenRepository tokens;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            Factors factors,
            Throttle throttle,
            CsrfTokenRepository tokens,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.factors = factors;
        this.throttle = throttle;
        this.tokens = tokens;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at a login with a password and a code. What was wrong is not told, and does not show in the time it took. */
    Proof prove(HttpServletRequest request, String login, String password, String code) {
        String normal = login.strip().toLowerCase(Locale.ROOT);
        String address = request.getRemoteAddr();
        Duration wait = throttle.attempt(normal, address);
        if (!wait.isZero()) {
            return new Proof(null, wait);
        }
        Account account = factors.named(normal).orElse(null);
        if (!factors.prove(account, password, code)) {
            failed(request, account);
            return new Proof(null, Duration.ZERO);
        }
        throttle.right(normal, address);
        return new Proof(account, Duration.ZERO);
    }

    /** Tells the trail that somebody whom nothing is known of did not come in. */
    public void refused(HttpServletRequest request) {
        failed(request, null);
    }

    private void failed(HttpServletRequest request, @Nullable Account account) {
        // What was typed as a login may be a password, so the trail does not have it.
        Actor actor = account == null
                ? new Actor(
                        Facilities.MAIN,
                        "unknown",
                        "",
                        Actor.Kind.PERSON,
                        Set.of(),
                        Set.of(),
                        request.getRemoteAddr(),
                        RequestId.of(request))
                : account.actor(request.getRemoteAddr(), RequestId.of(request));
        transaction.executeWithoutResult(status -> trail.record(
                Event.done(actor, Action.SIGN_IN_FAILED, "account", actor.id()).ending(Event.Outcome.REFUSED)));
    }

    /**
     * Begins a session for somebody who has proved who they are, with an id and a cross-site token of its own.
     *
     * @param how a code of the way, for the trail
     */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account, String how) {
        begin(request, response, account, how, clock.instant());
    }

    /**
     * Begins a session for somebody whom another has proved to be who they are.
     *
     * @param how a code of the way, for the trail
     * @param proved when they did; null where nobody says, so that what is grave asks them
     */
    public void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            String how,
            @Nullable Instant proved) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        Instant now = clock.instant();
        HttpSession session = request.getSession(true);
        String id = account.id().toString();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id);
        session.setAttribute(Attributes.ACCOUNT, id);
        session.setAttribute(Attributes.HANDLE, UUID.randomUUID().toString());
        session.setAttribute(Attributes.BEGUN, Attributes.written(now));
        session.setAttribute(Attributes.SEEN, Attributes.written(now));
        if (proved != null) {
            session.setAttribute(Attributes.PROVED, Attributes.written(proved.isAfter(now) ? now : proved));
        }
        session.setAttribute(Attributes.ADDRESS, request.getRemoteAddr());
        tokens.saveToken(null, request, response);
        Actor actor = account.actor(request.getRemoteAddr(), RequestId.of(request));
        transaction.executeWithoutResult(status ->
                trail.record(Event.done(actor, Action.SIGN_IN, "account", id).because(how)));
    }

    /** The person of this session has proved once more who they are; the session gets another id. */
    void provedAgain(HttpServletRequest request) {
        request.changeSessionId();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(Attributes.PROVED, Attributes.written(clock.instant()));
        }
    }

    /** Ends the session of a request. */
    void end(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        tokens.saveToken(null, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.SIGN_OUT, "account", actor.id())));
    }
}
