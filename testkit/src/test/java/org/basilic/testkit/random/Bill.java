package org.basilic.testkit.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;

/** What a result bills, in the form in which two results are compared. */
final class Bill {

    private Bill() {}

    /** Returns units by code, modifiers and date. */
    static Map<String, Integer> of(CodedEncounter coded) {
        return units(coded.lines().stream(), true);
    }

    /** Returns units by code, modifiers and date, of everything but drugs. */
    static Map<String, Integer> ofAdministrations(CodedEncounter coded) {
        return units(
                coded.lines().stream()
                        .filter(line -> line.kind() == LineKind.ADMINISTRATION || line.kind() == LineKind.SERVICE),
                true);
    }

    /** Returns units by code and modifiers, whatever their date. */
    static Map<String, Integer> withoutDates(CodedEncounter coded) {
        return units(coded.lines().stream(), false);
    }

    private static Map<String, Integer> units(Stream<CodedLine> lines, boolean dated) {
        Map<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> {
            String key = line.code() + " " + new TreeSet<>(line.modifiers()) + (dated ? " " + line.serviceDate() : "");
            units.merge(key, line.units(), Integer::sum);
        });
        return units;
    }

    /** Returns the lines of administration codes. */
    static Stream<CodedLine> administrations(CodedEncounter coded) {
        return coded.lines().stream().filter(line -> line.kind() == LineKind.ADMINISTRATION);
    }

    static int units(Stream<CodedLine> lines) {
        return lines.mapToInt(CodedLine::units).sum();
    }

    static boolean has(CodedEncounter coded, List<String> codes) {
        return coded.lines().stream().anyMatch(line -> codes.contains(line.code()));
    }

    /** Whether a line says that its service is apart from the others of the day. */
    static boolean distinct(CodedLine line) {
        return line.modifiers().stream().anyMatch(Set.of("59", "XE", "XP", "XS", "XU")::contains);
    }
}
