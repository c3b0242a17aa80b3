package org.basilic.server.people.sessions;

import org.basilic.server.operating.Listening;
import org.basilic.server.people.accounts.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The link that makes the first security admin, on a server where nobody has an account yet. */
@Component
final class FirstAdmin implements Listening.FirstPerson {

    private final Invitations invitations;

    FirstAdmin(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public @Nullable String link(String home) {
        return invitations.first().map(code -> home + "/invitation#" + code).orElse(null);
    }
}
