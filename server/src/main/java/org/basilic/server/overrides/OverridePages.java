package org.basilic.server.overrides;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basilic.server.actor.Actor;
import org.basilic.server.actor.Role;
import org.basilic.server.facility.Facilities;
import org.basilic.server.store.ConflictException;
import org.basilic.server.unsent.UnsentPlace;
import org.basilic.server.unsent.UnsentTexts;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Stage;
import org.basilic.server.visits.Visits;
import org.basilic.server.web.Reload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The part of a visit's page on which lines are set otherwise, with a reason. */
@Controller
class OverridePages {

    private final Overrides overrides;
    private final ReasonCodes reasons;
    private final Visits visits;
    private final Facilities facilities;
    private final UnsentTexts unsent;

    OverridePages(Overrides overrides, ReasonCodes reasons, Visits visits, Facilities facilities, UnsentTexts unsent) {
        this.overrides = overrides;
        this.reasons = reasons;
        this.visits = visits;
        this.facilities = facilities;
        this.unsent = unsent;
    }

    /** What the form sends; what is empty was not filled in. */
    record OverrideForm(
            @Nullable Long version,
            @Nullable String kind,
            @Nullable Integer line,
            @Nullable String rule,
            @Nullable String code,
            @Nullable String modifiers,
            @Nullable String units,
            @Nullable String day,
            @Nullable String reasonCode,
            @Nullable String reason) {}

    @GetMapping("/visits/{id}/overrides")
    String part(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model model) {
        return part(actor, visits.open(actor, id), model);
    }

    @PostMapping("/visits/{id}/overrides")
    String put(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("wish") OverrideForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OpenedVisit visit = visits.open(actor, id);
        try {
            overrides.put(actor, visit, wish(form, visit));
            return Reload.visit(id, request, response);
        } catch (ConflictException e) {
            model.addAttribute("meanwhile", true);
            model.addAttribute("typed", form);
            response.setStatus(HttpStatus.CONFLICT.value());
            return part(actor, visits.open(actor, id), model);
        } catch (UnclearOverrideException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("field", e.field());
            model.addAttribute("says", e.getMessage());
            model.addAttribute("typed", form);
            return part(actor, visit, model);
        }
    }

    @PostMapping("/visits/{id}/overrides/{override}/undo")
    String undo(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID override,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            overrides.undo(actor, id, override);
            return Reload.visit(id, request, response);
        } catch (ConflictException e) {
            model.addAttribute("meanwhile", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return part(actor, visits.open(actor, id), model);
        }
    }

    private String part(Actor actor, OpenedVisit visit, Model model) {
        StandingLines standing = overrides.standing(actor, visit);
        model.addAttribute("visit", visit.head());
        model.addAttribute(
                "unsent",
                unsent.of(actor, UnsentPlace.OVERRIDE, visit.head().id()).orElse(null));
        model.addAttribute("lines", visit.coded().lines());
        model.addAttribute("standing", standing);
        model.addAttribute("overrides", overrides.of(actor, visit.head().id()));
        model.addAttribute("reasons", reasons.all());
        model.addAttribute("zone", facilities.zone(actor.facility()));
        model.addAttribute(
                "sets",
                actor.isAny(Role.CODER)
                        && (visit.head().stage() == Stage.OPEN || visit.head().stage() == Stage.DELTA));
        model.addAttribute(
                "rules",
                visit.coded().findings().stream()
                        .map(finding -> finding.because().rule().id())
                        .distinct()
                        .toList());
        return "overrides/on-visit";
    }

    private static OverrideWish wish(OverrideForm form, OpenedVisit visit) {
        OverrideKind kind = kind(form.kind());
        boolean sets = kind == OverrideKind.CHANGE || kind == OverrideKind.ADD;
        return new OverrideWish(
                form.version() == null ? visit.head().version() : form.version(),
                kind,
                kind == OverrideKind.CHANGE || kind == OverrideKind.REMOVE ? form.line() : null,
                kind == OverrideKind.ACCEPT ? given(form.rule()) : null,
                text(form.reasonCode()),
                text(form.reason()),
                sets ? billed(form, visit) : null);
    }

    private static Billed billed(OverrideForm form, OpenedVisit visit) {
        String modifiers = text(form.modifiers()).toUpperCase(Locale.ROOT);
        return new Billed(
                text(form.code()).toUpperCase(Locale.ROOT),
                modifiers.isEmpty() ? List.of() : Arrays.asList(modifiers.split("[ ,-]+")),
                units(text(form.units())),
                day(text(form.day()), visit.head().serviceDate()));
    }

    private static int units(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new UnclearOverrideException("units", "units are a whole number from 1 to 999,999");
        }
    }

    private static LocalDate day(String typed, LocalDate usual) {
        try {
            return typed.isEmpty() ? usual : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new UnclearOverrideException("day", "a day such as 2026-03-12");
        }
    }

    private static OverrideKind kind(@Nullable String written) {
        for (OverrideKind kind : OverrideKind.values()) {
            if (kind.name().equalsIgnoreCase(written)) {
                return kind;
            }
        }
        throw new UnclearOverrideException("kind", "choose what to do");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
