package org.basilic.server.web;

import org.basilic.server.actor.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that a person comes to after signing in: the first one that their roles work with. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(@AuthenticationPrincipal Actor actor) {
        return "home";
    }
}
