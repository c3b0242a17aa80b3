package org.basilic.server.questions;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.result.Finding;
import org.basilic.result.Query;
import org.basilic.server.visits.OpenedVisit;
import org.jspecify.annotations.Nullable;

/**
 * One choice of the form that asks: a fact of an administration.
 *
 * @param value of the choice: the fact and the administration's place in the record
 * @param words for people
 */
record AskedAbout(String value, String words) {

    private static final String FINDING = "finding";

    /** Returns all that can be asked: what the record does not tell first, then what would settle a finding. */
    static List<AskedAbout> of(OpenedVisit visit) {
        Encounter record = visit.encounter();
        List<AskedAbout> missing = new ArrayList<>();
        List<AskedAbout> told = new ArrayList<>();
        for (int i = 0; i < record.administrations().size(); i++) {
            Administration one = record.administrations().get(i);
            add(AskedFact.STOP, one.stop() == null, i, one, missing, told);
            add(AskedFact.START, one.start() == null, i, one, missing, told);
            add(AskedFact.ACCESS, one.access() == null, i, one, missing, told);
        }
        List<Finding> findings = visit.coded().findings();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).because() instanceof Query query) {
                missing.add(new AskedAbout(
                        FINDING + " " + i, "what would settle " + query.rule().id() + ": " + query.question()));
            }
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
        if (parts[0].equals(FINDING) && parts.length == 2) {
            return settling(form, visit, parts[1]);
        }
        AskedFact fact = fact(parts[0]);
        Administration one = parts.length == 2 ? at(visit.encounter(), parts[1]) : null;
        if (fact != AskedFact.OTHER && one == null) {
            throw new UnclearQuestionException("about", "choose what is asked about");
        }
        String typed = form.text() == null ? "" : form.text().strip();
        String words = typed.isEmpty() ? questions.words(fact, one == null ? "this" : name(one)) : typed;
        return new Asking(fact, one == null ? null : one.id(), null, words, "");
    }

    /** The question that a finding carries; about the first fact that the record does not tell of what it concerns. */
    private static Asking settling(QuestionPages.AskForm form, OpenedVisit visit, String place) {
        List<Finding> findings = visit.coded().findings();
        int index = number(place);
        if (index < 0 || index >= findings.size() || !(findings.get(index).because() instanceof Query query)) {
            throw new UnclearQuestionException("about", "choose what is asked about");
        }
        String typed = form.text() == null ? "" : form.text().strip();
        String words = typed.isEmpty() ? query.question() : typed;
        for (Administration one : visit.encounter().administrations()) {
            AskedFact silent = silent(one);
            if (silent != null && findings.get(index).administrations().contains(one.id())) {
                return new Asking(silent, one.id(), query.rule().id(), words, "");
            }
        }
        return new Asking(AskedFact.OTHER, null, query.rule().id(), words, "");
    }

    private static @Nullable AskedFact silent(Administration one) {
        if (one.start() == null) {
            return AskedFact.START;
        }
        if (one.stop() == null) {
            return AskedFact.STOP;
        }
        return one.access() == null ? AskedFact.ACCESS : null;
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
        int index = number(place);
        return index >= 0 && index < record.administrations().size()
                ? record.administrations().get(index)
                : null;
    }

    private static int number(String place) {
        try {
            return Integer.parseInt(place);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String name(Administration one) {
        return one.drug().name() == null ? "the drug" : one.drug().name();
    }
}
