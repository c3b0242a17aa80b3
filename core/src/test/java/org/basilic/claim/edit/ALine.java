package org.basilic.claim.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.jspecify.annotations.Nullable;

/** A line of a claim that a test changes before it is made. */
final class ALine {

    /** Stands for a day that the line does not have. */
    static final DateSpan NO_DAY = DateSpan.of(LocalDate.EPOCH);

    @Nullable
    String revenue = "0260";

    @Nullable
    String code;

    List<String> modifiers = new ArrayList<>();

    @Nullable
    String description;

    @Nullable
    String charge = "100";

    @Nullable
    String measure = "UN";

    @Nullable
    String units;

    @Nullable
    String place;

    List<Integer> pointers = new ArrayList<>(List.of(1));

    @Nullable
    DateSpan service;

    @Nullable
    String control;

    @Nullable
    DrugProduct product;

    List<ClaimNote> notes = new ArrayList<>();

    ALine(String code, String units, String... modifiers) {
        this.code = code;
        this.units = units;
        this.modifiers.addAll(List.of(modifiers));
    }

    ALine on(LocalDate day) {
        service = DateSpan.of(day);
        return this;
    }

    ALine charged(String amount) {
        charge = amount;
        return this;
    }

    ALine of(String ndc, String quantity, String measure) {
        product = new DrugProduct(ndc, new BigDecimal(quantity), measure, null);
        return this;
    }

    ClaimLine done(int number, boolean professional, LocalDate day) {
        return new ClaimLine(
                number,
                professional ? null : revenue,
                code,
                modifiers,
                description,
                charge == null ? null : new BigDecimal(charge),
                measure,
                units == null ? null : new BigDecimal(units),
                place,
                professional ? pointers : List.of(),
                NO_DAY.equals(service) ? null : service == null ? DateSpan.of(day) : service,
                control == null ? "A1." + number : control,
                product,
                notes);
    }
}
