package org.basilic.formats.cms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.AddOnTable;
import org.basilic.reference.AddOnType;
import org.basilic.reference.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the list of add-on codes, as its text by position or as a table with headings. The last day of a row is the
 * earliest of its three deletion dates: of the add-on code, of the primary code, of the edit itself.
 */
public final class AddOnReader {

    private static final List<String> HEADINGS = List.of(
            "AOCEDITTYPE",
            "ADDONCODE",
            "AOCDELDT",
            "PRIMARYCODE",
            "PRIMARYCODEDELDT",
            "AOCEDITEFFDT",
            "AOCEDITDELDT",
            "SPECIALINSTRUCTIONNOTES");
    private static final String WANTED = "AOC_Edit_Type, Add-On_Code, AOC_DelDT, Primary_Code, Primary_Code_DelDT,"
            + " AOC_Edit_EffDT, AOC_Edit_DelDT, Special_Instruction_Notes";

    /** What stands for the primary codes that the payer names. */
    private static final String NAMED_BY_PAYER = "CCCCC";

    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{7}");

    /** The days of the quarter on which an add-on code has a type, from the first to the last, and a line that says so. */
    private record Typed(LocalDate from, LocalDate last, long line) {}

    private final OfficialFile file;
    private final Quarter quarter;
    private final Set<AddOnTable.Row> found = new LinkedHashSet<>();
    private final Map<String, Map<AddOnType, Typed>> types = new HashMap<>();
    private int rows;
    private int repeated;
    private int neverInForce;

    private AddOnReader(OfficialFile file, Quarter quarter) {
        this.file = file;
        this.quarter = quarter;
    }

    /** Finds the list: the file itself, or the one in a zip. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(path, name -> name.contains("aoc") || name.contains("add-on"));
    }

    /**
     * Reads the list of a quarter.
     *
     * @throws MalformedFileException if the file is laid out in another way, a row of it cannot be, or two rows give a code two
     *     types on a day of the quarter
     */
    public static AddOnReading read(OfficialFile file, Quarter quarter) throws IOException {
        return new AddOnReader(file, quarter).read();
    }

    private AddOnReading read() throws IOException {
        try (OfficialRows table = open()) {
            while (table.next()) {
                row(table);
            }
            if (rows == 0) {
                throw table.malformed("no rows");
            }
        }
        AddOnTable table = new AddOnTable(quarter.toString(), quarter.days(), new ArrayList<>(found));
        return new AddOnReading(table, rows, repeated, neverInForce);
    }

    private OfficialRows open() throws IOException {
        if (!file.isWorkbook() && AddOnSource.reads(file)) {
            return OfficialRows.of(file, new AddOnSource(file));
        }
        OfficialRows table = OfficialRows.open(file, AddOnReader::isHeader);
        try {
            header(table);
            return table;
        } catch (IOException e) {
            table.close();
            throw e;
        }
    }

    private static boolean isHeader(List<String> cells) {
        return headings(cells).contains(HEADINGS.get(1));
    }

    /** Returns the headings; those of days say in some releases that they are Julian, which here means numbered in the year. */
    private static List<String> headings(List<String> cells) {
        return cells.stream()
                .map(cell -> EditCode.plain(cell).replaceFirst("DTJULIAN(DATE)?$", "DT"))
                .toList();
    }

    private static void header(OfficialRows table) throws IOException {
        int lines = 0;
        while (table.next() && lines++ < OfficialRows.TITLE_ROWS) {
            if (isHeader(table.cells())) {
                List<String> there = headings(table.cells());
                if (there.size() < HEADINGS.size()
                        || !there.subList(0, HEADINGS.size()).equals(HEADINGS)
                        || there.stream().skip(HEADINGS.size()).anyMatch(heading -> !heading.isEmpty())) {
                    throw table.malformed("the headings must be " + WANTED + ", in this order");
                }
                return;
            }
        }
        throw table.malformed("no line so far has the headings " + WANTED
                + ", and the first is not one of the text by position, so this is not the list of add-on codes");
    }

    private void row(OfficialRows table) throws MalformedFileException {
        rows++;
        AddOnType type = type(table);
        String addOn = EditCode.at(1, table);
        String primary = EditCode.at(3, table);
        if (primary.equals(NAMED_BY_PAYER) && type == AddOnType.ALL_NAMED) {
            throw table.malformed("an add-on code of type 1 whose primary codes are left to the payer");
        }
        LocalDate from = day(5, table);
        if (from == null) {
            throw table.malformed("no first day of the edit");
        }
        LocalDate last = earliest(earliest(day(2, table), day(4, table)), day(6, table));
        if (last != null && last.isBefore(from)) {
            neverInForce++;
            return;
        }
        DateRange days = new DateRange(from, last == null ? null : last.plusDays(1));
        AddOnTable.Row row =
                new AddOnTable.Row(addOn, type, primary.equals(NAMED_BY_PAYER) ? null : primary, days, table.cell(7));
        if (!found.add(row)) {
            repeated++;
        } else if (days.overlaps(quarter.days())) {
            typed(row, last, table);
        }
    }

    private static AddOnType type(OfficialRows table) throws MalformedFileException {
        for (AddOnType type : AddOnType.values()) {
            if (type.written().equals(table.cell(0))) {
                return type;
            }
        }
        throw table.malformed("'" + table.cell(0) + "' is not a type of add-on code, which is 1, 2 or 3");
    }

    private void typed(AddOnTable.Row row, @Nullable LocalDate last, OfficialRows table) throws MalformedFileException {
        Map<AddOnType, Typed> known = types.computeIfAbsent(row.addOn(), code -> new EnumMap<>(AddOnType.class));
        Typed mine = new Typed(row.inForce().from(), last == null ? LocalDate.MAX : last, table.line());
        for (Map.Entry<AddOnType, Typed> entry : known.entrySet()) {
            Typed other = entry.getValue();
            if (entry.getKey() != row.type()
                    && !mine.from().isAfter(other.last())
                    && !other.from().isAfter(mine.last())) {
                throw table.malformed(
                        row.addOn() + " has another type than in line " + other.line() + ", on the same days");
            }
        }
        known.merge(
                row.type(),
                mine,
                (one, other) -> new Typed(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.last().isAfter(other.last()) ? one.last() : other.last(),
                        one.line()));
    }

    /** Returns the day in a cell, the year and the number of the day in it, or null when the cell is empty or zero. */
    private static @Nullable LocalDate day(int column, OfficialRows table) throws MalformedFileException {
        String cell = table.cell(column);
        if (cell.isEmpty() || cell.equals("0") || cell.equals("0000000")) {
            return null;
        }
        if (DAY_OF_YEAR.matcher(cell).matches()) {
            try {
                return LocalDate.ofYearDay(Integer.parseInt(cell.substring(0, 4)), Integer.parseInt(cell.substring(4)));
            } catch (DateTimeException e) {
                throw table.malformed("the year " + cell.substring(0, 4) + " has no day " + cell.substring(4));
            }
        }
        throw table.malformed("'" + cell + "' is not a year and a day of it, such as 2026274");
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
