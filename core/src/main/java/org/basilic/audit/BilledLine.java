package org.basilic.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basilic.claim.DateSpan;
import org.basilic.reference.Ndc;
import org.jspecify.annotations.Nullable;

/**
 * One line as it was billed. What was not told is null.
 *
 * @param claim number of the claim
 * @param number its place on the claim, from 1
 * @param code CPT or HCPCS; null on a line of revenue alone
 * @param modifiers in order
 * @param service the days of the line
 * @param ndc eleven digits where it can be read as such, else as written
 * @param diagnoses codes that the line points to, without dots; empty where the claim does not point
 * @param charge dollars and cents; parts of a cent, which a claim cannot charge, are rounded half up
 */
public record BilledLine(
        String claim,
        int number,
        @Nullable String code,
        List<String> modifiers,
        @Nullable BigDecimal units,
        @Nullable DateSpan service,
        @Nullable String ndc,
        @Nullable BigDecimal ndcQuantity,
        @Nullable String ndcUnit,
        List<String> diagnoses,
        @Nullable BigDecimal charge) {

    private static final int CENTS = 2;

    /** Keeps codes in one form, so that equal ones are equal. */
    public BilledLine {
        code = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
        modifiers = modifiers.stream()
                .map(modifier -> modifier.strip().toUpperCase(Locale.ROOT))
                .toList();
        units = units == null ? null : plain(units);
        ndc = ndc == null ? null : eleven(ndc);
        List<String> dotless = new ArrayList<>(diagnoses.size());
        for (String diagnosis : diagnoses) {
            dotless.add(dotless(diagnosis));
        }
        diagnoses = List.copyOf(dotless);
        charge = charge == null || charge.stripTrailingZeros().scale() <= CENTS
                ? charge
                : charge.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** Returns how people name the line, such as {@code line 3 of claim 4711}. */
    public String place() {
        return "line " + number + " of claim " + claim;
    }

    /** Returns the code with its modifiers as a claim shows it, such as {@code 96365-59}. */
    public String written() {
        String name = code == null ? "no code" : code;
        return modifiers.isEmpty() ? name : name + "-" + String.join("-", modifiers);
    }

    static String dotless(String diagnosis) {
        return diagnosis.strip().replace(".", "").toUpperCase(Locale.ROOT);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String eleven(String written) {
        List<String> candidates = Ndc.of(written).candidates();
        return candidates.size() == 1 ? candidates.get(0) : written.strip();
    }
}
