package org.basilic.server.auditview;

import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Billed against supported of one visit: a part of its page, and a page of its own where the address is opened alone. */
@Controller
class VisitAuditPages {

    private final VisitAudits audits;
    private final Facilities facilities;

    VisitAuditPages(VisitAudits audits, Facilities facilities) {
        this.audits = audits;
        this.facilities = facilities;
    }

    @GetMapping("/visits/{id}/audit")
    String audit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("audit", audits.of(actor, id, by));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return part == null ? "auditview/visit-page" : "auditview/visit";
    }
}
