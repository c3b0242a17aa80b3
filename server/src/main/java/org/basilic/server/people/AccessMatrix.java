package org.basilic.server.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The matrix of endpoints and roles, {@code access.csv}. What has no row is for nobody, so that an endpoint without one
 * cannot be reached.
 */
@Component
public final class AccessMatrix implements AuthorizationManager<RequestAuthorizationContext> {

    private record Match(PathPatternRequestMatcher matcher, AccessRow row) {}

    private final List<Match> rows = new ArrayList<>();

    /** Reads the file. */
    public AccessMatrix() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/access.csv")) {
            if (in == null) {
                throw new IllegalStateException("access.csv is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length < 4) {
            throw new IllegalStateException("access.csv: wants method, path, who, scope: " + line);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        AccessRow.Who who = switch (cells[2]) {
            case "anyone" -> AccessRow.Who.ANYONE;
            case "signed-in" -> AccessRow.Who.SIGNED_IN;
            default -> {
                for (String word : cells[2].split(" ")) {
                    if (!word.isEmpty()) {
                        roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
                    }
                }
                yield AccessRow.Who.ROLES;
            }
        };
        Scope scope = cells[3].isEmpty() ? null : Scope.valueOf(cells[3].toUpperCase(Locale.ROOT));
        AccessRow row = new AccessRow(cells[0], cells[1], who, roles, scope);
        rows.add(new Match(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(cells[0]), cells[1]), row));
    }

    /** Returns the rows, in the order of the file. */
    List<AccessRow> rows() {
        return rows.stream().map(Match::row).toList();
    }

    /** Whether this actor may open the page at this path, which is one of the matrix. */
    public boolean opens(Actor actor, String page) {
        return rows.stream()
                .map(Match::row)
                .anyMatch(row -> row.method().equals("GET") && row.path().equals(page) && row.lets(actor));
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        for (Match match : rows) {
            if (match.matcher().matches(context.getRequest())) {
                Authentication given = authentication.get();
                Actor actor = given != null && given.getPrincipal() instanceof Actor found ? found : null;
                return new AuthorizationDecision(match.row().lets(actor));
            }
        }
        return new AuthorizationDecision(false);
    }
}
