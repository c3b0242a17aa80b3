package org.basilic.rules.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.basilic.model.Setting;
import org.basilic.reference.Edits;
import org.basilic.result.CodedLine;
import org.basilic.worksheet.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one claim as they go out.
 *
 * @param place the place of service, two digits, where it is charted
 * @param medicare whether the payer is Medicare
 * @param edits what the tables of a day say
 */
public record Claim(
        List<CodedLine> lines,
        Setting setting,
        @Nullable String place,
        boolean medicare,
        Function<LocalDate, Edits> edits) {

    /** Returns the claim of these lines of an encounter. */
    public static Claim of(List<CodedLine> lines, Worksheet sheet) {
        Map<LocalDate, Edits> known = new HashMap<>();
        return new Claim(
                lines,
                sheet.encounter().setting(),
                sheet.encounter().placeOfService(),
                sheet.medicare(),
                day -> known.computeIfAbsent(day, sheet::edits));
    }

    /** Returns what the tables say on the day of a line. */
    Edits on(CodedLine line) {
        return edits.apply(line.serviceDate());
    }
}
