package org.basilic.cli.table;

import org.basilic.cli.Paper;
import org.basilic.model.Encounter;
import org.basilic.price.Prices;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.Status;
import org.jspecify.annotations.Nullable;

/** A coded encounter laid out for a reader: lines and reasons, the timeline, what was not billed, what to settle. */
public final class EncounterTable {
    private final Reference reference;

    /** Makes tables that name the codes by these reference tables. */
    public EncounterTable(Reference reference) {
        this.reference = reference;
    }

    /** Returns the table of one encounter, ending in a line break. */
    public String of(Encounter encounter, CodedEncounter coded) {
        return of(encounter, coded, null);
    }

    /**
     * Returns the table of one encounter with the amounts that are expected for it.
     *
     * @param prices null to show none
     */
    public String of(Encounter encounter, CodedEncounter coded, @Nullable Prices prices) {
        Drugs drugs = new Drugs(encounter);
        Paper paper = new Paper();
        heading(encounter, coded, paper);
        LineList.write(coded, new CodeWords(reference), paper);
        if (prices != null) {
            PriceList.write(coded, prices, paper);
        }
        Timeline.write(encounter, coded, drugs, paper);
        AmountList.write(coded, drugs, paper);
        NotBilled.write(coded, drugs, paper);
        EditList.write(coded, paper);
        FindingList.write(coded, paper);
        AlternativeList.write(coded, paper);
        EvidenceList.write(coded, drugs, paper);
        return paper.toString();
    }

    private static void heading(Encounter encounter, CodedEncounter coded, Paper paper) {
        paper.hanging("", "Encounter " + encounter.id() + ": " + inWords(coded.status()));
        paper.hanging(
                "",
                encounter.setting().written() + ", policy " + coded.policy() + ", rules and tables of "
                        + coded.effective() + " (rulebook " + coded.rulebook() + ", edition " + coded.referenceData()
                        + ")");
    }

    private static String inWords(Status status) {
        return switch (status) {
            case CLEAN -> "CLEAN, nothing that a person must look at";
            case REVIEW -> "REVIEW, coded, but a finding needs a person";
            case BLOCKED -> "BLOCKED, something needs an answer first; the lines hold what is certain";
        };
    }
}
