package org.basilic.server.questions;

import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.Refused;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.ChangedReader;
import org.basilic.formats.json.Trial;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Evidence;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.TimeEvidence;
import org.basilic.reference.Reference;

/** A record with an answer in it: the fact changed, and new evidence that says where it comes from. */
final class Answered {

    /** What the evidence of an answer names as its feed. */
    static final String FEED = "answer";

    private Answered() {}

    /**
     * Returns the record with the answer.
     *
     * @param value as the native JSON writes it
     * @throws UnclearQuestionException if the record would not be possible so
     */
    static Encounter of(Encounter record, Question question, String value, Reference reference) {
        String administration = question.administration();
        if (administration == null) {
            throw new IllegalArgumentException("a question about nothing in the record changes nothing in it");
        }
        Change change = new Change(administration + "." + question.fact().property(), value);
        try {
            Trial trial = new ChangedReader(new EncounterCheck(reference)).read(new Read(1, record), List.of(change));
            if (trial.reading() instanceof Read read) {
                return witnessed(read.encounter(), administration, question);
            }
            Refused refused = (Refused) trial.reading();
            throw new UnclearQuestionException(
                    "answer",
                    "the record cannot be so: wanted "
                            + refused.problems().get(0).wanted());
        } catch (UnclearChangeException e) {
            throw new UnclearQuestionException("answer", "this cannot be read; see the example beside the field");
        }
    }

    private static Encounter witnessed(Encounter changed, String administration, Question question) {
        List<Administration> all = new ArrayList<>();
        for (Administration one : changed.administrations()) {
            all.add(one.id().equals(administration) ? witnessed(one, question) : one);
        }
        return changed.withAdministrations(all);
    }

    private static Administration witnessed(Administration one, Question question) {
        List<Evidence> evidence = new ArrayList<>(one.evidence());
        evidence.add(new Evidence(question.fact().property(), FEED, "question " + question.id(), EvidenceGrade.LATE));
        boolean time = question.fact() == AskedFact.STOP || question.fact() == AskedFact.MINUTES;
        Administration timed = time && one.timeEvidence() != null
                ? one.withRun(one.start(), one.stop(), one.pauses(), TimeEvidence.CHARTED)
                : one;
        return timed.withEvidence(evidence);
    }
}
