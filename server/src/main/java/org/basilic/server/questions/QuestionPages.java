package org.basilic.server.questions;

import java.time.LocalDateTime;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.basilic.server.web.TypedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of questions. Nothing on them shows money or speaks of it. */
@Controller
class QuestionPages {

    private static final int MOST = 500;

    private final Questions questions;
    private final QuestionRows rows;
    private final Visits visits;
    private final Facilities facilities;

    QuestionPages(Questions questions, QuestionRows rows, Visits visits, Facilities facilities) {
        this.questions = questions;
        this.rows = rows;
        this.visits = visits;
        this.facilities = facilities;
    }

    /** What the form that asks sends. */
    record AskForm(
            @Nullable String about, @Nullable String text, @Nullable String rule) {}

    @GetMapping("/questions")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "OPEN") String state,
            Model model) {
        QuestionState wanted = state(state);
        model.addAttribute("questions", rows.in(actor, wanted, MOST));
        model.addAttribute("state", wanted.name());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        return "questions/list";
    }

    @GetMapping("/questions/{id}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        show(actor, questions.open(actor, id), model);
        return "questions/question";
    }

    @PostMapping("/questions/{id}/answer")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String answer,
            Model model) {
        Question question = rows.one(actor, id);
        try {
            Taken taken = questions.answer(actor, id, revision, value(actor, question, answer));
            model.addAttribute("made", taken);
        } catch (UnclearQuestionException e) {
            model.addAttribute("field", e.field());
            model.addAttribute("says", e.getMessage());
            model.addAttribute("typed", answer);
        }
        show(actor, questions.open(actor, id), model);
        return "questions/question";
    }

    @PostMapping("/questions/{id}/unknown")
    String unknown(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestParam long revision) {
        questions.unknown(actor, id, revision);
        return "redirect:/questions/" + id;
    }

    @PostMapping("/questions/{id}/withdraw")
    String withdraw(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestParam long revision) {
        questions.withdraw(actor, id, revision);
        return "redirect:/questions/" + id;
    }

    /** The part of a visit's page. */
    @GetMapping("/visits/{id}/questions")
    String ofVisit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        return part(actor, id, model);
    }

    @PostMapping("/visits/{id}/questions")
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("ask") AskForm form,
            Model model) {
        OpenedVisit visit = visits.open(actor, id);
        try {
            questions.ask(actor, visit, AskedAbout.asking(form, visit, questions));
        } catch (UnclearQuestionException e) {
            model.addAttribute("field", e.field());
            model.addAttribute("says", e.getMessage());
            model.addAttribute("typed", form.text());
            model.addAttribute("chosen", form.about());
        }
        return part(actor, id, model);
    }

    private String part(Actor actor, UUID id, Model model) {
        VisitHead head = visits.head(actor, id);
        model.addAttribute("visit", id);
        model.addAttribute("questions", questions.of(actor, id));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        boolean asks = actor.isAny(Role.CODER);
        model.addAttribute("asks", asks);
        model.addAttribute("sees", actor.isAny(Role.CODER, Role.AUDITOR));
        if (asks) {
            model.addAttribute("about", AskedAbout.of(visits.version(actor, id, head.version())));
        }
        return "questions/on-visit";
    }

    private void show(Actor actor, Question question, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("visit", visits.head(actor, question.visit()));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute(
                "answers", actor.isAny(Role.NURSE, Role.CODER) && question.state() == QuestionState.OPEN);
        model.addAttribute("withdraws", actor.isAny(Role.CODER) && question.state() == QuestionState.OPEN);
        model.addAttribute("sees", actor.isAny(Role.CODER, Role.AUDITOR));
    }

    /** Times are typed as people type them; the record has them in its own form. */
    private String value(Actor actor, Question question, String typed) {
        if (question.fact() != AskedFact.START && question.fact() != AskedFact.STOP) {
            return typed;
        }
        VisitHead head = visits.head(actor, question.visit());
        LocalDateTime time = TypedTime.read(typed, head.serviceDate());
        if (time == null) {
            throw new UnclearQuestionException("answer", "a time such as 14:31, or a day and a time: 03/12/2026 14:31");
        }
        return time.toString();
    }

    private static QuestionState state(String written) {
        for (QuestionState state : QuestionState.values()) {
            if (state.name().equalsIgnoreCase(written)) {
                return state;
            }
        }
        return QuestionState.OPEN;
    }
}
