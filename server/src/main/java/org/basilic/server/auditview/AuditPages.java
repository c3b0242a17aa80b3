package org.basilic.server.auditview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.api.ApiException;
import org.basilic.server.exports.Exports;
import org.basilic.server.exports.Outgoing;
import org.basilic.server.facility.Facilities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which audits are made and read. */
@Controller
class AuditPages {

    private static final int SHOWN = 100;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_SAMPLED = 100_000;

    private final Audits audits;
    private final KeptAudits kept;
    private final Facilities facilities;
    private final Exports exports;
    private final Clock clock;

    AuditPages(Audits audits, KeptAudits kept, Facilities facilities, Exports exports, Clock clock) {
        this.audits = audits;
        this.kept = kept;
        this.facilities = facilities;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/audits")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        fill(actor, model, List.of());
        return "auditview/list";
    }

    @PostMapping("/audits")
    ModelAndView make(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String sample,
            @RequestParam(defaultValue = "") String seed,
            Model model)
            throws IOException {
        AuditWish wish;
        try {
            Integer size = sample.isBlank() ? null : Integer.valueOf(sample.strip());
            if (size != null && (size < 1 || size > MOST_SAMPLED || seed.isBlank())) {
                return refused(actor, model, List.of("A sample has a size from 1 to 100,000 and a seed."));
            }
            wish = new AuditWish(
                    LocalDate.parse(from),
                    LocalDate.parse(to),
                    size,
                    seed.isBlank() ? 0 : Long.parseLong(seed.strip()));
        } catch (DateTimeException | NumberFormatException e) {
            return refused(actor, model, List.of("Days are written as 2026-03-02, sizes and seeds as whole numbers."));
        }
        if (file.isEmpty()) {
            return refused(actor, model, List.of("Choose a file that is not empty."));
        }
        try {
            return new ModelAndView("redirect:/audits/" + audits.make(actor, file.getBytes(), wish));
        } catch (UnreadableBilledException e) {
            return refused(actor, model, e.problems());
        } catch (ApiException e) {
            ModelAndView page = refused(actor, model, List.of("The server is at work on other files; try again soon."));
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return page;
        }
    }

    @GetMapping("/audits/{id}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        List<KindFigures> kinds = kept.kinds(actor, id);
        model.addAttribute("audit", kept.one(actor, id));
        model.addAttribute("kinds", kinds);
        model.addAttribute("together", KindFigures.together(kinds));
        model.addAttribute("money", actor.seesMoney());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "auditview/one";
    }

    /** Hands the report out as a file: its own style would not pass the content policy of a page. */
    @RequestMapping(
            path = "/audits/{id}/html",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Nullable
    ModelAndView html(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        KeptAudit audit = kept.one(actor, id);
        Outgoing file = Outgoing.file(
                "audit", id.toString(), "audit.html", "text/html;charset=UTF-8", audit.audited(), audit.audited());
        byte[] report = kept.report(actor, id, true);
        return exports.send(actor, request, response, file, "/audits/" + id, out -> out.write(report));
    }

    @RequestMapping(
            path = "/audits/{id}/csv",
            method = {RequestMethod.GET, RequestMethod.POST})
    @Nullable
    ModelAndView csv(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        KeptAudit audit = kept.one(actor, id);
        byte[] report = kept.report(actor, id, false);
        long rows = new String(report, StandardCharsets.UTF_8).lines().count() - 1;
        Outgoing file = Outgoing.file(
                "audit", id.toString(), "audit.csv", "text/csv;charset=UTF-8", Math.max(rows, 0), audit.audited());
        return exports.send(actor, request, response, file, "/audits/" + id, out -> out.write(report));
    }

    private ModelAndView refused(Actor actor, Model model, List<String> problems) {
        fill(actor, model, problems.isEmpty() ? List.of("Nothing of it can be read.") : problems);
        ModelAndView page = new ModelAndView("auditview/list", model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private void fill(Actor actor, Model model, List<String> problems) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), facilities.zone(actor.facility()));
        model.addAttribute("audits", kept.newest(actor, SHOWN));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("problems", problems);
        model.addAttribute("money", actor.seesMoney());
        model.addAttribute("from", today.minusDays(USUAL_DAYS));
        model.addAttribute("to", today);
        model.addAttribute("most", Audits.most());
    }
}
