package org.basilic.server.operating;

import java.util.List;
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

    Probes(Readiness readiness) {
        this.readiness = readiness;
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
            return ResponseEntity.ok("ready\n");
        }
        LOG.warn("not ready: {}", String.join(", ", missing));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body("not ready: " + String.join(", ", missing) + "\n");
    }
}
