package org.basilic.server.operating;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an orchestrator asks: does it live, and can it take work. */
@RestController
class Probes {

    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);

    private final Readiness readiness;
    private final List<Warning> warnings;

    Probes(Readiness readiness, List<Warning> warnings) {
        this.readiness = readiness;
        this.warnings = List.copyOf(warnings);
    }

    /** Asks nothing of the database: a server without one should not be started again and again. */
    @GetMapping(path = "/health/live", produces = MediaType.TEXT_PLAIN_VALUE)
    String live() {
        return "live\n";
    }

    @GetMapping(path = "/health/ready", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> ready() {
        List<String> missing = readiness.missing();
        if (missing.isEmpty()) {
            return ResponseEntity.ok("ready\n" + warned());
        }
        LOG.warn("not ready: {}", String.join(", ", missing));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body("not ready: " + String.join(", ", missing) + "\n");
    }

    private String warned() {
        return warnings.stream()
                .map(Warning::words)
                .filter(Objects::nonNull)
                .map(words -> "warning: " + words + "\n")
                .collect(Collectors.joining());
    }
}
