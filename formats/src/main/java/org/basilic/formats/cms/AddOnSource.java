package org.basilic.formats.cms;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the text form of the list of add-on codes. It has no header; its columns are those of the workbook, by position:
 * type (1), add-on code (2 to 6), its deletion (7 to 13), primary code (14 to 18), its deletion (19 to 25), first day of the
 * edit (26 to 32), its deletion (33 to 39), instruction (40 on).
 */
final class AddOnSource implements RowSource {

    private static final int[] ENDS = {1, 6, 13, 18, 25, 32, 39};
    private static final int SHORTEST = ENDS[ENDS.length - 2];
    private static final Pattern LINE =
            Pattern.compile("[0-9][A-Z0-9]{5}(\\d{7}| {7})[A-Z0-9]{5}(\\d{7}| {7})\\d{7}.*", Pattern.DOTALL);

    private final String name;
    private final BufferedReader text;
    private long line;

    AddOnSource(OfficialFile file) throws IOException {
        this.name = file.name();
        this.text = file.text();
    }

    /** Whether the first line of a text is one of these. */
    static boolean reads(OfficialFile file) throws IOException {
        try (BufferedReader text = file.text()) {
            char[] start = new char[SHORTEST];
            int count = text.read(start, 0, SHORTEST);
            return count == SHORTEST && LINE.matcher(new String(start)).matches();
        }
    }

    @Override
    public @Nullable NumberedRow next() throws IOException {
        String there = text.readLine();
        if (there == null) {
            return null;
        }
        line++;
        if (there.isBlank()) {
            return new NumberedRow(line, List.of());
        }
        if (!LINE.matcher(there).matches()) {
            throw new MalformedFileException(
                    name, line, "not laid out as the lines above: type, code, code and days by position");
        }
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int end : ENDS) {
            cells.add(
                    NumberedRow.clean(there.substring(Math.min(start, there.length()), Math.min(end, there.length()))));
            start = end;
        }
        cells.add(NumberedRow.clean(there.substring(Math.min(start, there.length()))));
        return new NumberedRow(line, cells);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
