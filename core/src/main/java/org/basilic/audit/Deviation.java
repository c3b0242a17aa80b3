package org.basilic.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** One difference between what was billed and what is supported: the facts only, put into words when asked. */
public sealed interface Deviation {

    /** Returns what kind of difference it is. */
    DiscrepancyKind kind();

    /** Returns to which side it leans by itself, whatever the dollars. */
    Direction direction();

    /** Returns the difference in words, numbers included, without a full stop. */
    String inWords();

    /** A line that nothing supports. */
    record OverCoded(String code, @Nullable BigDecimal units) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.OVER_CODED;
        }

        @Override
        public Direction direction() {
            return Direction.OVER;
        }

        @Override
        public String inWords() {
            return code + counted(units) + " is billed and not supported by the record";
        }
    }

    /** A line that was not billed. */
    record UnderCoded(
            String code, BigDecimal units, @Nullable Integer minutes) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.UNDER_CODED;
        }

        @Override
        public Direction direction() {
            return Direction.UNDER;
        }

        @Override
        public String inWords() {
            String of = minutes == null ? "" : " by " + minutesInWords(minutes);
            return code + counted(units) + " is supported" + of + " and not billed";
        }
    }

    /** Too many units, or too few. */
    record WrongUnits(
            String code,
            BigDecimal billed,
            BigDecimal supported,
            @Nullable Integer minutes) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.WRONG_UNITS;
        }

        @Override
        public Direction direction() {
            return billed.compareTo(supported) > 0 ? Direction.OVER : Direction.UNDER;
        }

        @Override
        public String inWords() {
            String by = minutes == null ? "the record supports " : minutesInWords(minutes) + " support ";
            return unitsInWords(billed) + " of " + code + (billed.compareTo(BigDecimal.ONE) == 0 ? " is" : " are")
                    + " billed; " + by + supported.toPlainString();
        }
    }

    /**
     * Another code for the same thing.
     *
     * @param kin in what the two codes are alike
     */
    record WrongCode(String billed, String supported, LineKind of, String kin) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.WRONG_CODE;
        }

        @Override
        public Direction direction() {
            return Direction.NEITHER;
        }

        @Override
        public String inWords() {
            return billed + " is billed where the record supports " + supported + " (" + kin + ")";
        }
    }

    /** Modifiers that are missing or too many; where neither, another one stands first. */
    record WrongModifier(String code, List<String> missing, List<String> extra, List<String> wanted)
            implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.WRONG_MODIFIER;
        }

        @Override
        public Direction direction() {
            return Direction.NEITHER;
        }

        @Override
        public String inWords() {
            List<String> words = new ArrayList<>();
            if (!missing.isEmpty()) {
                words.add("lacks modifier " + String.join(", ", missing));
            }
            if (!extra.isEmpty()) {
                words.add("has modifier " + String.join(", ", extra) + " without support");
            }
            if (words.isEmpty()) {
                words.add("has its modifiers in another order than " + String.join(", ", wanted));
            }
            return code + " " + String.join(" and ", words);
        }
    }

    /** Another product. */
    record WrongProduct(String code, String billed, String supported) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.WRONG_PRODUCT;
        }

        @Override
        public Direction direction() {
            return Direction.NEITHER;
        }

        @Override
        public String inWords() {
            return code + " is billed with NDC " + billed + "; charted is NDC " + supported;
        }
    }

    /**
     * Discarded drug that was not billed as such.
     *
     * @param units of the line of discarded drug; null where only the mark is missing that nothing was discarded
     * @param within whether the units of the drug line hold the discarded ones
     * @param denied whether the drug line says that nothing was discarded
     */
    record MissingWaste(String code, @Nullable BigDecimal units, boolean within, boolean denied) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.MISSING_WASTE;
        }

        @Override
        public Direction direction() {
            return units == null || within ? Direction.NEITHER : Direction.UNDER;
        }

        @Override
        public String inWords() {
            if (units == null) {
                return code + " lacks JZ: nothing of the container was discarded";
            }
            String line = unitsInWords(units) + " of " + code + " were discarded";
            if (within) {
                return line + " and are billed as given: a line of their own with JW is supported";
            }
            return line + " and no line with JW is billed"
                    + (denied ? "; the drug line says with JZ that none were" : "");
        }
    }

    /** Discarded drug that the record does not show. */
    record UnsupportedWaste(String code, @Nullable BigDecimal units) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.UNSUPPORTED_WASTE;
        }

        @Override
        public Direction direction() {
            return Direction.OVER;
        }

        @Override
        public String inWords() {
            return code + counted(units) + " is billed as discarded; the record shows no such waste";
        }
    }

    /**
     * A diagnosis without support.
     *
     * @param code of the line; null for the whole claim
     * @param diagnosis without dot
     * @param listed whether the record lists it
     * @param supporting what supports the line instead, without dots
     */
    record UnsupportedDiagnosis(@Nullable String code, String diagnosis, boolean listed, List<String> supporting)
            implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.UNSUPPORTED_DIAGNOSIS;
        }

        @Override
        public Direction direction() {
            return Direction.NEITHER;
        }

        @Override
        public String inWords() {
            String what = code == null ? "the claim lists " + diagnosis : code + " points to " + diagnosis;
            String why = listed ? ", which does not support it" : ", which the record does not list";
            return what + why + (supporting.isEmpty() ? "" : "; supported by " + String.join(", ", supporting));
        }
    }

    /** Another day. */
    record WrongDate(String code, DateSpan billed, LocalDate supported) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.WRONG_DATE;
        }

        @Override
        public Direction direction() {
            return Direction.NEITHER;
        }

        @Override
        public String inWords() {
            String days = billed.oneDay() ? billed.from().toString() : billed.from() + " to " + billed.to();
            return code + " is billed on " + days + "; the record supports " + supported;
        }
    }

    /**
     * A line once more.
     *
     * @param of the line that it repeats
     */
    record Duplicate(String code, @Nullable BigDecimal units, BilledLine of) implements Deviation {
        @Override
        public DiscrepancyKind kind() {
            return DiscrepancyKind.DUPLICATE;
        }

        @Override
        public Direction direction() {
            return Direction.OVER;
        }

        @Override
        public String inWords() {
            return code + counted(units) + " repeats " + of.place();
        }
    }

    private static String counted(@Nullable BigDecimal units) {
        return units == null ? "" : " x" + units.toPlainString();
    }

    private static String unitsInWords(BigDecimal units) {
        return units.toPlainString() + (units.compareTo(BigDecimal.ONE) == 0 ? " unit" : " units");
    }

    private static String minutesInWords(int minutes) {
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
