package org.basilic.testkit.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of an interchange, put together a segment at a time without any reader or writer of the program. */
final class X12Text {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();
    private final String end;
    private int inTransaction;

    /**
     * Begins an interchange.
     *
     * @param end what stands behind each segment, such as a tilde, alone or with a line break
     */
    X12Text(String end) {
        this.end = end;
        text.append(
                        "ISA*00*          *00*          *ZZ*PAYER          *ZZ*SUBMITTER      *261001*1200*^*00501*000000101*0*T*:")
                .append(end);
    }

    void group(String kind, String version) {
        segment("GS", kind, "PAYER", "SUBMITTER", "20261001", "1200", "7", "X", version);
    }

    void begin(String kind, String number, String version) {
        inTransaction = 0;
        segment("ST", kind, number, version);
    }

    void endTransaction(String number) {
        segment("SE", Integer.toString(inTransaction + 1), number);
    }

    String finish(int transactions) {
        segment("GE", Integer.toString(transactions), "7");
        return finish();
    }

    String finish() {
        segment("IEA", text.indexOf("GS*") < 0 ? "0" : "1", "000000101");
        return text.toString();
    }

    /** Adds a segment; empty elements at its end are left out. */
    void segment(String id, @Nullable String... elements) {
        StringBuilder written = new StringBuilder(id);
        int last = 0;
        for (@Nullable String element : elements) {
            written.append('*').append(element == null ? "" : element);
            if (element != null && !element.isEmpty()) {
                last = written.length();
            }
        }
        written.setLength(Math.max(last, id.length()));
        text.append(written).append(end);
        inTransaction++;
    }

    /** Returns the parts as one composite element, those at its end left out that are empty. */
    static String composite(List<String> parts) {
        String joined = String.join(":", parts);
        int length = joined.length();
        while (length > 0 && joined.charAt(length - 1) == ':') {
            length--;
        }
        return joined.substring(0, length);
    }

    static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
