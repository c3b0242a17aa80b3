package org.basilic.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.cli.claim.ClaimCommand;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.Upload;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/claim}: the command {@code claim} over encounters that are sent, with the facility's site file, control
 * numbers and memory of what went out.
 */
@RestController
class ClaimDoor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENCOUNTERS = "encounters";
    private static final String REGISTRATIONS = "registrations";
    private static final String X12 = "application/EDI-X12";
    private static final String HL7 = "x-application/hl7-v2+er7";

    private final Facilities facilities;
    private final Bodies bodies;
    private final Commands commands;
    private final Idempotency idempotency;
    private final StoredRegistrations stored;
    private final GroupedTrail trail;
    private final Clock clock;

    ClaimDoor(
            Facilities facilities,
            Bodies bodies,
            Commands commands,
            Idempotency idempotency,
            StoredRegistrations stored,
            GroupedTrail trail,
            Clock clock) {
        this.facilities = facilities;
        this.bodies = bodies;
        this.commands = commands;
        this.idempotency = idempotency;
        this.stored = stored;
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping("/api/v1/claim")
    void claim(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Parameters parameters = Parameters.of(
                request,
                "to",
                CodingWords.POLICY,
                CodingWords.SET,
                "include-review",
                "resubmit",
                "test",
                "lines",
                "lower-case",
                "at");
        String to = parameters.one("to");
        String type = Kinds.wanted(request, type(to), Answer.JSON);
        String key = Idempotency.key(request);
        if (key == null && !parameters.flag("test")) {
            throw new ApiException(
                    Trouble.WRONG_PARAMETER, Idempotency.HEADER + " is needed, so that no claim goes out twice");
        }
        try (Parts parts = bodies.parts(request, ENCOUNTERS, REGISTRATIONS)) {
            MessageDigest digest = Idempotency.digest(request);
            parts.digest(digest);
            Answer answer = idempotency.once(actor, key, digest, keeping -> claim(actor, to, parameters, parts, type));
            Answers.write(answer, response);
        }
    }

    private Answer claim(Actor actor, @Nullable String to, Parameters parameters, Parts parts, String type)
            throws IOException {
        Path directory = facilities.directory(actor.facility());
        Path site = directory.resolve("site.json");
        if (!Files.exists(site)) {
            throw new ApiException(
                    Trouble.BAD_REQUEST, "the facility has no site file, without which no claim is made");
        }
        List<String> words = new ArrayList<>();
        CodingWords.add(words, "--to", to);
        CodingWords.add(words, "--site", site.toString());
        CodingWords.add(words, "--journal", directory.resolve("journal").toString());
        String at = parameters.one("at");
        CodingWords.add(words, "--at", at == null ? now() : at);
        CodingWords.add(words, "--policy", parameters.one(CodingWords.POLICY));
        parameters.all(CodingWords.SET).forEach(one -> CodingWords.add(words, "--set", one));
        for (String flag : List.of("include-review", "resubmit", "test", "lines", "lower-case")) {
            if (parameters.flag(flag)) {
                words.add("--" + flag);
            }
        }
        List<Path> encounters = parts.needed(ENCOUNTERS);
        encounters.forEach(file -> words.add(file.toString()));
        List<Path> sent = parts.all(REGISTRATIONS);
        if (sent.size() > 1) {
            throw new ApiException(Trouble.BAD_REQUEST, "the part registrations stands twice");
        }
        if (sent.size() == 1) {
            CodingWords.add(words, "--registrations", sent.get(0).toString());
            return run(actor, words, parts.names(), type);
        }
        try (Upload registrations = stored.of(actor, encounters)) {
            if (registrations != null) {
                CodingWords.add(words, "--registrations", registrations.path().toString());
            }
            return run(actor, words, parts.names(), type);
        }
    }

    private Answer run(Actor actor, List<String> words, Map<String, String> names, String type) throws IOException {
        Reference reference = facilities.reference(actor.facility());
        try (CommandRun run = commands.run(new ClaimCommand(given -> reference), words, names)) {
            // Claims that went out are out, whatever else was refused: they are answered.
            boolean written = !run.isEmpty();
            Commands.refuse(run, written);
            if (!written) {
                throw ApiException.of(Trouble.NOTHING_TO_SEND, run.messages());
            }
            trail.record(Event.done(actor, Action.RECORD_EXPORTED, "request", actor.request())
                    .because("CLAIM"));
            byte[] file = Files.readAllBytes(run.output());
            Answer answer = type.equals(Answer.JSON) ? Answer.of(Answer.JSON, told(run, file)) : Answer.of(type, file);
            return answer.with(Commands.EXIT, String.valueOf(run.ending().number()))
                    .with(Commands.MESSAGES, String.valueOf(run.messages().size()));
        }
    }

    private static byte[] told(CommandRun run, byte[] file) {
        ObjectNode json = JSON.createObjectNode();
        json.put("exit", run.ending().number());
        ArrayNode messages = json.putArray("messages");
        run.messages().forEach(messages::add);
        json.put("file", new String(file, StandardCharsets.UTF_8));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The time that the file bears, as the command line has it: of this machine. */
    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String type(@Nullable String to) {
        if (to == null) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "say with to what to write: 837p, 837i, fhir or dft");
        }
        return switch (to) {
            case "fhir" -> Kinds.NDJSON;
            case "dft" -> HL7;
            default -> X12;
        };
    }
}
