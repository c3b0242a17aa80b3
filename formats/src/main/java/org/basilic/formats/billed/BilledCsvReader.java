package org.basilic.formats.billed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledLine;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was billed from a table: UTF-8, a line of headings, one row a line of a claim. A claim with a row that cannot be
 * read is refused whole, since half of it would pass for a claim that bills less.
 */
public final class BilledCsvReader {

    /** A claim of the table. */
    public record Filed(BilledClaim claim, @Nullable String encounter) {}

    /** What a table holds. */
    public record Reading(List<Filed> claims, List<Problem> problems) {

        /** Copies the lists, so that nobody changes them later. */
        public Reading {
            claims = List.copyOf(claims);
            problems = List.copyOf(problems);
        }
    }

    private static final int MOST_CHARACTERS = 1 << 16;
    private static final int MOST_ROWS = 5_000_000;
    private static final int MOST_PROBLEMS = 100;
    private static final char MARK = '\ufeff';

    /** A claim while its rows come. */
    private static final class Draft {
        private final List<BilledLine> lines = new ArrayList<>();
        private final Set<Integer> numbers = new HashSet<>();
        private @Nullable String encounter;
        private boolean broken;
    }

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<@Nullable BilledColumn> columns = new ArrayList<>();

    private BilledCsvReader(String name) {
        this.name = name;
    }

    /**
     * Reads a table to its end; the stream stays open.
     *
     * @param name of the table, for problems
     */
    public static Reading read(InputStream in, String name) throws IOException {
        BilledCsvReader reader = new BilledCsvReader(name);
        boolean whole = reader.rows(in);
        List<Filed> claims = new ArrayList<>();
        for (Map.Entry<String, Draft> each : reader.drafts.entrySet()) {
            Draft draft = each.getValue();
            // Of a table that breaks off nobody knows which claims have all their lines.
            if (whole && !draft.broken) {
                claims.add(new Filed(new BilledClaim(each.getKey(), null, List.of(), draft.lines), draft.encounter));
            }
        }
        return new Reading(claims, reader.problems);
    }

    private boolean rows(InputStream in) throws IOException {
        InputStreamReader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        Iterator<CsvRecord> rows = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MOST_CHARACTERS)
                .ofCsvRecord(text)
                .iterator();
        long line = 1;
        try {
            if (!rows.hasNext()) {
                refuse(1, ProblemCode.BROKEN_TABLE, "nothing", "a line of headings: " + BilledColumn.all());
                return false;
            }
            if (!headings(rows.next())) {
                return false;
            }
            for (int count = 0; rows.hasNext(); count++) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                if (count == MOST_ROWS || problems.size() >= MOST_PROBLEMS) {
                    String found =
                            count == MOST_ROWS ? "more than " + MOST_ROWS + " rows" : "too many problems to go on";
                    refuse(line, ProblemCode.TOO_LARGE, found, "a smaller table, or a right one");
                    return false;
                }
                if (row.getFieldCount() != columns.size()) {
                    refuse(
                            line,
                            ProblemCode.BROKEN_TABLE,
                            row.getFieldCount() + " cells",
                            columns.size() + " cells, as many as there are headings");
                    return false;
                }
                row(row);
            }
            return true;
        } catch (CsvParseException e) {
            return unreadable(line, e.getCause());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return unreadable(line, e.getCause());
            }
            throw e.getCause();
        }
    }

    private boolean unreadable(long line, @Nullable Throwable cause) {
        if (cause instanceof CharacterCodingException) {
            refuse(line, ProblemCode.BAD_BYTES, "bytes that are not UTF-8 on this line or after it", "text of UTF-8");
        } else {
            refuse(
                    line,
                    ProblemCode.BROKEN_TABLE,
                    "a quote that does not close, text behind one that did, or a row that is too long, on this line or"
                            + " after it",
                    "closed quotes");
        }
        return false;
    }

    private boolean headings(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            String heading = row.getField(i);
            if (i == 0 && !heading.isEmpty() && heading.charAt(0) == MARK) {
                heading = heading.substring(1);
            }
            BilledColumn column = BilledColumn.named(heading);
            if (column == null) {
                refuse(1, ProblemCode.UNKNOWN_PROPERTY, "column " + (i + 1) + " of another name", BilledColumn.all());
            } else if (columns.contains(column)) {
                refuse(1, ProblemCode.REPEATED_PROPERTY, "two columns " + column.written(), "one");
            }
            columns.add(column);
        }
        for (BilledColumn needed : List.of(BilledColumn.CODE, BilledColumn.UNITS, BilledColumn.DATE)) {
            if (!columns.contains(needed)) {
                refuse(1, ProblemCode.MISSING_COLUMN, "no column " + needed.written(), "it");
            }
        }
        if (!columns.contains(BilledColumn.ENCOUNTER) && !columns.contains(BilledColumn.CLAIM)) {
            refuse(1, ProblemCode.MISSING_COLUMN, "neither column encounter nor claim", "one of the two, or both");
        }
        return problems.isEmpty();
    }

    private void row(CsvRecord record) {
        int before = problems.size();
        BilledRow row = new BilledRow(name + ":" + record.getStartingLineNumber(), problems);
        for (int i = 0; i < columns.size(); i++) {
            row.cell(Objects.requireNonNull(columns.get(i)), record.getField(i));
        }
        String number = row.claim();
        if (number == null) {
            return;
        }
        Draft draft = drafts.computeIfAbsent(number, fresh -> new Draft());
        Integer place = row.number();
        BilledLine line = row.line(number, place == null ? draft.lines.size() + 1 : place);
        if (!draft.numbers.add(line.number())) {
            row.problem(
                    BilledColumn.LINE,
                    ProblemCode.DUPLICATE_ID,
                    "line " + line.number() + " of the claim once more",
                    "each line once, or no column line");
        }
        String encounter = row.encounter();
        if (draft.lines.isEmpty()) {
            draft.encounter = encounter;
        } else if (!Objects.equals(draft.encounter, encounter)) {
            row.problem(
                    BilledColumn.ENCOUNTER,
                    ProblemCode.DUPLICATE_ID,
                    "another encounter than on the claim's lines before",
                    "one encounter for a claim");
        }
        draft.lines.add(line);
        draft.broken |= problems.size() > before;
    }

    private void refuse(long line, ProblemCode code, String found, String wanted) {
        problems.add(new Problem(name + ":" + line, code, found, wanted));
    }
}
