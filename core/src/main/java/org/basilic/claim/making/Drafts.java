package org.basilic.claim.making;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ChargeMaster;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.Site;
import org.basilic.claim.Site.SitePayer;
import org.basilic.model.Encounter;
import org.basilic.reference.DayTables;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** The lines of one visit's claims, before they have their places. */
final class Drafts {

    private static final int MODIFIERS_MOST = 4;
    private static final int CENTS = 2;

    private final Site site;
    private final SitePayer payer;
    private final ClaimForm form;
    private final CodedEncounter coded;
    private final Diagnoses diagnoses;
    private final Limits limits;
    private final Products products;
    private final Descriptions descriptions;
    private final Found found;

    Drafts(
            Site site,
            SitePayer payer,
            ClaimForm form,
            Encounter encounter,
            CodedEncounter coded,
            Diagnoses diagnoses,
            Limits limits,
            DayTables tables,
            Found found) {
        this.site = site;
        this.payer = payer;
        this.form = form;
        this.coded = coded;
        this.diagnoses = diagnoses;
        this.limits = limits;
        this.products = new Products(encounter, coded, tables);
        this.descriptions = new Descriptions(encounter, tables);
        this.found = found;
    }

    /** Returns the lines in the order of the coded result. */
    List<Draft> make() {
        List<Draft> drafts = new ArrayList<>(coded.lines().size());
        for (int i = 0; i < coded.lines().size(); i++) {
            drafts.add(draft(i + 1, coded.lines().get(i)));
        }
        return drafts;
    }

    private Draft draft(int number, CodedLine line) {
        String place = "line " + number;
        if (line.modifiers().size() > MODIFIERS_MOST) {
            found.add(
                    place,
                    ClaimProblemCode.TOO_MANY_MODIFIERS,
                    String.join(" ", line.modifiers()),
                    "at most " + MODIFIERS_MOST);
        }
        String description = descriptions.of(line, place, found);
        return new Draft(
                number,
                line,
                revenue(line, place),
                line.modifiers(),
                description,
                line.units(),
                charge(line, place),
                pointers(line, place),
                product(line, place),
                notes(description),
                0);
    }

    private @Nullable String revenue(CodedLine line, String place) {
        if (form == ClaimForm.PROFESSIONAL) {
            return null;
        }
        String revenue = site.revenueCodes().of(line.code(), line.kind(), line.serviceDate());
        if (revenue == null) {
            found.add(
                    place,
                    ClaimProblemCode.NO_REVENUE_CODE,
                    line.code() + " (" + line.kind().written() + ") on " + line.serviceDate(),
                    "a row of the site's revenue codes");
        }
        return revenue;
    }

    /** Returns units times charge, to the cent; half a cent rounds up. */
    private BigDecimal charge(CodedLine line, String place) {
        ChargeMaster.Row row = site.charges().of(line.code(), line.serviceDate());
        if (row == null) {
            found.add(
                    place,
                    ClaimProblemCode.NO_CHARGE,
                    line.code() + " on " + line.serviceDate(),
                    "a row of the charge master");
            return BigDecimal.ZERO;
        }
        BigDecimal charge =
                row.charge().multiply(BigDecimal.valueOf(line.units())).setScale(CENTS, RoundingMode.HALF_UP);
        if (charge.signum() == 0 && !payer.zeroCharges()) {
            found.add(place, ClaimProblemCode.ZERO_CHARGE, line.code() + " at 0.00", "a charge above zero");
        }
        return charge;
    }

    private List<Integer> pointers(CodedLine line, String place) {
        if (form == ClaimForm.INSTITUTIONAL || diagnoses.listed().isEmpty()) {
            return List.of();
        }
        List<Integer> pointers = diagnoses.pointers(line, limits.pointers());
        if (!pointers.isEmpty()) {
            return pointers;
        }
        found.add(place, ClaimProblemCode.NO_POINTER, line.code() + " without", "a diagnosis that supports it");
        return List.of(1);
    }

    private @Nullable DrugProduct product(CodedLine line, String place) {
        if (line.ndc() == null) {
            return null;
        }
        DrugProduct product = products.of(line, line.ndc());
        if (product == null) {
            found.add(
                    place,
                    ClaimProblemCode.NO_NDC_QUANTITY,
                    line.code() + " without an amount in such a unit",
                    "mg, mL, units or pieces");
        }
        return product;
    }

    /** Contractors of Medicare read the words of a code for anything in the note of the line too. */
    private List<ClaimNote> notes(@Nullable String description) {
        if (description == null || form == ClaimForm.INSTITUTIONAL || !payer.medicare()) {
            return List.of();
        }
        return List.of(new ClaimNote("ADD", description));
    }
}
