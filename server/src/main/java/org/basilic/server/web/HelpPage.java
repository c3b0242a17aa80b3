package org.basilic.server.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The keys, the signs of the timeline, and where to read more. */
@Controller
class HelpPage {

    @GetMapping("/help")
    String help() {
        return "help";
    }
}
