package org.basilic.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.reference.AdjustmentKind;
import org.basilic.reference.AdjustmentMeaning;
import org.basilic.reference.DayTables;
import org.jspecify.annotations.Nullable;

/** Finds what was denied among what was held back. What a contract or the patient's share takes is no denial. */
final class Denials {

    private final Basis basis;
    private final List<DeniedLine> found = new ArrayList<>();
    private final MoneyTally money = new MoneyTally();

    private Denials(Basis basis) {
        this.basis = basis;
    }

    /** Returns the denials of answers that stand, and what became of all their dollars. */
    static Denials of(Matching matching, Basis basis) {
        Denials denials = new Denials(basis);
        for (ClaimMatch match : matching.matches()) {
            denials.look(match);
        }
        return denials;
    }

    List<DeniedLine> found() {
        return found;
    }

    MoneyTally money() {
        return money;
    }

    private void look(ClaimMatch match) {
        PaidClaim claim = match.judged().claim();
        money.claim(claim);
        for (Adjustment adjustment : claim.adjustments()) {
            look(match, null, adjustment, claim.remarks());
        }
        for (LineMatch line : match.lines()) {
            List<String> own = line.paid().remarks();
            for (Adjustment adjustment : line.paid().adjustments()) {
                look(match, line, adjustment, own.isEmpty() ? claim.remarks() : own);
            }
        }
    }

    private void look(ClaimMatch match, @Nullable LineMatch line, Adjustment adjustment, List<String> remarks) {
        Judged judged = match.judged();
        Claim claim = match.ours();
        PaidLine paid = line == null ? null : line.paid();
        ClaimLine ours = line == null ? null : line.ours();
        LocalDate day = DeniedLine.dayOf(ours, paid, claim, judged.claim());
        DayTables tables = basis.tables(day);
        AdjustmentMeaning meaning = meaning(adjustment, tables);
        money.adjustment(adjustment, meaning);
        boolean denied = meaning == null || meaning.kind() == AdjustmentKind.DENIAL;
        if (!denied || (adjustment.amount() != null && adjustment.amount().signum() <= 0)) {
            return;
        }
        DeniedLine bare = new DeniedLine(
                judged,
                paid,
                claim,
                ours,
                basis.payerName(claim, judged.payment()),
                null,
                null,
                adjustment,
                meaning,
                remarks,
                Prevention.NONE);
        found.add(tables == null || day == null ? bare : told(bare, tables, day));
    }

    private static @Nullable AdjustmentMeaning meaning(Adjustment adjustment, @Nullable DayTables tables) {
        if (tables == null || adjustment.carc() == null) {
            return null;
        }
        String group = adjustment.group() == null ? "" : adjustment.group().code();
        return tables.answers().meaning(group, adjustment.carc());
    }

    /** Adds what the tables of the day know of the line. */
    private DeniedLine told(DeniedLine bare, DayTables tables, LocalDate day) {
        String code = bare.code();
        LineSort sort = code == null ? null : LineSort.of(code, bare.modifiers(), tables, day);
        String carc = bare.adjustment().carc();
        Prevention prevention = carc == null
                ? Prevention.NONE
                : new Preventing(tables.answers(), carc, bare.remarks(), sort, code, bare.meaning())
                        .prevention(basis.foresight().of(bare.claimNumber()));
        return new DeniedLine(
                bare.judged(),
                bare.paid(),
                bare.claim(),
                bare.ours(),
                bare.payer(),
                sort == null ? null : sort.kind(),
                sort == null ? null : sort.drug(),
                bare.adjustment(),
                bare.meaning(),
                bare.remarks(),
                prevention);
    }
}
