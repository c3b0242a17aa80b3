package org.basilic.formats.mar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.basilic.chart.FeedMap;
import org.basilic.chart.FeedSetting;
import org.basilic.formats.feed.FeedFile;
import org.basilic.model.ProblemCode;

/**
 * A table of a file, row after row. Which sign separates its cells is told from the line of headings.
 *
 * <p>A row with too few or too many cells ends the reading, as does a quote that never closes: lines were lost or ran
 * together, and no count of rows would show it.
 */
final class MarTable implements Closeable {

    private static final int LEAST_BUFFER = 1 << 15;

    private final String file;
    private final MarLimits limits;
    private final Cells cells;
    private final CsvReader<Cells> csv;
    private final Iterator<Cells> rows;
    private final List<String> headings;
    private int count;

    private MarTable(String file, MarLimits limits, Reader text, char separator) throws IOException {
        this.file = file;
        this.limits = limits;
        this.cells = new Cells(limits);
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // More than a cell may have, so that a long cell is refused as such and only an open quote fills the
                // buffer.
                .maxBufferSize(Math.max(LEAST_BUFFER, 2 * limits.cellCharacters()))
                .build(cells, text);
        this.rows = csv.iterator();
        if (!advance()) {
            throw broken(1, "nothing", "a line of headings");
        }
        List<String> names = new ArrayList<>(cells.count());
        for (int i = 0; i < cells.count(); i++) {
            names.add(cells.text(i));
        }
        this.headings = List.copyOf(names);
    }

    /** Opens the table of a file and reads its headings. */
    static MarTable open(FeedFile file, FeedMap map, MarLimits limits) throws IOException {
        char separator;
        try (Reader text = text(file, map, limits)) {
            separator = separator(text, limits.lineCharacters());
        }
        Reader text = text(file, map, limits);
        try {
            return new MarTable(file.name(), limits, text, separator);
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    private static Reader text(FeedFile file, FeedMap map, MarLimits limits) throws IOException {
        return new StrictText(file.name(), Unpacked.open(file, limits), encoding(map.setting(FeedSetting.ENCODING)));
    }

    /** Returns the encoding of this name, as sites or HL7 name it; UTF-8 unless another is set. */
    private static Charset encoding(String named) {
        return named.isEmpty()
                ? StandardCharsets.UTF_8
                : Charset.forName(named.startsWith("8859/") ? "ISO-8859-" + named.substring(5) : named);
    }

    /** Returns the sign that stands most often in the first line, outside of quotes; the comma where none does. */
    private static char separator(Reader text, int most) throws IOException {
        String signs = ",\t;|";
        int[] counts = new int[signs.length()];
        char[] chars = new char[1 << 12];
        boolean quoted = false;
        int seen = 0;
        int count;
        line:
        while (seen < most && (count = text.read(chars, 0, chars.length)) > 0) {
            for (int i = 0; i < count; i++) {
                char sign = chars[i];
                quoted ^= sign == '"';
                if (!quoted && (sign == '\n' || sign == '\r') && seen + i > 0) {
                    break line;
                }
                int which = quoted ? -1 : signs.indexOf(sign);
                if (which >= 0) {
                    counts[which]++;
                }
            }
            seen += count;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return signs.charAt(best);
    }

    /** Returns the headings as they stand there. */
    List<String> headings() {
        return headings;
    }

    /** Says of which columns every cell is one line. */
    void oneLine(boolean[] columns) {
        cells.oneLine(columns);
    }

    /** Goes to the next row; false behind the last. */
    boolean next() throws IOException {
        if (!advance()) {
            return false;
        }
        if (++count > limits.rows()) {
            throw refused(cells.line(), ProblemCode.TOO_LARGE, "more than " + limits.rows() + " rows");
        }
        if (cells.count() < headings.size()) {
            throw broken(
                    cells.line(), cells.count() + " cells", headings.size() + " cells, as many as there are headings");
        }
        for (int i = headings.size(); i < cells.count(); i++) {
            if (cells.filled(i)) {
                throw broken(
                        cells.line(),
                        cells.count() + " cells",
                        headings.size() + " cells, as many as there are headings");
            }
        }
        return true;
    }

    /** Returns the line on which the row begins, from 1. */
    long line() {
        return cells.line();
    }

    /** Returns a cell of the row without the spaces around it. */
    String cell(int column) {
        return cells.text(column);
    }

    /** Whether a cell of the row holds anything. */
    boolean filled(int column) {
        return cells.filled(column);
    }

    /** Returns where a row stands, for problems. */
    String place(long line) {
        return file + ":" + line;
    }

    private boolean advance() throws IOException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (CsvParseException e) {
            ProblemCode trouble = cells.trouble();
            throw trouble == null
                    ? broken(cells.line(), "a quote that does not close, or text behind one that did", "closed quotes")
                    : refused(cells.line(), trouble, cells.found());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BrokenTableException broken(long line, String found, String wanted) {
        return new BrokenTableException(place(line), ProblemCode.BROKEN_TABLE, found, wanted);
    }

    private BrokenTableException refused(long line, ProblemCode code, String found) {
        return new BrokenTableException(place(line), code, found, "no more than LIMITS.md says");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
