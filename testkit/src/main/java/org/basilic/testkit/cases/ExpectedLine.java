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
 */
public record ExpectedLine(
        String code,
        List<String> modifiers,
        int units,
        @Nullable LocalDate date) {

    /** Copies the list and refuses a line without units. */
    public ExpectedLine {
        modifiers = List.copyOf(modifiers);
        if (units < 1) {
            throw new IllegalArgumentException(code + " with " + units + " units");
        }
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
