package org.basilic.formats.cms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.basilic.formats.MalformedFileException;
import org.basilic.model.Setting;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.PairRows;
import org.basilic.reference.PairRows.Contradiction;
import org.basilic.reference.PairTable;
import org.jspecify.annotations.Nullable;

/** A reader of the quarterly edits between two codes (PTP), which come in parts: some 2.5 million rows in all. */
public final class PairReader {

    /** Five times the largest of these files. */
    private static final int LARGEST = 256 << 20;

    private static final int LINE_BITS = 24;
    private static final int LAST_LINE = (1 << LINE_BITS) - 1;
    private static final int MOST_FILES = 1 << 4;
    private static final int ROWS_BETWEEN_WORDS = 1 << 14;
    private static final String NO_DATE = "*";
    private static final String OLD = "*";

    private final List<OfficialFile> files;
    private final LocalDate begin;
    private final LongConsumer progress;
    private final PairRows pairs;
    private final Map<String, LocalDate> days = new HashMap<>();
    private int rows;
    private int ended;
    private int neverInForce;

    private PairReader(List<OfficialFile> files, Quarter quarter, LongConsumer progress) {
        this.files = files;
        this.begin = quarter.days().from();
        this.progress = progress;
        this.pairs = new PairRows(quarter.days());
    }

    /** Finds a part of a release: the file itself, or the one in a zip. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(path, name -> name.contains("cci") || name.contains("ptp"))
                .upTo(LARGEST);
    }

    /**
     * Reads the parts of a release.
     *
     * @param missing the parts that are not among them
     * @param progress told now and then how many rows have been read
     * @throws MalformedFileException if a part is laid out in another way, a row of it cannot be, or two rows of the same codes
     *     differ on a day of the quarter
     */
    public static PairReading read(
            List<OfficialFile> files, Setting setting, Quarter quarter, List<String> missing, LongConsumer progress)
            throws IOException {
        if (files.size() > MOST_FILES) {
            throw new IllegalArgumentException("more than " + MOST_FILES + " parts");
        }
        return new PairReader(files, quarter, progress).read(setting, quarter, missing);
    }

    private PairReading read(Setting setting, Quarter quarter, List<String> missing) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            part(i);
        }
        Contradiction found = pairs.contradiction();
        if (found != null) {
            throw contradiction(found);
        }
        int otherwise = pairs.otherwise();
        PairTable table = pairs.table(setting, quarter.toString(), missing);
        return new PairReading(table, rows, ended, pairs.repeated(), neverInForce, otherwise);
    }

    private void part(int number) throws IOException {
        OfficialFile file = files.get(number);
        int before = rows;
        try (OfficialRows part = OfficialRows.open(file, PairHeader::isLine)) {
            boolean more = PairHeader.skip(part);
            while (more) {
                row(number, part);
                more = part.next();
            }
            if (rows == before) {
                throw part.malformed("a header and no rows");
            }
        }
    }

    private void row(int number, OfficialRows part) throws MalformedFileException {
        if (part.line() > LAST_LINE || rows == PairRows.MOST) {
            throw part.malformed("more rows than any release has");
        }
        if (part.cells().size() > PairHeader.COLUMNS && !blankBehind(part)) {
            throw part.malformed("more cells than the " + PairHeader.COLUMNS + " columns");
        }
        String column1 = EditCode.at(0, part);
        String column2 = EditCode.at(1, part);
        String old = part.cell(2);
        if (!old.isEmpty() && !old.equals(OLD)) {
            throw part.malformed("'" + old + "' where * or nothing must stand, for in existence prior to 1996");
        }
        LocalDate from = day(part, 3, "an effective date");
        String deleted = part.cell(4);
        LocalDate last = deleted.isEmpty() || deleted.equals(NO_DATE) ? null : day(part, 4, "a deletion date");
        PairIndicator indicator = indicator(part);
        if (++rows % ROWS_BETWEEN_WORDS == 0) {
            progress.accept(rows);
        }
        if (last != null && last.isBefore(from)) {
            neverInForce++;
            return;
        }
        ended += last != null && last.isBefore(begin) ? 1 : 0;
        pairs.add(column1, column2, from, last, indicator, (number << LINE_BITS) | (int) part.line());
    }

    private static boolean blankBehind(OfficialRows part) {
        return part.cells().subList(PairHeader.COLUMNS, part.cells().size()).stream()
                .allMatch(String::isEmpty);
    }

    private static PairIndicator indicator(OfficialRows part) throws MalformedFileException {
        String cell = part.cell(5);
        return switch (cell) {
            case "0" -> PairIndicator.NEVER;
            case "1" -> PairIndicator.WITH_MODIFIER;
            case "9" -> PairIndicator.NONE;
            default -> throw part.malformed("'" + cell + "' is not a modifier indicator, which is 0, 1 or 9");
        };
    }

    /** Few days are named, each very often. */
    private LocalDate day(OfficialRows part, int column, String what) throws MalformedFileException {
        String cell = part.cell(column);
        LocalDate known = days.get(cell);
        if (known == null) {
            known = parsed(cell);
            if (known == null) {
                throw part.malformed("'" + cell + "' is not " + what + " such as 20260131");
            }
            days.put(cell, known);
        }
        return known;
    }

    private static @Nullable LocalDate parsed(String cell) {
        if (!cell.matches("\\d{8}")) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(cell.substring(0, 4)),
                    Integer.parseInt(cell.substring(4, 6)),
                    Integer.parseInt(cell.substring(6)));
            return PairRows.holds(day) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private MalformedFileException contradiction(Contradiction found) {
        OfficialFile there = files.get(found.place() >> LINE_BITS);
        OfficialFile here = files.get(found.other() >> LINE_BITS);
        int line = found.place() & LAST_LINE;
        String other = there == here ? "line " + line : there.name() + ":" + line;
        return new MalformedFileException(
                here.name(),
                found.other() & LAST_LINE,
                found.column1() + " and " + found.column2() + " have another indicator than in " + other
                        + ", on the same days");
    }
}
