package org.basilic.formats.cms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a record of the list of codes in its text form, as the publisher's record layout gives them: 320 places, of
 * which those behind the last filled one may be cut off.
 */
final class CodeColumns {

    private static final int LONGEST = 320;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private CodeColumns() {}

    static CodeRecord of(String record, String file, long line) throws MalformedFileException {
        String sequence = places(record, 6, 10);
        if (record.length() > LONGEST
                || !sequence.matches("\\d{5}")
                || !places(record, 11, 11).matches("\\d")) {
            throw new MalformedFileException(
                    file,
                    line,
                    "not a record of the list of HCPCS codes: a code in places 1 to 5, a sequence number in 6 to 10,"
                            + " the kind of record in 11, at most 320 places in all");
        }
        return new CodeRecord(
                places(record, 1, 5),
                places(record, 11, 11),
                NumberedRow.clean(places(record, 12, 91)),
                NumberedRow.clean(places(record, 92, 119)),
                places(record, 120, 121),
                places(record, 230, 230),
                places(record, 257, 259),
                day(places(record, 269, 276), file, line),
                day(places(record, 285, 292), file, line));
    }

    /** Returns what stands in these places, counted from 1. */
    private static String places(String record, int first, int last) {
        return first > record.length()
                ? ""
                : record.substring(first - 1, Math.min(last, record.length())).strip();
    }

    private static @Nullable LocalDate day(String written, String file, long line) throws MalformedFileException {
        if (written.isEmpty() || written.matches("0+")) {
            return null;
        }
        try {
            return LocalDate.parse(written, DAY);
        } catch (DateTimeParseException e) {
            throw new MalformedFileException(file, line, "'" + written + "' is not a day such as 20260131");
        }
    }
}
