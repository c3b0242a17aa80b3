package org.basilic.server.demo;

import java.util.List;
import java.util.UUID;
import org.basilic.model.Administration;
import org.basilic.model.Route;
import org.basilic.model.Setting;
import org.basilic.server.actor.Actor;
import org.basilic.server.claims.ClaimWork;
import org.basilic.server.claims.Release;
import org.basilic.server.demo.InventedVisit.Gap;
import org.basilic.server.overrides.Billed;
import org.basilic.server.overrides.OverrideKind;
import org.basilic.server.overrides.OverrideWish;
import org.basilic.server.overrides.Overrides;
import org.basilic.server.questions.AskedFact;
import org.basilic.server.questions.Asking;
import org.basilic.server.questions.Question;
import org.basilic.server.questions.Questions;
import org.basilic.server.visits.OpenedVisit;
import org.basilic.server.visits.Visits;
import org.springframework.stereotype.Component;

/**
 * What people would have done about the invented visits: questions, answers, an override, claims released. The program does it,
 * and the trail says so.
 */
@Component
class DemoWork {

    /** A visit with what its record lacks. */
    record Seen(UUID visit, Gap gap) {}

    private static final int RELEASED = 8;

    private final Visits visits;
    private final Questions questions;
    private final Overrides overrides;
    private final ClaimWork claims;
    private final Release release;

    DemoWork(Visits visits, Questions questions, Overrides overrides, ClaimWork claims, Release release) {
        this.visits = visits;
        this.questions = questions;
        this.overrides = overrides;
        this.claims = claims;
        this.release = release;
    }

    void does(Actor actor, List<Seen> all) {
        int lackStop = 0;
        int released = 0;
        boolean overridden = false;
        for (Seen one : all) {
            if (one.gap() == Gap.STOP) {
                lackStop++;
                // Every third waits for whoever tries the workbench; of the others every second is answered.
                if (lackStop % 3 != 0) {
                    ask(actor, one.visit(), lackStop % 2 == 0);
                }
            } else if (one.gap() == Gap.NOTHING && !overridden) {
                overridden = override(actor, visits.open(actor, one.visit()));
            } else if (one.gap() == Gap.NOTHING && released < RELEASED && release(actor, one.visit())) {
                released++;
            }
        }
    }

    private boolean release(Actor actor, UUID visit) {
        OpenedVisit seen = visits.open(actor, visit);
        if (!claims.look(actor, seen).free()) {
            return false;
        }
        release.release(actor, visit, seen.head().revision());
        return true;
    }

    private void ask(Actor actor, UUID visit, boolean answered) {
        OpenedVisit seen = visits.open(actor, visit);
        for (Administration one : seen.encounter().administrations()) {
            if (one.stop() == null && one.start() != null && one.route() == Route.IV_INFUSION) {
                String drug =
                        one.drug().name() == null ? "this drug" : one.drug().name();
                UUID id = questions.ask(
                        actor,
                        seen,
                        new Asking(AskedFact.STOP, one.id(), null, questions.words(AskedFact.STOP, drug), ""));
                if (answered) {
                    Question question = questions.open(actor, id);
                    questions.answer(
                            actor,
                            id,
                            question.revision(),
                            one.start().plusMinutes(75).toString());
                }
                return;
            }
        }
    }

    private boolean override(Actor actor, OpenedVisit seen) {
        if (seen.encounter().setting() != Setting.FACILITY
                || seen.coded().lines().isEmpty()) {
            return false;
        }
        Billed visit = new Billed(
                "G0463", List.of("25"), 1, seen.coded().lines().get(0).serviceDate());
        overrides.put(
                actor,
                seen,
                new OverrideWish(
                        seen.head().version(),
                        OverrideKind.ADD,
                        null,
                        null,
                        "record-elsewhere",
                        "Example: the clinic's own record tells of a visit apart from the infusion.",
                        visit));
        return true;
    }
}
