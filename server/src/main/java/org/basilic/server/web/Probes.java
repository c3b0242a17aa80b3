package org.basilic.server.web;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an orchestrator asks: does it live, and can it take work. */
@RestController
class Probes {

    private final JdbcClient jdbc;

    Probes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/health/live")
    String live() {
        return "live\n";
    }

    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        return ResponseEntity.ok("ready\n");
    }
}
