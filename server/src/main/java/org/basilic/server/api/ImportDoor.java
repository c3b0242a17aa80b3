package org.basilic.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.cli.Command;
import org.basilic.cli.imports.ImportCommands;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.intake.Intake;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.intake.IntakeReport;
import org.basilic.server.intake.ReportText;
import org.basilic.server.intake.Upload;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/import}: makes encounters of a feed as the command {@code import} does, or, with {@code keep}, takes
 * what a file holds into the store.
 */
@RestController
class ImportDoor {

    private static final String[] TYPES = {
        "application/octet-stream",
        Kinds.CSV,
        "text/tab-separated-values",
        "text/plain",
        Answer.JSON,
        Kinds.NDJSON,
        Kinds.FHIR_JSON,
        "application/gzip",
        "x-application/hl7-v2+er7"
    };
    private static final int LONGEST_UNIT = 100;

    private final Facilities facilities;
    private final FacilityMaps maps;
    private final Bodies bodies;
    private final Commands commands;
    private final Idempotency idempotency;
    private final Intake intake;
    private final GroupedTrail trail;

    ImportDoor(
            Facilities facilities,
            FacilityMaps maps,
            Bodies bodies,
            Commands commands,
            Idempotency idempotency,
            Intake intake,
            GroupedTrail trail) {
        this.facilities = facilities;
        this.maps = maps;
        this.bodies = bodies;
        this.commands = commands;
        this.idempotency = idempotency;
        this.intake = intake;
        this.trail = trail;
    }

    @PostMapping("/api/v1/import")
    void take(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, "kind", "dry", "keep", "plain", "unit");
        Kinds.wantBody(request, TYPES);
        IntakeKind kind = kind(parameters);
        boolean keep = parameters.flag("keep");
        if (keep && (parameters.flag("dry") || parameters.flag("plain"))) {
            throw new ApiException(Trouble.WRONG_PARAMETER, "keep goes without dry and plain");
        }
        String unit = unit(parameters.one("unit"), keep);
        String type = keep || parameters.flag("dry")
                ? Kinds.wanted(request, Answer.JSON)
                : Kinds.wanted(request, Answer.JSON, Kinds.NDJSON);
        String key = Idempotency.key(request);
        try (Upload upload = bodies.bulk(request)) {
            if (keep) {
                MessageDigest digest = Idempotency.digest(request);
                add(digest, upload.path());
                Answer answer =
                        idempotency.once(actor, key, digest, keeping -> keep(actor, kind, upload, unit, keeping));
                Answers.write(answer, response);
            } else {
                show(actor, kind, parameters, type, upload, response);
            }
        }
    }

    private Answer keep(Actor actor, IntakeKind kind, Upload upload, String unit, Idempotency.Keeping keeping)
            throws IOException {
        return answer(intake.take(actor, kind, "body", upload.path(), unit, report -> keeping.keep(answer(report))));
    }

    private static Answer answer(IntakeReport report) {
        return Answer.of(Answer.JSON, (ReportText.of(report) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void show(
            Actor actor,
            IntakeKind kind,
            Parameters parameters,
            String type,
            Upload upload,
            HttpServletResponse response)
            throws IOException {
        if (!kind.isFeed()) {
            throw new ApiException(Trouble.WRONG_PARAMETER, kind.word() + " are made nothing of; they go with keep");
        }
        List<String> words = new ArrayList<>();
        words.add(kind.word());
        Path own = maps.ownOf(actor.facility(), kind);
        if (own != null) {
            CodingWords.add(words, "--map", own.toString());
        }
        CodingWords.add(words, "--assume-zone", maps.assumedZone(actor.facility(), kind));
        if (parameters.flag("dry")) {
            words.add("--dry-run");
        }
        if (parameters.flag("plain")) {
            words.add("--plain");
        }
        CodingWords.add(words, "--format", type.equals(Kinds.NDJSON) ? "ndjson" : "json");
        words.add(upload.path().toString());
        Reference reference = facilities.reference(actor.facility());
        Command command = ImportCommands.all(given -> reference);
        try (CommandRun run = commands.run(command, words, Map.of(upload.path().toString(), "body"))) {
            Commands.refuse(run, parameters.flag("dry"));
            trail.record(Event.done(actor, Action.RECORD_EXPORTED, "request", actor.request())
                    .because("IMPORT"));
            Commands.write(run, type, response);
        }
    }

    private static IntakeKind kind(Parameters parameters) {
        String word = parameters.one("kind");
        IntakeKind kind = word == null ? null : IntakeKind.of(word);
        if (kind == null) {
            List<String> words = new ArrayList<>();
            for (IntakeKind one : IntakeKind.values()) {
                words.add(one.word());
            }
            throw new ApiException(Trouble.WRONG_PARAMETER, "kind is one of " + String.join(", ", words));
        }
        return kind;
    }

    private static String unit(@Nullable String unit, boolean keep) {
        if (unit == null) {
            return "";
        }
        if (!keep || unit.length() > LONGEST_UNIT || unit.chars().anyMatch(Character::isISOControl)) {
            throw new ApiException(
                    Trouble.WRONG_PARAMETER, "unit goes with keep and has at most " + LONGEST_UNIT + " letters");
        }
        return unit;
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[1 << 16];
            int read = in.read(part);
            while (read >= 0) {
                digest.update(part, 0, read);
                read = in.read(part);
            }
        }
    }
}
