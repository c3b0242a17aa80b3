package org.basilic.server;

import java.time.Clock;
import java.util.Set;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.ActorAuthentication;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.basilic.server.facility.Facilities;
import org.basilic.server.people.sessions.StepUp;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Actors for tests. */
public final class Somebody {

    private Somebody() {}

    /** Returns a person of the main facility who works as these. */
    public static Actor with(Role... roles) {
        return new Actor(
                Facilities.MAIN,
                "somebody",
                "Some Body",
                Actor.Kind.PERSON,
                Set.of(roles),
                Set.of(),
                "127.0.0.1",
                "r-1");
    }

    /** Returns a machine client of the main facility with these scopes. */
    public static Actor token(Scope... scopes) {
        return new Actor(
                Facilities.MAIN, "token", "A token", Actor.Kind.TOKEN, Set.of(), Set.of(scopes), "127.0.0.1", "r-1");
    }

    /** Returns the same actor of another facility. */
    public static Actor of(String facility, Actor actor) {
        return new Actor(
                facility,
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.roles(),
                actor.scopes(),
                actor.address(),
                actor.request());
    }

    /** Says of a request that its person has just proved once more who they are. */
    public static RequestPostProcessor proved(Clock clock) {
        return request -> {
            request.setAttribute(StepUp.ATTRIBUTE, clock.instant());
            return request;
        };
    }

    /** Signs a request of MockMvc in as this actor. */
    public static RequestPostProcessor as(Actor actor) {
        RequestPostProcessor signedIn =
                SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(actor));
        return request -> {
            MockHttpServletRequest mine = signedIn.postProcessRequest(request);
            // Once a test has sent a token, Spring's test support keeps tokens of pages in the session, which takes
            // words
            // only; so pages are asked for with a token as well.
            return "GET".equals(mine.getMethod())
                    ? SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(mine)
                    : mine;
        };
    }
}
