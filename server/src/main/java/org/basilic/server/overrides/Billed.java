package org.basilic.server.overrides;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.result.CodedLine;

/**
 * What of a line goes out: the part of it that a person may set.
 *
 * @param code five letters and digits
 * @param modifiers at most four, of two letters and digits, in reporting order
 * @param units 1 to 999,999
 */
public record Billed(String code, List<String> modifiers, int units, LocalDate day) {

    private static final int MOST_MODIFIERS = 4;
    private static final int MOST_UNITS = 999_999;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

    /**
     * Checks the form.
     *
     * @throws UnclearOverrideException if a part has not the form of its kind
     */
    public Billed {
        modifiers = List.copyOf(modifiers);
        if (!CODE.matcher(code).matches()) {
            throw new UnclearOverrideException("code", "a code has five letters and digits, such as 96413");
        }
        if (modifiers.size() > MOST_MODIFIERS
                || !modifiers.stream().allMatch(one -> MODIFIER.matcher(one).matches())) {
            throw new UnclearOverrideException("modifiers", "at most four modifiers of two letters and digits");
        }
        if (units < 1 || units > MOST_UNITS) {
            throw new UnclearOverrideException("units", "units are a whole number from 1 to 999,999");
        }
    }

    /** Returns what goes out of a coded line. */
    public static Billed of(CodedLine line) {
        return new Billed(line.code(), line.modifiers(), line.units(), line.serviceDate());
    }

    /** Returns it as it is written for people: {@code 96413-59 x1, 2026-03-12}. */
    public String inWords() {
        return String.join("-", joined()) + " x" + units + ", " + day;
    }

    /** Returns the text that is kept. */
    public String kept() {
        return code + "|" + String.join(",", modifiers) + "|" + units + "|" + day;
    }

    /** Reads the text that was kept. */
    public static Billed kept(String text) {
        String[] parts = text.split("\\|", -1);
        try {
            return new Billed(
                    parts[0],
                    parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")),
                    Integer.parseInt(parts[2]),
                    LocalDate.parse(parts[3]));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("an override that was kept cannot be read", e);
        }
    }

    private List<String> joined() {
        List<String> joined = new ArrayList<>(List.of(code));
        joined.addAll(modifiers);
        return joined;
    }
}
