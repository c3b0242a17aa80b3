package org.basilic.formats.cms;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.CodeList;
import org.basilic.reference.ListedCode;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the quarterly list of HCPCS Level II codes, as text in columns or as a workbook. A long description may take
 * several records, which are joined. Dental codes, whose descriptions are not the publisher's, are left out.
 */
public final class CodeListReader {

    private static final Pattern LEVEL_II = Pattern.compile("[A-Z]\\d{4}");
    private static final Pattern LEVEL_I = Pattern.compile("\\d{4}[0-9A-Z]");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
    private static final String DENTAL = "D";

    private static final Headings HEADINGS = new Headings("the list of HCPCS codes", 1)
            .key("HCPC", "HCPCS?")
            .key("RECID", "RECID")
            .column("LONG DESCRIPTION", "LONGDESCRIPTION")
            .column("SHORT DESCRIPTION", "SHORTDESCRIPTION")
            .column("PRICE1", "PRICE1")
            .column("COV", "COV")
            .column("BETOS", "BETOS")
            .column("ADD DT", "ADDDT")
            .column("TERM DT", "TERMDT");

    private final OfficialFile file;
    private final List<ListedCode> taken = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable CodeRecord open;
    private long line;
    private int codes;
    private int modifiers;
    private int leftOut;

    private CodeListReader(OfficialFile file) {
        this.file = file;
    }

    /** Finds the list: the file itself, or in a zip the one that has the codes. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.findTable(
                path,
                name -> name.matches("hcpc.*anweb.*\\.(txt|csv|xlsx)")
                        && !name.matches(".*(transaction|correction).*"));
    }

    /**
     * Reads the list of a quarter.
     *
     * @throws MalformedFileException if the file is laid out in another way, or a record of it cannot be
     */
    public static CodeListReading read(OfficialFile file, Quarter quarter) throws IOException {
        CodeListReader reader = new CodeListReader(file);
        if (file.isWorkbook() || reader.hasHeadings()) {
            reader.table();
        } else {
            reader.columns();
        }
        reader.close();
        if (reader.codes == 0) {
            throw new MalformedFileException(file.name(), 1, "no codes");
        }
        return new CodeListReading(
                new CodeList(quarter.toString(), quarter.days(), reader.taken),
                reader.codes,
                reader.modifiers,
                reader.leftOut);
    }

    private boolean hasHeadings() throws IOException {
        try (TextRows rows = new TextRows(file, ',')) {
            if (OfficialRows.nearTop(rows, HEADINGS::fit)) {
                return true;
            }
        } catch (MalformedFileException e) {
            // Quotes within the columns of the text form are none of CSV.
            return false;
        }
        try (TextRows rows = new TextRows(file, '\t')) {
            return OfficialRows.nearTop(rows, HEADINGS::fit);
        } catch (MalformedFileException e) {
            return false;
        }
    }

    private void table() throws IOException {
        try (OfficialRows rows = OfficialRows.open(file, HEADINGS::fit)) {
            Headings.Found at = HEADINGS.find(rows);
            while (rows.nextOfTable()) {
                line = rows.line();
                take(new CodeRecord(
                        rows.cell(at.at(0)),
                        rows.cell(at.at(1)),
                        rows.cell(at.at(2)),
                        rows.cell(at.at(3)),
                        digits(rows.cell(at.at(4))),
                        rows.cell(at.at(5)),
                        rows.cell(at.at(6)),
                        rows.day(at.at(7), "the day on which a code was added"),
                        rows.day(at.at(8), "the last day of a code")));
            }
        }
    }

    /** A workbook that holds the two digits as a number has lost a zero before them. */
    private static String digits(String pricing) {
        return pricing.matches("\\d") ? "0" + pricing : pricing;
    }

    private void columns() throws IOException {
        try (BufferedReader text = file.text()) {
            for (String record = text.readLine(); record != null; record = text.readLine()) {
                line++;
                if (!record.isBlank()) {
                    take(CodeColumns.of(record, file.name(), line));
                }
            }
        }
    }

    private void take(CodeRecord record) throws MalformedFileException {
        if (open != null && open.goesOn(record)) {
            open = open.with(record.longName());
            return;
        }
        close();
        if (!record.first()) {
            throw malformed("a record of the kind '" + record.kind() + "' for '" + record.code()
                    + "', which no first record (kind 3 or 7) stands before; kinds are 3, 4, 7 and 8");
        }
        open = record;
    }

    private void close() throws MalformedFileException {
        if (open == null) {
            return;
        }
        ListedCode listed = open.listed();
        boolean modifier = open.kind().equals(CodeRecord.MODIFIER);
        open = null;
        String code = listed.code();
        if (!modifier && (code.startsWith(DENTAL) || LEVEL_I.matcher(code).matches())) {
            leftOut++;
            return;
        }
        if (!(modifier ? MODIFIER : LEVEL_II).matcher(code).matches()) {
            throw malformed(
                    "'" + code + "' is not " + (modifier ? "a modifier of two places" : "a code of five places"));
        }
        if (!seen.add(code)) {
            throw malformed("an earlier record is for " + code + " too");
        }
        LocalDate added = listed.added();
        if (added != null && listed.terminated() != null && listed.terminated().isBefore(added)) {
            throw malformed(code + " ends on " + listed.terminated() + ", before it begins on " + added);
        }
        if (modifier) {
            modifiers++;
        } else {
            codes++;
        }
        taken.add(listed);
    }

    private MalformedFileException malformed(String what) {
        return new MalformedFileException(file.name(), Math.max(1, line), what);
    }
}
