package org.basilic.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.actor.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The matrix of endpoints and roles, {@code access.csv}. What has no row is for nobody, so that an endpoint without one
 * cannot be reached.
 */
@Component
public final class AccessMatrix implements AuthorizationManager<RequestAuthorizationContext> {

    private record Match(PathPatternRequestMatcher path, PathPattern pattern, AccessRow row) {}

    private final List<Match> rows = new ArrayList<>();

    /** As Spring chooses: a path with no names in it before one with names. */
    private final List<Match> nearestFirst;

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
        nearestFirst = rows.stream()
                .sorted(Comparator.comparing(Match::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("access.csv: wants method, path, who, scope, note: " + line);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        AccessRow.Who who = switch (cells[2]) {
            case "anyone" -> AccessRow.Who.ANYONE;
            case "signed-in" -> AccessRow.Who.SIGNED_IN;
            default -> {
                for (String word : cells[2].split(" ", -1)) {
                    if (!word.isEmpty()) {
                        roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
                    }
                }
                yield AccessRow.Who.ROLES;
            }
        };
        Scope scope = cells[3].isEmpty() ? null : Scope.valueOf(cells[3].toUpperCase(Locale.ROOT));
        AccessRow row = new AccessRow(cells[0], cells[1], who, roles, scope, cells[4]);
        rows.add(new Match(
                PathPatternRequestMatcher.withDefaults().matcher(cells[1]),
                PathPatternParser.defaultInstance.parse(cells[1]),
                row));
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

    /** What the matrix says of a request, whoever makes it. */
    public enum Knowledge {
        /** There is no such path. */
        NO_PATH,
        /** The path is there for other methods. */
        NO_METHOD,
        /** There is a row. */
        ROW
    }

    /** Returns what the matrix says of this request, whoever makes it. */
    public Knowledge knows(HttpServletRequest request) {
        if (row(request) != null) {
            return Knowledge.ROW;
        }
        return methods(request).isEmpty() ? Knowledge.NO_PATH : Knowledge.NO_METHOD;
    }

    /** Returns the methods that there are at the path of this request, in the order of the file. */
    public List<String> methods(HttpServletRequest request) {
        return rows.stream()
                .filter(match -> match.path().matches(request))
                .map(match -> match.row().method())
                .distinct()
                .toList();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        AccessRow row = row(context.getRequest());
        if (row == null) {
            return new AuthorizationDecision(false);
        }
        if (row.who() == AccessRow.Who.ANYONE) {
            return new AuthorizationDecision(true); // nobody need be known, so nobody is looked up
        }
        Authentication given = authentication.get();
        Actor actor = given != null && given.getPrincipal() instanceof Actor found ? found : null;
        return new AuthorizationDecision(row.lets(actor));
    }

    private @Nullable AccessRow row(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        for (Match match : nearestFirst) {
            if (match.row().method().equals(method) && match.path().matches(request)) {
                return match.row();
            }
        }
        return null;
    }
}
