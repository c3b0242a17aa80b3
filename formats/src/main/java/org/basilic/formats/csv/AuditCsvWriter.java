package org.basilic.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basilic.audit.AuditReport;
import org.basilic.audit.Beyond;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledLine;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.OpenDifference;
import org.basilic.audit.SupportedLine;
import org.jspecify.annotations.Nullable;

/**
 * A writer of what audits found as a table: UTF-8, lines ended by CR LF, one row a difference. The standing tells a discrepancy
 * from what a question decides, from what is beyond the record and from a claim without a record. A visit in which all agrees
 * has one row, so that none is lost.
 */
public final class AuditCsvWriter implements Closeable {

    private enum Column {
        ENCOUNTER("encounter"),
        STANDING("standing"),
        KIND("kind"),
        DIRECTION("direction"),
        CLAIM("claim"),
        LINE("line"),
        CODE("code"),
        MODIFIERS("modifiers"),
        UNITS("units"),
        SERVICE_DATE("serviceDate"),
        CHARGE("charge"),
        SUPPORTED_LINE("supportedLine"),
        SUPPORTED_CODE("supportedCode"),
        SUPPORTED_MODIFIERS("supportedModifiers"),
        SUPPORTED_UNITS("supportedUnits"),
        SUPPORTED_DATE("supportedDate"),
        UNITS_DIFFERENCE("unitsDifference"),
        DOLLARS_DIFFERENCE("dollarsDifference"),
        CHARGE_AT_STAKE("chargeAtStake"),
        RULES("rules"),
        SAYS("says"),
        QUESTIONS("questions"),
        OTHERWISE("otherwise");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }
    }

    /** Columns of plain numbers: one below zero is no formula, and stays a number. */
    private static final Set<Column> NUMBERS =
            EnumSet.of(Column.UNITS_DIFFERENCE, Column.DOLLARS_DIFFERENCE, Column.CHARGE_AT_STAKE);

    private final CsvWriter csv;

    /** Makes a writer that begins with the row of headings; closing it closes the stream. */
    public AuditCsvWriter(OutputStream out) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        String[] headings = new String[Column.values().length];
        for (Column column : Column.values()) {
            headings[column.ordinal()] = column.heading;
        }
        record(headings);
    }

    /** Writes the report of one visit. */
    public void write(AuditReport report) throws IOException {
        String encounter = report.coded().encounter();
        if (report.agrees() && report.beyond().isEmpty()) {
            write(row(encounter, "agrees"));
        }
        for (Discrepancy one : report.discrepancies()) {
            write(row(encounter, "discrepancy", one, List.of()));
        }
        for (OpenDifference one : report.open()) {
            write(row(encounter, "open", one.difference(), one.questions()));
        }
        for (Beyond one : report.beyond()) {
            Map<Column, String> row = row(encounter, "beyond");
            billed(one.line(), row);
            row.put(
                    Column.SAYS,
                    one.modifier() == null
                            ? "the record of the visit cannot tell"
                            : "the record of the visit cannot tell of modifier " + one.modifier());
            write(row);
        }
    }

    /** Writes a claim that belongs to none of the encounters. */
    public void write(BilledClaim claim) throws IOException {
        Map<Column, String> row = row("", "no-encounter");
        row.put(Column.CLAIM, claim.number());
        row.put(Column.SAYS, "no encounter is of this claim, so that it cannot be audited");
        write(row);
    }

    /** Hands everything written so far to the stream. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static Map<Column, String> row(String encounter, String standing) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.ENCOUNTER, encounter);
        row.put(Column.STANDING, standing);
        return row;
    }

    private static Map<Column, String> row(String encounter, String standing, Discrepancy one, List<String> questions) {
        Map<Column, String> row = row(encounter, standing);
        row.put(Column.KIND, one.kind().written());
        row.put(Column.DIRECTION, one.direction().written());
        if (!one.billed().isEmpty()) {
            billed(one.billed().get(0), row);
            row.put(
                    Column.LINE,
                    one.billed().stream()
                            .map(line -> Integer.toString(line.number()))
                            .collect(Collectors.joining(";")));
            row.put(Column.UNITS, sum(one.billed()));
        }
        if (!one.supported().isEmpty()) {
            supported(one.supported(), row);
        }
        row.put(Column.UNITS_DIFFERENCE, plain(one.stakes().units()));
        row.put(Column.DOLLARS_DIFFERENCE, plain(one.stakes().dollars()));
        row.put(Column.CHARGE_AT_STAKE, plain(one.stakes().charge()));
        row.put(
                Column.RULES,
                one.grounds().because().stream()
                        .map(reason -> reason.rule().id())
                        .distinct()
                        .collect(Collectors.joining(";")));
        row.put(Column.SAYS, one.deviation().inWords());
        row.put(Column.QUESTIONS, String.join(" ", questions));
        row.put(
                Column.OTHERWISE,
                one.otherwise().stream()
                        .map(other -> other.switchName() + "=" + other.value())
                        .collect(Collectors.joining(";")));
        return row;
    }

    private static void billed(BilledLine line, Map<Column, String> row) {
        row.put(Column.CLAIM, line.claim());
        row.put(Column.LINE, Integer.toString(line.number()));
        row.put(Column.CODE, line.code() == null ? "" : line.code());
        row.put(Column.MODIFIERS, String.join(";", line.modifiers()));
        row.put(Column.UNITS, plain(line.units()));
        row.put(
                Column.SERVICE_DATE,
                line.service() == null ? "" : line.service().from().toString());
        row.put(Column.CHARGE, plain(line.charge()));
    }

    private static void supported(List<SupportedLine> lines, Map<Column, String> row) {
        SupportedLine first = lines.get(0);
        row.put(
                Column.SUPPORTED_LINE,
                lines.stream().map(line -> Integer.toString(line.number())).collect(Collectors.joining(";")));
        row.put(Column.SUPPORTED_CODE, first.line().code());
        row.put(Column.SUPPORTED_MODIFIERS, String.join(";", first.line().modifiers()));
        row.put(
                Column.SUPPORTED_UNITS,
                Integer.toString(
                        lines.stream().mapToInt(line -> line.line().units()).sum()));
        row.put(Column.SUPPORTED_DATE, first.line().serviceDate().toString());
    }

    private static String sum(List<BilledLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BilledLine line : lines) {
            if (line.units() == null) {
                return "";
            }
            sum = sum.add(line.units());
        }
        return sum.toPlainString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private void write(Map<Column, String> row) throws IOException {
        String[] cells = new String[Column.values().length];
        for (Column column : Column.values()) {
            String cell = row.getOrDefault(column, "");
            cells[column.ordinal()] = NUMBERS.contains(column) ? cell : Formula.guarded(cell);
        }
        record(cells);
    }

    private void record(String[] cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
