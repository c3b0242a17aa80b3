package org.basilic.server.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.basilic.cli.Version;
import org.basilic.server.actor.Actor;
import org.basilic.server.api.Answer;
import org.basilic.server.api.Answers;
import org.basilic.server.api.Bodies;
import org.basilic.server.api.GroupedTrail;
import org.basilic.server.api.Kinds;
import org.basilic.server.intake.Upload;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /fhir/$code}: a bundle of what was given in, the charges or claims that it supports out. Nothing is kept. */
@RestController
class FhirDoor {

    private final Bodies bodies;
    private final FhirCoding coding;
    private final GroupedTrail trail;

    FhirDoor(Bodies bodies, FhirCoding coding, GroupedTrail trail) {
        this.bodies = bodies;
        this.coding = coding;
        this.trail = trail;
    }

    @PostMapping("/fhir/$code")
    void code(@AuthenticationPrincipal Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Kinds.wantBody(request, Kinds.FHIR_JSON, "application/json");
        String type = Kinds.wanted(request, Kinds.FHIR_JSON, "application/json");
        byte[] answer;
        try (Upload upload = bodies.smallFile(request)) {
            answer = coding.of(actor, upload.path());
        }
        trail.record(Event.done(actor, Action.CODED, "request", actor.request()).because("FHIR"));
        Answers.write(Answer.of(type, answer), response);
    }

    @GetMapping("/fhir/metadata")
    void metadata(HttpServletResponse response) throws IOException {
        Answers.write(Answer.of(Kinds.FHIR_JSON, text("CapabilityStatement.json")), response);
    }

    @GetMapping("/fhir/OperationDefinition/code")
    void operation(HttpServletResponse response) throws IOException {
        Answers.write(Answer.of(Kinds.FHIR_JSON, text("OperationDefinition-code.json")), response);
    }

    private static byte[] text(String name) throws IOException {
        try (InputStream in = FhirDoor.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("PROGRAM-VERSION", Version.program()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
