package org.basilic.rules.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.basilic.model.Encounter;
import org.basilic.model.Setting;
import org.basilic.reference.Edits;
import org.basilic.result.CodedLine;
import org.basilic.worksheet.OtherDays;
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
    public static Claim of(List<CodedLine> lines, Encounter encounter, boolean medicare, OtherDays days) {
        return new Claim(lines, encounter.setting(), encounter.placeOfService(), medicare, days::edits);
    }

    /** Returns the same claim with other tables. */
    Claim with(Function<LocalDate, Edits> others) {
        return new Claim(lines, setting, place, medicare, others);
    }

    /** Returns what the tables say on the day of a line. */
    Edits on(CodedLine line) {
        return edits.apply(line.serviceDate());
    }
}
