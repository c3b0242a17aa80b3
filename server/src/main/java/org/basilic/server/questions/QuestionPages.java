package org.basilic.server.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.ConflictException;
import org.basilic.server.unsent.UnsentPlace;
import org.basilic.server.unsent.UnsentTexts;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.VisitHead;
import org.basilic.server.visits.Visits;
import org.basilic.server.web.Reload;
import org.basilic.server.web.TypedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final Questions questions;
    private final QuestionRows rows;
    private final Visits visits;
    private final Facilities facilities;
    private final UnsentTexts unsent;
    private final Clock clock;

    QuestionPages(
            Questions questions,
            QuestionRows rows,
            Visits visits,
            Facilities facilities,
            UnsentTexts unsent,
            Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.visits = visits;
        this.facilities = facilities;
        this.unsent = unsent;
        this.clock = clock;
    }

    /** What the form that asks sends. */
    record AskForm(@Nullable String about, @Nullable String text) {}

    @GetMapping("/questions")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(required = false) @Nullable String whose,
            Model model) {
        QuestionState wanted = state(state);
        boolean chooses = actor.isAny(Role.CODER) && !actor.isAny(Role.NURSE);
        boolean mine = chooses && !"all".equals(whose);
        model.addAttribute("questions", questions.listed(actor, wanted, mine));
        model.addAttribute("state", wanted.name());
        model.addAttribute("most", Questions.MOST);
        model.addAttribute("chooses", chooses);
        model.addAttribute("mine", mine);
        model.addAttribute("now", clock.instant());
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
            HttpServletResponse response,
            Model model) {
        Question question = rows.one(actor, id);
        try {
            Taken taken = questions.answer(actor, id, revision, value(actor, question, answer));
            model.addAttribute("made", taken);
        } catch (UnclearQuestionException e) {
            model.addAttribute("field", e.field());
            model.addAttribute("says", e.getMessage());
            model.addAttribute("typed", answer);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (ConflictException e) {
            meanwhile(answer, response, model);
        }
        show(actor, questions.open(actor, id), model);
        return "questions/question";
    }

    @PostMapping("/questions/{id}/unknown")
    String unknown(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            HttpServletResponse response,
            Model model) {
        return ended(actor, id, () -> questions.unknown(actor, id, revision), response, model);
    }

    @PostMapping("/questions/{id}/withdraw")
    String withdraw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam long revision,
            HttpServletResponse response,
            Model model) {
        return ended(actor, id, () -> questions.withdraw(actor, id, revision), response, model);
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
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OpenedVisit visit = visits.open(actor, id);
        try {
            questions.ask(actor, visit, AskedAbout.asking(form, visit, questions));
            return Reload.visit(id, request, response);
        } catch (UnclearQuestionException e) {
            model.addAttribute("field", e.field());
            model.addAttribute("says", e.getMessage());
            model.addAttribute("typed", form.text());
            model.addAttribute("chosen", form.about());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return part(actor, id, model);
    }

    private String ended(Actor actor, UUID id, Runnable end, HttpServletResponse response, Model model) {
        try {
            end.run();
            return "redirect:/questions/" + id;
        } catch (ConflictException e) {
            meanwhile("", response, model);
            show(actor, questions.open(actor, id), model);
            return "questions/question";
        }
    }

    /** Somebody else settled the question: the page shows what became of it beside what this person typed. */
    private static void meanwhile(String typed, HttpServletResponse response, Model model) {
        model.addAttribute("meanwhile", true);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.CONFLICT.value());
    }

    private String part(Actor actor, UUID id, Model model) {
        OpenedVisit opened = actor.isAny(Role.CODER) ? visits.open(actor, id) : null;
        VisitHead head = opened == null ? visits.head(actor, id) : opened.head();
        model.addAttribute("visit", id);
        model.addAttribute("questions", questions.read(actor, head));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute("asks", opened != null);
        model.addAttribute("sees", actor.isAny(Role.CODER, Role.AUDITOR));
        if (opened != null) {
            model.addAttribute("about", AskedAbout.of(opened));
            model.addAttribute(
                    "unsent", unsent.of(actor, UnsentPlace.QUESTION, id).orElse(null));
        }
        return "questions/on-visit";
    }

    private void show(Actor actor, Question question, Model model) {
        model.addAttribute("question", question);
        VisitHead head = visits.head(actor, question.visit());
        model.addAttribute("visit", head);
        model.addAttribute(
                "changed", question.state() == QuestionState.OPEN && head.version() != question.visitVersion());
        model.addAttribute("turnaround", question.minutes(clock.instant()));
        model.addAttribute("accesses", accesses(actor, question, head));
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute(
                "unsent", unsent.of(actor, UnsentPlace.ANSWER, question.id()).orElse(null));
        model.addAttribute("answers", actor.isAny(Role.NURSE) && question.state() == QuestionState.OPEN);
        model.addAttribute("withdraws", actor.isAny(Role.CODER) && question.state() == QuestionState.OPEN);
        model.addAttribute("sees", actor.isAny(Role.CODER, Role.AUDITOR));
    }

    /** Returns the names of the lines of the record, of which an answer names one. */
    private List<String> accesses(Actor actor, Question question, VisitHead head) {
        return question.fact() != AskedFact.ACCESS
                ? List.of()
                : visits.version(actor, head.id(), head.version()).accesses().stream()
                        .map(access -> access.id())
                        .toList();
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
