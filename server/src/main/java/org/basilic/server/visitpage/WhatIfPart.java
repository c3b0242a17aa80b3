package org.basilic.server.visitpage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.Refused;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.ChangedReader;
import org.basilic.formats.json.Trial;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.formats.json.WhatIf;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.server.actor.Actor;
import org.basilic.server.drawing.TimelineDrawing;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries changes on a visit's record and shows both beside each other. Nothing of it is kept. */
@Controller
class WhatIfPart {

    private final Visits visits;
    private final Facilities facilities;

    WhatIfPart(Visits visits, Facilities facilities) {
        this.visits = visits;
        this.facilities = facilities;
    }

    @PostMapping("/visits/{id}/what-if")
    ModelAndView tried(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        OpenedVisit opened = visits.open(actor, id);
        WhatIfForm form = new WhatIfForm(
                typed("given", typed),
                typed("start", typed),
                typed("stop", typed),
                typed("other", typed),
                typed.getOrDefault("change", List.of()));
        try {
            return tried(actor, opened, form.changes(opened.encounter()), response);
        } catch (UnclearChangeException e) {
            return refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static String typed(String name, MultiValueMap<String, String> typed) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private ModelAndView tried(Actor actor, OpenedVisit opened, List<Change> changes, HttpServletResponse response)
            throws UnclearChangeException {
        Encounter record = opened.encounter();
        if (changes.isEmpty()) {
            return refused(List.of("type a time to try, or another change"));
        }
        for (Change change : changes) {
            if (!ChangedReader.concerns(change, record)) {
                return refused(List.of("the record has no " + change.place()
                        + "; name an administration as in a3.stop, an access as in access.port.kind, or a property of"
                        + " the encounter as in setting"));
            }
        }
        Reference reference = facilities.reference(actor.facility());
        Trial trial = new ChangedReader(new EncounterCheck(reference)).read(new Read(1, record), changes);
        if (trial.reading() instanceof Refused refused) {
            return refused(refused.problems().stream().map(Object::toString).toList());
        }
        Encounter otherwise = ((Read) trial.reading()).encounter();
        WhatIf whatIf =
                new WhatIf(trial.changes(), opened.coded(), new Coder(reference).code(otherwise, Request.standard()));
        List<TimelineDrawing> drawings = TimelineDrawing.pair(record, whatIf.record(), otherwise, whatIf.changed());
        List<Difference> lines = Difference.found(whatIf.lines());
        response.setHeader(
                "HX-Trigger",
                "{\"say\":\"What if: " + lines.size() + " of the lines differ; this is not the record\"}");
        return new ModelAndView("visitpage/what-if")
                .addObject("whatIf", whatIf)
                .addObject("lines", lines)
                .addObject("same", whatIf.lines().rows().size() - lines.size())
                .addObject("record", drawings.get(0))
                .addObject("changed", drawings.get(1));
    }

    private static ModelAndView refused(List<String> problems) {
        ModelAndView view = new ModelAndView("visitpage/what-if-refused").addObject("problems", problems);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
