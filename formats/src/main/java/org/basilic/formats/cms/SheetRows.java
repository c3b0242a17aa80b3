package org.basilic.formats.cms;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. A formula is refused: what stands in its cell is what some program made of it, not what was published. */
final class SheetRows implements RowSource {

    /** As many digits as workbooks are exact to; 33.4009 may stand there as 33.400899999999998. */
    private static final MathContext DIGITS = new MathContext(15);

    private final String name;
    private final @Nullable Workbook owner;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;

    /**
     * Begins with the first row.
     *
     * @param owner what is closed with the rows, or null when it is wanted further
     */
    SheetRows(String name, @Nullable Workbook owner, Sheet sheet) throws IOException {
        this.name = name;
        this.owner = owner;
        this.stream = Workbook.stream(name, sheet);
        this.rows = stream.iterator();
    }

    @Override
    public @Nullable NumberedRow next() throws IOException {
        if (!Workbook.guarded(name, line + 1, rows::hasNext)) {
            return null;
        }
        Row row = Workbook.guarded(name, line + 1, rows::next);
        line = row.getRowNum();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        return new NumberedRow(line, cells);
    }

    private String text(Cell cell) throws IOException {
        if (cell.getFormula() != null) {
            throw malformed(cell, "has a formula; put its value there, or take the CSV form of the file");
        }
        return switch (cell.getType()) {
            case NUMBER -> Workbook.guarded(name, line, () -> number(cell));
            case STRING -> NumberedRow.clean(cell.asString());
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            // Text that some programs store as the outcome of a formula that they leave out.
            case FORMULA -> NumberedRow.clean(String.valueOf(cell.getValue()));
            case EMPTY -> "";
            default -> throw malformed(cell, "has the error " + NumberedRow.clean(String.valueOf(cell.getRawValue())));
        };
    }

    private static String number(Cell cell) {
        if (day(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber().round(DIGITS);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean day(@Nullable String format) {
        String letters = format == null
                ? ""
                : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|general", "");
        return letters.contains("y") && letters.contains("m");
    }

    private MalformedFileException malformed(Cell cell, String what) {
        return new MalformedFileException(name, line, "the cell " + cell.getAddress() + " " + what);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (owner != null) {
            owner.close();
        }
    }
}
