package org.basilic.server.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.basilic.server.Settings;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.ActorAuthentication;
import org.basilic.server.actor.Role;
import org.basilic.server.operating.Limits;
import org.basilic.server.operating.RequestId;
import org.basilic.server.people.accounts.Account;
import org.basilic.server.people.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Makes the actor of a request from the account that its session names. The account is looked up each time, so that one who
 * was shut out, or has other roles by now, meets that with the next request. Nothing of it is ever written.
 */
@Component
public final class SessionContext implements SecurityContextRepository {

    private final Accounts accounts;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest = Limits.secondsOf("session.absolute.seconds");

    SessionContext(Accounts accounts, Clock clock, Settings settings) {
        this.accounts = accounts;
        this.clock = clock;
        this.idle = settings.http().idle();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still wants it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session names an account from signing in to signing out, and nothing else changes that.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Attributes.ACCOUNT) != null;
    }

    private @Nullable ActorAuthentication authentication(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        String id = Attributes.text(session.getAttribute(Attributes.ACCOUNT));
        Instant begun = Attributes.time(session.getAttribute(Attributes.BEGUN));
        Instant seen = Attributes.time(session.getAttribute(Attributes.SEEN));
        if (id == null || begun == null || seen == null) {
            return null;
        }
        Instant now = clock.instant();
        Account account = accounts.find(UUID.fromString(id)).orElse(null);
        if (account == null || account.disabled() || now.isAfter(begun.plus(longest)) || now.isAfter(seen.plus(idle))) {
            session.invalidate();
            return null;
        }
        session.setAttribute(Attributes.SEEN, Attributes.written(now));
        Instant proved = Attributes.time(session.getAttribute(Attributes.PROVED));
        if (proved != null) {
            request.setAttribute(StepUp.ATTRIBUTE, proved);
        }
        Actor actor = account.actor(request.getRemoteAddr(), RequestId.of(request));
        return new ActorAuthentication(inEmergency(actor, session, request, now));
    }

    /** In an emergency a person sees what a nurse of that facility sees, and has none of their own roles. */
    private static Actor inEmergency(Actor actor, HttpSession session, HttpServletRequest request, Instant now) {
        String facility = Attributes.text(session.getAttribute(Attributes.EMERGENCY));
        Instant until = Attributes.time(session.getAttribute(Attributes.EMERGENCY_UNTIL));
        if (facility == null || until == null || !now.isBefore(until)) {
            return actor;
        }
        request.setAttribute(EmergencyAccess.ATTRIBUTE, until);
        return new Actor(
                facility,
                actor.id(),
                actor.name(),
                actor.kind(),
                Set.of(Role.NURSE),
                Set.of(),
                actor.address(),
                actor.request());
    }

    /** Looks the account up when somebody asks, once. */
    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext found;
        private boolean generated;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (found == null) {
                ActorAuthentication authentication = authentication(request);
                generated = authentication == null;
                found = authentication == null
                        ? SecurityContextHolder.createEmptyContext()
                        : new SecurityContextImpl(authentication);
            }
            return found;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
