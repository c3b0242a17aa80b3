package org.basilic.server.remittances;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages of what payers answered. */
@Controller
class RemittancePages {

    private static final int SHOWN = 200;
    private static final String LIST = "remittances/list";

    private final Remittances remittances;
    private final RemittanceViews views;
    private final Facilities facilities;

    RemittancePages(Remittances remittances, RemittanceViews views, Facilities facilities) {
        this.remittances = remittances;
        this.views = views;
        this.facilities = facilities;
    }

    @GetMapping("/remittances")
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        fill(actor, model, List.of());
        return LIST;
    }

    @PostMapping("/remittances")
    ModelAndView post(@AuthenticationPrincipal Actor actor, @RequestParam MultipartFile file, Model model)
            throws IOException {
        if (file.isEmpty()) {
            return refused(actor, model, List.of("Choose a file that is not empty."));
        }
        try {
            Posted posted = remittances.post(actor, file.getBytes());
            return new ModelAndView(
                    "redirect:/remittances/" + posted.remittance() + (posted.again() ? "?again=yes" : ""));
        } catch (UnreadableAnswersException e) {
            List<String> problems =
                    e.problems().isEmpty() ? List.of("The file holds no answer of a payer.") : e.problems();
            return refused(actor, model, problems);
        }
    }

    @GetMapping("/remittances/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String again,
            Model model) {
        model.addAttribute("again", again.equals("yes"));
        model.addAttribute("view", views.of(actor, id));
        return "remittances/one";
    }

    private ModelAndView refused(Actor actor, Model model, List<String> problems) {
        fill(actor, model, problems);
        ModelAndView page = new ModelAndView(LIST, model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private void fill(Actor actor, Model model, List<String> problems) {
        model.addAttribute("remittances", views.newest(actor, SHOWN));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("problems", problems);
    }
}
