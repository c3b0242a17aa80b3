package org.basilic.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much was denied under one heading.
 *
 * @param key of the heading, such as a reason code
 * @param denials how many
 * @param dollars those that could be read
 */
public record DenialCount(String key, int denials, BigDecimal dollars) {

    private static final Comparator<DenialCount> DEAREST_FIRST = Comparator.comparing(
                    DenialCount::dollars, Comparator.reverseOrder())
            .thenComparing(DenialCount::key);

    /** The headings under which denials are counted. */
    public enum By {
        /** Claim adjustment reason code. */
        CARC,
        /** Remark code; a denial with several counts under each. */
        RARC,
        /** Payer. */
        PAYER,
        /** Rule that foresaw it or would foresee it; a denial with several counts under each, one without under none. */
        RULE,
        /** Drug that the line bills. */
        DRUG,
        /** Code that the line bills. */
        CODE;

        List<String> keys(DeniedLine denied) {
            return switch (this) {
                case CARC ->
                    List.of(
                            denied.adjustment().carc() == null
                                    ? "?"
                                    : denied.adjustment().carc());
                case RARC -> denied.remarks();
                case PAYER -> List.of(denied.payer());
                case RULE ->
                    denied.prevention().rules().isEmpty()
                            ? List.of("none")
                            : denied.prevention().rules();
                case DRUG -> denied.drug() == null ? List.of() : List.of(denied.drug());
                case CODE -> denied.code() == null ? List.of() : List.of(denied.code());
            };
        }
    }

    /** Counts denials under a heading, the dearest key first. */
    public static List<DenialCount> of(By by, List<DeniedLine> denials) {
        Map<String, DenialCount> counts = new TreeMap<>();
        for (DeniedLine denied : denials) {
            BigDecimal dollars = denied.amount() == null ? Cents.ZERO : denied.amount();
            for (String key : by.keys(denied)) {
                counts.merge(
                        key,
                        new DenialCount(key, 1, dollars),
                        (one, other) -> new DenialCount(
                                key,
                                one.denials() + other.denials(),
                                one.dollars().add(other.dollars())));
            }
        }
        List<DenialCount> sorted = new ArrayList<>(counts.values());
        sorted.sort(DEAREST_FIRST);
        return List.copyOf(sorted);
    }
}
