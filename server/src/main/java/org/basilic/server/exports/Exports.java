package org.basilic.server.exports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basilic.server.actor.Actor;
import org.basilic.server.intake.Uploads;
import org.basilic.server.operating.Limits;
import org.basilic.server.people.sessions.StepUp;
import org.basilic.server.store.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hands files out. The file is written whole before any of it goes out, so that the trail can tell how many rows it has and
 * what its bytes are; where the trail cannot be told, nothing goes out. Who wants many patients at once proves once more who
 * they are, and says what for.
 */
@Component
public final class Exports {

    /** The field of a form that says what for. */
    public static final String PURPOSE = "purpose";

    static final int SHORTEST_PURPOSE = 10;
    static final int LONGEST_PURPOSE = 500;

    private static final String LIMIT = "export.unproved.people";

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Body {
        /** Writes all of them. */
        void to(OutputStream out) throws IOException;
    }

    private final ExportRows rows;
    private final StepUp stepUp;
    private final Uploads files;
    private final Limits limits;

    Exports(ExportRows rows, StepUp stepUp, Uploads files, Limits limits) {
        this.rows = rows;
        this.stepUp = stepUp;
        this.files = files;
        this.limits = limits;
    }

    /**
     * Hands a file out, or asks what it is for.
     *
     * @param back the page to come back to after a proof
     * @return the page that asks; null where the file went out
     */
    public @Nullable ModelAndView send(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Outgoing file,
            String back,
            Body body)
            throws IOException {
        // An address holds no words of people, so a purpose in one is none.
        String given = "POST".equals(request.getMethod()) ? request.getParameter(PURPOSE) : null;
        String purpose = given == null ? "" : given.strip();
        boolean many = file.patients() > Limits.of(LIMIT);
        if (many) {
            limits.hit(LIMIT);
            stepUp.require(request, back);
            if (purpose.length() < SHORTEST_PURPOSE || purpose.length() > LONGEST_PURPOSE) {
                return ask(request, response, file, given);
            }
        }
        Path written = files.fresh();
        try {
            String digest = write(written, body);
            rows.keep(actor, file, digest, many ? purpose : null);
            response.setContentType(file.type());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
            response.setContentLengthLong(Files.size(written));
            Files.copy(written, response.getOutputStream());
            return null;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String write(Path written, Body body) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(written), digest)) {
            body.to(out);
        }
        return Sha256.end(digest);
    }

    private static ModelAndView ask(
            HttpServletRequest request, HttpServletResponse response, Outgoing file, @Nullable String given) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(PURPOSE) && !name.equals("_csrf")) {
                fields.put(name, values[0]);
            }
        });
        ModelAndView page = new ModelAndView("exports/purpose");
        page.addObject("path", request.getRequestURI());
        page.addObject("fields", fields);
        page.addObject("patients", file.patients());
        page.addObject("given", given);
        page.addObject("shortest", SHORTEST_PURPOSE);
        page.addObject("longest", LONGEST_PURPOSE);
        return page;
    }
}
