package org.basilic.server.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.operating.Limits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page where a file is handed in, and the one that tells what became of it. */
@Controller
class ImportsPage {

    private static final String LIMIT = "http.bulk.bytes";
    private static final int SHOWN = 50;
    private static final int LONGEST_UNIT = 100;

    private final Intake intake;
    private final Uploads uploads;
    private final KeptImports kept;
    private final Facilities facilities;

    ImportsPage(Intake intake, Uploads uploads, KeptImports kept, Facilities facilities) {
        this.intake = intake;
        this.uploads = uploads;
        this.kept = kept;
        this.facilities = facilities;
    }

    @GetMapping("/imports")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("kinds", IntakeKind.values());
        model.addAttribute("imports", kept.last(actor, SHOWN));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "imports/list";
    }

    @PostMapping("/imports")
    String take(
            @AuthenticationPrincipal Actor actor,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        IntakeKind known = IntakeKind.of(kind);
        if (known == null) {
            return again(actor, "kind", "Choose what the file holds.", kind, unit, model, response);
        }
        if (file.isEmpty()) {
            return again(actor, "file", "Choose a file that is not empty.", kind, unit, model, response);
        }
        if (unit.length() > LONGEST_UNIT) {
            return again(actor, "unit", "A unit has at most 100 characters.", kind, unit, model, response);
        }
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream();
                Upload upload = uploads.of(in, LIMIT, Limits.of(LIMIT))) {
            IntakeReport report = intake.take(actor, known, name == null ? "file" : name, upload.path(), unit.strip());
            return "redirect:/imports/" + report.id();
        }
    }

    @GetMapping("/imports/{id}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("kept", kept.one(actor, id));
        model.addAttribute("report", kept.report(actor, id));
        model.addAttribute("most", IntakeReport.MOST);
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "imports/one";
    }

    @ExceptionHandler(QuotaException.class)
    void tooMuch(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    @ExceptionHandler(TooLargeException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private String again(
            Actor actor,
            String field,
            String says,
            String kind,
            String unit,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("field", field);
        model.addAttribute("says", says);
        model.addAttribute("kind", kind);
        model.addAttribute("unit", unit);
        return list(actor, model);
    }
}
