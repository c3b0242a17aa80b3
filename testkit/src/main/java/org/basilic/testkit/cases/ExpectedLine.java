package org.basilic.testkit.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that a case expects.
 *
 * @param modifiers as written; their order does not count when a case is judged
 * @param units at least 1
 * @param date the date on the line where the case judges dates, else null
 * @param pointers places among the diagnoses of the encounter that the line points to, in order; empty where it points
 *     nowhere, null where the case does not judge them
 */
public record ExpectedLine(
        String code,
        List<String> modifiers,
        int units,
        @Nullable LocalDate date,
        @Nullable List<Integer> pointers) {

    /** Copies the lists and refuses a line without units. */
    public ExpectedLine {
        modifiers = List.copyOf(modifiers);
        pointers = pointers == null ? null : List.copyOf(pointers);
        if (units < 1) {
            throw new IllegalArgumentException(code + " with " + units + " units");
        }
    }

    /** Makes a line that may point anywhere. */
    public ExpectedLine(String code, List<String> modifiers, int units, @Nullable LocalDate date) {
        this(code, modifiers, units, date, null);
    }

    /** Returns code and modifiers as one word, such as {@code 96365-59}. */
    String codeAndModifiers() {
        return modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
    }

    /** Whether the line bills a drug and not a service: the letter codes of drugs, and the RSV antibodies. */
    boolean billsDrug() {
        if (!Character.isLetter(code.charAt(0))) {
            return code.startsWith("9038") && !code.equals("90389");
        }
        return switch (code) {
            case "G0498", "C8957", "G0463" -> false;
            default -> code.charAt(0) != 'M';
        };
    }
}
