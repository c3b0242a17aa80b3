package org.basilic.rules.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basilic.model.Setting;
import org.basilic.reference.Imported;
import org.basilic.reference.Reference;
import org.basilic.result.CodedLine;
import org.basilic.result.EditAnswer;
import org.basilic.result.EditCheck;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/** A claim written short, as in {@code 96365 96372-59x2 J7030:drug 99213-25:service@2026-03-03}, and what the edits say of it. */
final class Lines {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Lines() {}

    /** Returns the claim of a Medicare hospital. */
    static Claim hospital(String lines) {
        return of(Setting.FACILITY, null, true, lines);
    }

    /** Returns the claim of an office. */
    static Claim office(String lines) {
        return of(Setting.PROFESSIONAL, "11", true, lines);
    }

    static Claim of(Setting setting, @Nullable String place, boolean medicare, String lines) {
        return of(setting, place, medicare, lines, Imported.NONE);
    }

    static Claim of(Setting setting, @Nullable String place, boolean medicare, String lines, Imported imported) {
        List<CodedLine> read = new ArrayList<>();
        for (String line : lines.split(" ", -1)) {
            read.add(line(line));
        }
        return new Claim(
                read,
                setting,
                place,
                medicare,
                day -> Reference.builtIn().on(day).edits(imported, setting, day));
    }

    /** Returns the answers of a check as in {@code 1 pass, 2 opened-by-modifier 96365 59}. */
    static List<String> answers(EditCheck check, Claim claim) {
        List<String> words = new ArrayList<>();
        for (EditAnswer answer : ClaimEdits.of(claim)) {
            if (answer.check() == check) {
                String other = answer.other() == null ? "" : " " + answer.other();
                String modifier = answer.modifier() == null ? "" : " " + answer.modifier();
                words.add(answer.line() + " " + answer.answer().written() + other + modifier);
            }
        }
        return words;
    }

    /** Returns the words of the answers of a check. */
    static List<String> words(EditCheck check, Claim claim) {
        return ClaimEdits.of(claim).stream()
                .filter(answer -> answer.check() == check)
                .map(answer -> answer.because().inWords())
                .toList();
    }

    private static CodedLine line(String written) {
        String rest = written;
        LocalDate day = DAY;
        if (rest.contains("@")) {
            day = LocalDate.parse(rest.substring(rest.indexOf('@') + 1));
            rest = rest.substring(0, rest.indexOf('@'));
        }
        LineKind kind = LineKind.ADMINISTRATION;
        for (LineKind each : Set.of(LineKind.values())) {
            if (rest.endsWith(":" + each.written())) {
                kind = each;
                rest = rest.substring(0, rest.indexOf(':'));
            }
        }
        int units = 1;
        if (rest.indexOf('x') > 0) {
            units = Integer.parseInt(rest.substring(rest.indexOf('x') + 1));
            rest = rest.substring(0, rest.indexOf('x'));
        }
        String[] parts = rest.split("-", -1);
        return new CodedLine(
                parts[0],
                List.of(parts).subList(1, parts.length),
                units,
                kind,
                day,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
