package org.basilic.server.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody answered the warning that the session is about to end: the request alone keeps it. */
@RestController
class StillHere {

    @GetMapping("/still-here")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }
}
