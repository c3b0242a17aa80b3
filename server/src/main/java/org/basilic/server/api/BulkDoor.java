package org.basilic.server.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.cli.Command;
import org.basilic.cli.audit.AuditCommand;
import org.basilic.cli.remit.RemitCommand;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/audit} and {@code /remit}: the commands of these names over files that are sent. They keep nothing. */
@RestController
class BulkDoor {

    private static final String ENCOUNTERS = "encounters";
    private static final String BILLED = "billed";
    private static final String REGISTRATIONS = "registrations";
    private static final String ANSWERS = "answers";
    private static final String CLAIMS = "claims";
    private static final String PARTIAL = "partial";

    private final Facilities facilities;
    private final Bodies bodies;
    private final Commands commands;
    private final GroupedTrail trail;

    BulkDoor(Facilities facilities, Bodies bodies, Commands commands, GroupedTrail trail) {
        this.facilities = facilities;
        this.bodies = bodies;
        this.commands = commands;
        this.trail = trail;
    }

    @PostMapping("/api/v1/audit")
    void audit(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Parameters parameters = Parameters.of(
                request, CodingWords.POLICY, CodingWords.SET, "sample", "seed", "prices", "locality", PARTIAL);
        String type = Kinds.wanted(request, Answer.JSON, Kinds.CSV);
        try (Parts parts = bodies.parts(request, ENCOUNTERS, BILLED, REGISTRATIONS)) {
            List<String> words = new ArrayList<>();
            parts.needed(ENCOUNTERS).forEach(file -> CodingWords.add(words, "--encounters", file.toString()));
            parts.needed(BILLED).forEach(file -> CodingWords.add(words, "--billed", file.toString()));
            for (Path file : parts.all(REGISTRATIONS)) {
                CodingWords.add(words, "--registrations", file.toString());
                CodingWords.add(words, "--site", site(actor).toString());
            }
            CodingWords.add(words, "--policy", parameters.one(CodingWords.POLICY));
            parameters.all(CodingWords.SET).forEach(one -> CodingWords.add(words, "--set", one));
            CodingWords.add(words, "--sample", parameters.one("sample"));
            CodingWords.add(words, "--seed", parameters.one("seed"));
            CodingWords.add(words, "--locality", parameters.one("locality"));
            if (parameters.flag("prices")) {
                words.add("--prices");
            }
            CodingWords.add(words, "--format", format(type));
            Reference reference = facilities.reference(actor.facility());
            answer(actor, new AuditCommand(given -> reference), words, parts, parameters, type, response);
        }
    }

    @PostMapping("/api/v1/remit")
    void remit(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Parameters parameters = Parameters.of(request, "as-of", PARTIAL);
        String type = Kinds.wanted(request, Answer.JSON, Kinds.CSV);
        try (Parts parts = bodies.parts(request, ANSWERS, CLAIMS, ENCOUNTERS)) {
            List<String> words = new ArrayList<>();
            parts.needed(ANSWERS).forEach(file -> words.add(file.toString()));
            parts.all(CLAIMS).forEach(file -> CodingWords.add(words, "--claims", file.toString()));
            parts.all(ENCOUNTERS).forEach(file -> CodingWords.add(words, "--encounters", file.toString()));
            Path site = facilities.directory(actor.facility()).resolve("site.json");
            if (Files.exists(site)) {
                CodingWords.add(words, "--site", site.toString());
            }
            CodingWords.add(words, "--as-of", parameters.one("as-of"));
            CodingWords.add(words, "--format", format(type));
            Reference reference = facilities.reference(actor.facility());
            answer(actor, new RemitCommand(given -> reference), words, parts, parameters, type, response);
        }
    }

    private void answer(
            Actor actor,
            Command command,
            List<String> words,
            Parts parts,
            Parameters parameters,
            String type,
            HttpServletResponse response)
            throws IOException {
        boolean partial = parameters.flag(PARTIAL);
        try (CommandRun run = commands.run(command, words, parts.names())) {
            Commands.refuse(run, partial);
            trail.record(Event.done(actor, Action.CODED, "request", actor.request())
                    .because(command.name().toUpperCase(Locale.ROOT)));
            Commands.write(run, type, response);
        }
    }

    private Path site(Actor actor) {
        Path site = facilities.directory(actor.facility()).resolve("site.json");
        if (!Files.exists(site)) {
            throw new ApiException(Trouble.BAD_REQUEST, "the facility has no site file, which names the payers");
        }
        return site;
    }

    private static String format(String type) {
        return type.equals(Kinds.CSV) ? "csv" : "json";
    }
}
