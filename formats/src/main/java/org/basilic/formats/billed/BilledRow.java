package org.basilic.formats.billed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.audit.BilledLine;
import org.basilic.claim.DateSpan;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** One row of a billed table while it is read. What is wrong with it is noted with the line and the column. */
final class BilledRow {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[A-Za-z0-9]{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,3})?");
    private static final Pattern CENTS = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern LINE = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern NDC = Pattern.compile("[0-9-]{10,13}");
    private static final Pattern NDC_UNIT = Pattern.compile("F2|GR|ME|ML|UN");
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Za-z]\\d[A-Za-z0-9](\\.?[A-Za-z0-9]{1,4})?");

    private final String place;
    private final Map<BilledColumn, String> cells = new EnumMap<>(BilledColumn.class);
    private final List<Problem> problems;

    BilledRow(String place, List<Problem> problems) {
        this.place = place;
        this.problems = problems;
    }

    void cell(BilledColumn column, String text) {
        String plain = unguarded(text).strip();
        if (!plain.isEmpty()) {
            cells.put(column, plain);
        }
    }

    /** Takes away the apostrophe that keeps a spreadsheet from running a cell as a formula. */
    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    @Nullable
    String encounter() {
        return cells.get(BilledColumn.ENCOUNTER);
    }

    /** Returns the number of the claim; that of the encounter where none is told; null, noting it, where neither is. */
    @Nullable
    String claim() {
        String claim = cells.getOrDefault(BilledColumn.CLAIM, cells.get(BilledColumn.ENCOUNTER));
        if (claim == null) {
            problem(
                    BilledColumn.CLAIM,
                    ProblemCode.MISSING_PROPERTY,
                    "nothing",
                    "the number of the claim or encounter");
        }
        return claim;
    }

    /** Returns the place of the line on its claim, or null where none is told. */
    @Nullable
    Integer number() {
        String line = text(BilledColumn.LINE, LINE, "a whole number from 1 to 9999");
        return line == null ? null : Integer.valueOf(line);
    }

    /** Returns the line; what is wrong with it has been noted. */
    BilledLine line(String claim, int number) {
        String code = needed(BilledColumn.CODE, CODE, "a code of five letters and digits");
        return new BilledLine(
                claim,
                number,
                code,
                list(BilledColumn.MODIFIERS, MODIFIER, "two letters or digits each, divided by semicolons or blanks"),
                decimal(needed(BilledColumn.UNITS, NUMBER, "a number such as 2")),
                day(),
                text(BilledColumn.NDC, NDC, "ten or eleven digits, with hyphens or without"),
                decimal(text(BilledColumn.NDC_QUANTITY, NUMBER, "a number such as 1.5")),
                text(BilledColumn.NDC_UNIT, NDC_UNIT, "F2, GR, ME, ML or UN"),
                list(BilledColumn.DIAGNOSES, DIAGNOSIS, "ICD-10-CM codes, divided by semicolons or blanks"),
                decimal(text(BilledColumn.CHARGE, CENTS, "dollars and cents such as 1234.50")));
    }

    private @Nullable DateSpan day() {
        String day = needed(BilledColumn.DATE, DAY, "a day such as 2026-03-02");
        if (day == null) {
            return null;
        }
        try {
            return DateSpan.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            problem(BilledColumn.DATE, ProblemCode.NO_SUCH_TIME, day, "a day of the calendar");
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private List<String> list(BilledColumn column, Pattern form, String wanted) {
        String text = cells.get(column);
        List<String> list = new ArrayList<>();
        if (text != null) {
            for (String one : text.split("[;, ]+", -1)) {
                if (!form.matcher(one).matches()) {
                    problem(column, ProblemCode.WRONG_FORM, "something else", wanted);
                    return List.of();
                }
                list.add(one);
            }
        }
        return list;
    }

    private @Nullable String needed(BilledColumn column, Pattern form, String wanted) {
        if (!cells.containsKey(column)) {
            problem(column, ProblemCode.MISSING_PROPERTY, "nothing", wanted);
        }
        return text(column, form, wanted);
    }

    private @Nullable String text(BilledColumn column, Pattern form, String wanted) {
        String text = cells.get(column);
        if (text == null || form.matcher(text).matches()) {
            return text;
        }
        problem(column, ProblemCode.WRONG_FORM, "something else", wanted);
        return null;
    }

    void problem(BilledColumn column, ProblemCode code, String found, String wanted) {
        problems.add(new Problem(place + ":" + column.written(), code, found, wanted));
    }
}
