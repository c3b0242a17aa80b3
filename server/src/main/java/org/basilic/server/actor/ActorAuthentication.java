package org.basilic.server.actor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An actor who has proved who they are. Made anew for every request, never written anywhere. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    /** Makes one for this actor. */
    public ActorAuthentication(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        actor.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        actor.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope.written())));
        return authorities;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }
}
