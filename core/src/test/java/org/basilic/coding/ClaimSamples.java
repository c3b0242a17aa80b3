package org.basilic.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.given.Chart;
import org.basilic.model.Setting;
import org.basilic.reference.Imported;
import org.basilic.reference.Reference;
import org.basilic.reference.Releases;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Reason;
import org.basilic.rules.claim.Claim;
import org.basilic.rules.claim.ClaimEdits;

/** Claims that the engine itself would not let out, so that what the edits say of them is heard too. */
final class ClaimSamples {

    private ClaimSamples() {}

    /** Returns what the edits say of them. */
    static List<Reason> reasons() {
        List<Reason> all = new ArrayList<>();
        for (Claim claim : List.of(
                claim("22", line("96365", Chart.DAY)),
                claim("12", line("96365", Chart.DAY)),
                claim("11", line("96365", Chart.DAY)),
                claim("11", line("J0640", LocalDate.of(2026, 10, 1))),
                claim("88", line("96380", LocalDate.of(2023, 10, 5))))) {
            ClaimEdits.of(claim).forEach(answer -> all.add(answer.because()));
        }
        Imported list = Imported.of(List.of(Releases.addOns("96366/2")));
        ClaimEdits.of(claim("11", line("96366", Chart.DAY), list)).forEach(answer -> all.add(answer.because()));
        return all;
    }

    private static Claim claim(String place, CodedLine line) {
        return claim(place, line, Imported.NONE);
    }

    private static Claim claim(String place, CodedLine line, Imported imported) {
        return new Claim(
                List.of(line),
                Setting.PROFESSIONAL,
                place,
                true,
                day -> Reference.builtIn().on(day).edits(imported, Setting.PROFESSIONAL, day));
    }

    private static CodedLine line(String code, LocalDate day) {
        return new CodedLine(
                code, List.of(), 1, LineKind.ADMINISTRATION, day, List.of(), null, null, null, List.of(), List.of());
    }
}
