package org.basilic.server.unsent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.store.AbsentException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes what somebody types while they type it, so that a session that ends loses none of it. */
@Controller
class UnsentPage {

    private final UnsentTexts texts;

    UnsentPage(UnsentTexts texts) {
        this.texts = texts;
    }

    @PostMapping("/unsent/{place}/{id}")
    ResponseEntity<Void> keep(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String place,
            @PathVariable UUID id,
            HttpServletRequest request) {
        UnsentPlace known = UnsentPlace.of(place).orElseThrow(AbsentException::new);
        String typed = request.getParameter(known.field());
        texts.keep(actor, known, id, typed == null ? "" : typed);
        return ResponseEntity.noContent().build();
    }
}
