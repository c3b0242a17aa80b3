package org.basilic.claim.edit;

import org.basilic.model.DrugClass;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.Edits;
import org.basilic.reference.HospitalStatus;
import org.basilic.reference.PayerTerms;
import org.basilic.reference.SoldAs;
import org.basilic.reference.Switch;

/** A drug from a single-dose container that says neither what was discarded nor that nothing was, where the payer asks. */
final class WasteNotTold {

    private static final String ASKED = "on";
    private static final String ATTESTED = "JZ";
    private static final String SUBJECT = "JW or JZ of ";

    private WasteNotTold() {}

    static void watch(Look look) {
        for (VisitLine line : look.lines()) {
            Edits edits = look.on(line.day());
            DrugFacts facts = edits == null ? null : LineKinds.drug(line, edits);
            if (edits != null && facts != null && !told(line, look)) {
                watch(line, facts, edits, look);
            }
        }
    }

    private static boolean told(VisitLine line, Look look) {
        return line.has(VisitLine.DISCARDED)
                || line.has(VisitLine.NONE_DISCARDED)
                || look.visit().stream()
                        .anyMatch(other -> other.code().equals(line.code())
                                && other.sameDay(line)
                                && other.has(VisitLine.DISCARDED));
    }

    private static void watch(VisitLine line, DrugFacts facts, Edits edits, Look look) {
        if (line.day() == null || exempt(line, facts, edits, look)) {
            return;
        }
        PayerTerms terms = look.payerTerms(line.day());
        if (terms == null) {
            look.notChecked(SUBJECT + line.code(), "the payer's policy is not known");
            return;
        }
        if (!terms.switches().value(Switch.WASTE_REQUIRED).equals(ASKED)) {
            return;
        }
        if (facts.soldAs() != SoldAs.SINGLE_DOSE) {
            look.notChecked(SUBJECT + line.code(), "the tables do not tell from which container it came");
        } else if (facts.hospitalStatus() == HospitalStatus.UNKNOWN && !look.professional()) {
            look.notChecked(SUBJECT + line.code(), "the tables do not tell whether it is paid separately");
        } else if (!terms.switches().value(Switch.WASTE_SUB_UNIT).equals(ATTESTED)) {
            look.notChecked(SUBJECT + line.code(), "the payer wants neither where less than a unit was discarded");
        } else {
            look.find(
                    Edit.WASTE_NOT_TOLD,
                    line,
                    "%s is sold in single-dose containers and has neither JW nor JZ on %s"
                            .formatted(line.code(), line.day()));
        }
    }

    /** Vaccines, fluids, codes for any drug, packaged drugs of hospitals, and places that are not paid by the drug. */
    private static boolean exempt(VisitLine line, DrugFacts facts, Edits edits, Look look) {
        String place = Places.of(line);
        boolean packaged =
                !look.professional() && look.payer().medicare() && facts.hospitalStatus() == HospitalStatus.PACKAGED;
        return packaged
                || facts.soldAs() == SoldAs.MULTI_DOSE
                || facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED)
                || facts.drugClass() == DrugClass.VACCINE
                || facts.drugClass() == DrugClass.HYDRATION
                || (place != null && edits.tables().drugs().wasteExempt(place));
    }
}
