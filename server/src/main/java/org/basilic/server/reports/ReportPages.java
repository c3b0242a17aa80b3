package org.basilic.server.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.basilic.server.trail.Action;
import org.basilic.server.trail.Event;
import org.basilic.server.trail.Trail;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports for managers, on a page and as CSV. */
@Controller
class ReportPages {

    private static final int USUAL_DAYS = 90;

    private final Reports reports;
    private final Facilities facilities;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Clock clock;

    ReportPages(Reports reports, Facilities facilities, TransactionTemplate transaction, Trail trail, Clock clock) {
        this.reports = reports;
        this.facilities = facilities;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String first(@AuthenticationPrincipal Actor actor, Model model) {
        return page(actor, ReportKind.MISSING_TIMES.word(), "", "", model);
    }

    @GetMapping("/reports/{kind}")
    String page(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        ReportKind known = known(actor, kind);
        LocalDate last = day(to, today(actor));
        LocalDate first = day(from, last.minusDays(USUAL_DAYS));
        Report report = reports.of(actor, known, first, last);
        model.addAttribute("report", report);
        model.addAttribute("chart", Chart.svg(report));
        model.addAttribute("kinds", kinds(actor));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        return "reports/report";
    }

    @GetMapping("/reports/{kind}/csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean outside) {
        ReportKind known = known(actor, kind);
        LocalDate last = day(to, today(actor));
        Report report = reports.of(actor, known, day(from, last.minusDays(USUAL_DAYS)), last);
        transaction.executeWithoutResult(
                status -> trail.record(Event.done(actor, Action.RECORD_EXPORTED, "report", known.word())
                        .because(outside ? "outside" : "inside")));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + known.word() + ".csv\"")
                .body(ReportCsv.of(report, outside).getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReportKind> kinds(Actor actor) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.documentation() || actor.isAny(Role.AUDITOR))
                .toList();
    }

    private static ReportKind known(Actor actor, String word) {
        return ReportKind.of(word).filter(kind -> kinds(actor).contains(kind)).orElseThrow(AbsentException::new);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), facilities.zone(actor.facility()));
    }

    private static LocalDate day(String written, LocalDate usual) {
        try {
            LocalDate day = written.isBlank() ? usual : LocalDate.parse(written.strip());
            return day.getYear() < 1900 || day.getYear() > 2200 ? usual : day;
        } catch (DateTimeException e) {
            return usual;
        }
    }
}
