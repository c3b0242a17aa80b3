package org.basilic.testkit.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.basilic.model.Quantity;
import org.basilic.model.Written;
import org.basilic.testkit.ClockText;
import org.jspecify.annotations.Nullable;

/** The small texts that cases are made of: choices, quantities, times, and lists separated by semicolons. */
final class Words {

    private Words() {}

    /** Returns the choice that a word stands for. */
    static <T extends Written> T choice(String what, T[] choices, String word) {
        T found = choiceOrNull(choices, word);
        if (found == null) {
            throw new UnreadableText("unknown %s '%s'; known are %s"
                    .formatted(
                            what,
                            word,
                            Arrays.stream(choices).map(Written::written).collect(Collectors.joining(", "))));
        }
        return found;
    }

    static <T extends Written> @Nullable T choiceOrNull(T[] choices, String word) {
        for (T choice : choices) {
            if (choice.written().equals(word)) {
                return choice;
            }
        }
        return null;
    }

    /** Reads a quantity such as {@code 135 mg}. */
    static Quantity quantity(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new UnreadableText("'" + text + "' is no quantity; one is written like 135 mg");
        }
        try {
            return new Quantity(
                    new BigDecimal(text.substring(0, space)),
                    unquoted(text.substring(space + 1).strip()));
        } catch (NumberFormatException e) {
            throw new UnreadableText("'" + text + "' is no quantity; one is written like 135 mg");
        }
    }

    static String text(Quantity quantity) {
        return quantity.amount() + " " + plain(quantity.unit());
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnreadableText("'" + text + "' is no whole number");
        }
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableText("'" + text + "' is no date; one is written like 2026-03-02");
        }
    }

    static LocalDateTime time(ClockText clock, String text) {
        try {
            return clock.time(text);
        } catch (DateTimeException e) {
            throw new UnreadableText(
                    "'" + text + "' is no time; one is written like 09:30, the next day's like +1 00:10");
        }
    }

    /** Splits at the semicolons that are not inside double quotes. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        if (quoted) {
            throw new UnreadableText("a double quote is never closed");
        }
        String last = text.substring(from).strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    /** Returns the text without the quotes that {@link #plain} may have put around it. */
    static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }

    /** Returns the text as it can stand between semicolons: in quotes when it must be. */
    static String plain(String text) {
        boolean asItIs = text.indexOf(';') < 0
                && text.indexOf('"') < 0
                && text.indexOf(',') < 0
                && !text.isEmpty()
                && text.equals(text.strip());
        return asItIs ? oneLine(text) : '"' + oneLine(text).replace("\"", "\"\"") + '"';
    }

    /** Refuses a text that does not fit on a line. */
    static String oneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("a text with a line break or a tab cannot be written in a case");
        }
        return text;
    }
}
