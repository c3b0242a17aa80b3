package org.basilic.server.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.exports.Exports;
import org.basilic.server.exports.Outgoing;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.AbsentException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports for managers, on a page and as CSV. */
@Controller
class ReportPages {

    private static final int USUAL_DAYS = 90;

    private final Reports reports;
    private final Facilities facilities;
    private final Exports exports;
    private final Clock clock;

    ReportPages(Reports reports, Facilities facilities, Exports exports, Clock clock) {
        this.reports = reports;
        this.facilities = facilities;
        this.exports = exports;
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
    @Nullable
    ModelAndView csv(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean outside,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReportKind known = known(actor, kind);
        LocalDate last = day(to, today(actor));
        Report report = reports.of(actor, known, day(from, last.minusDays(USUAL_DAYS)), last);
        // Counts only: no patient is named, however many days it has.
        Outgoing file = Outgoing.file(
                        "report",
                        known.word(),
                        known.word() + ".csv",
                        "text/csv;charset=UTF-8",
                        report.rows().size(),
                        0)
                .noted(outside ? "outside" : "inside");
        byte[] bytes = ReportCsv.of(report, outside).getBytes(StandardCharsets.UTF_8);
        return exports.send(actor, request, response, file, "/reports/" + known.word(), out -> out.write(bytes));
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
