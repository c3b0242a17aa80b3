package org.basilic.claim.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.claim.Claim;
import org.basilic.reference.Reference;

/**
 * The edits on claims, ours or anyone's. The claims of one visit are looked at together, because add-on codes, pairs and limits
 * of a day do not stop at the end of a claim; see {@link ClaimVisits}.
 */
public final class ClaimEdits {

    /** Every subject that is watched, in the order in which findings are told. */
    private static final List<Consumer<Look>> WATCHES = List.of(
            ClaimHead::watch,
            TotalCharge::watch,
            Notes::watch,
            Providers::watch,
            Insurance::watch,
            Diagnoses::watch,
            Pointers::watch,
            LineNumbers::watch,
            LineCodes::watch,
            LineCharges::watch,
            LineUnits::watch,
            LineModifiers::watch,
            WasteLines::watch,
            WasteNotTold::watch,
            ServiceDays::watch,
            RevenueLines::watch,
            Products::watch,
            ProductQuantity::watch,
            Places::watch,
            AddOnParents::watch,
            InitialServices::watch,
            RepeatedLines::watch,
            PairsOfDay::watch,
            UnitsOfDay::watch,
            PayerAsks::watch);

    private final EditDays days;

    /** Makes the edits by the tables of a reference, those that were imported among them. */
    public ClaimEdits(Reference reference) {
        this.days = new EditDays(reference);
    }

    /** Returns what the edits say of a claim that is the only one of its visit. */
    public Scrubbed scrub(Claim claim, ScrubTerms terms) {
        return scrub(List.of(claim), terms).get(0);
    }

    /**
     * Returns what the edits say of the claims of one visit, claim by claim in their order. What claims say together is told on
     * the line that goes wrong beside the others.
     */
    public List<Scrubbed> scrub(List<Claim> visit, ScrubTerms terms) {
        List<VisitLine> lines = new ArrayList<>();
        for (int i = 0; i < visit.size(); i++) {
            lines.addAll(VisitLine.of(visit.get(i), i));
        }
        List<Scrubbed> scrubbed = new ArrayList<>(visit.size());
        for (int i = 0; i < visit.size(); i++) {
            Look look = new Look(visit.get(i), i, lines, terms, days);
            WATCHES.forEach(watch -> watch.accept(look));
            scrubbed.add(look.scrubbed());
        }
        return scrubbed;
    }

    /** Returns the findings on a claim that is the only one of its visit. */
    public List<ClaimFinding> findings(Claim claim, ScrubTerms terms) {
        return scrub(claim, terms).findings();
    }
}
