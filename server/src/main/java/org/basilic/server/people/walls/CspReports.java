package org.basilic.server.people.walls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where browsers report that a page broke the content policy. They are counted; what they say is not read, for it holds the
 * address of a page and perhaps a piece of it.
 */
@RestController
class CspReports {

    static final String PATH = "/csp-reports";

    private final Counter counter;

    CspReports(MeterRegistry registry) {
        counter = Counter.builder("basilic.csp.reports")
                .description("how often a browser said that a page broke the content policy")
                .register(registry);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> report() {
        counter.increment();
        return ResponseEntity.noContent().build();
    }
}
