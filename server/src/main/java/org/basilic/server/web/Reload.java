package org.basilic.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/**
 * What a part of a visit's page answers after a change: the whole page anew, since lines, claim and revision changed with
 * the part.
 */
public final class Reload {

    private Reload() {}

    /** Returns the view: for htmx an order to load the page again, for a browser without it a redirect to the page. */
    public static String visit(UUID visit, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/visits/" + visit;
        }
        response.setHeader("HX-Refresh", "true");
        return "reload";
    }
}
