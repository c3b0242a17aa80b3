package org.basilic.server.exports;

import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of files that went out. */
@Controller
class ExportPage {

    private final ExportRows rows;
    private final Facilities facilities;

    ExportPage(ExportRows rows, Facilities facilities) {
        this.rows = rows;
        this.facilities = facilities;
    }

    @GetMapping("/exports")
    String newest(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("exports", rows.newest(actor));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "exports/list";
    }
}
