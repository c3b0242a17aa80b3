package org.basilic.server.questions;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.server.visits.OpenedVisit;
import org.jspecify.annotations.Nullable;

/**
 * One choice of the form that asks: a fact of an administration.
 *
 * @param value of the choice: the fact and the administration's place in the record
 * @param words for people
 */
record AskedAbout(String value, String words) {

    /** Returns all that can be asked about a record: what is not told of an administration first. */
    static List<AskedAbout> of(Encounter record) {
        List<AskedAbout> missing = new ArrayList<>();
        List<AskedAbout> told = new ArrayList<>();
        for (int i = 0; i < record.administrations().size(); i++) {
            Administration one = record.administrations().get(i);
            add(AskedFact.STOP, one.stop() == null, i, one, missing, told);
            add(AskedFact.START, one.start() == null, i, one, missing, told);
            add(AskedFact.ACCESS, one.access() == null, i, one, missing, told);
        }
        missing.addAll(told);
        missing.add(new AskedAbout(AskedFact.OTHER.written(), "something else of the visit"));
        return missing;
    }

    private static void add(
            AskedFact fact,
            boolean silent,
            int place,
            Administration one,
            List<AskedAbout> missing,
            List<AskedAbout> told) {
        String words = fact.written() + " of " + one.id() + " " + name(one) + (silent ? " (not told)" : "");
        (silent ? missing : told).add(new AskedAbout(fact.written() + " " + place, words));
    }

    /** Returns the question that a form asks; a template's words where it has none of its own. */
    static Asking asking(QuestionPages.AskForm form, OpenedVisit visit, Questions questions) {
        String[] parts = (form.about() == null ? "" : form.about()).split(" ", 2);
        AskedFact fact = fact(parts[0]);
        Administration one = parts.length == 2 ? at(visit.encounter(), parts[1]) : null;
        if (fact != AskedFact.OTHER && one == null) {
            throw new UnclearQuestionException("about", "choose what is asked about");
        }
        String typed = form.text() == null ? "" : form.text().strip();
        String words = typed.isEmpty() ? questions.words(fact, one == null ? "this" : name(one)) : typed;
        String rule = form.rule() == null || form.rule().isBlank() ? null : form.rule().strip();
        return new Asking(fact, one == null ? null : one.id(), rule, words, "");
    }

    private static AskedFact fact(String word) {
        for (AskedFact fact : AskedFact.values()) {
            if (fact.written().equals(word)) {
                return fact;
            }
        }
        throw new UnclearQuestionException("about", "choose what is asked about");
    }

    private static @Nullable Administration at(Encounter record, String place) {
        try {
            int index = Integer.parseInt(place);
            return index >= 0 && index < record.administrations().size()
                    ? record.administrations().get(index)
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String name(Administration one) {
        return one.drug().name() == null ? "the drug" : one.drug().name();
    }
}
