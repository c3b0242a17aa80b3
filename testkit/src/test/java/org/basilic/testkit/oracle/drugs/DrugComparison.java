package org.basilic.testkit.oracle.drugs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.model.Encounter;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Severity;
import org.jspecify.annotations.Nullable;

/** The engine and the oracle side by side on the drugs of one encounter. */
final class DrugComparison {

    private static final List<Switch> SWITCHES =
            List.of(Switch.WASTE_REQUIRED, Switch.WASTE_SUB_UNIT, Switch.PROGRAM_340B);

    private final Reference reference = Reference.builtIn();
    private final EncounterCheck check = new EncounterCheck(reference);
    private final Coder coder = new Coder(reference);

    /** Whether the record can be coded at all. */
    boolean accepted(Encounter encounter) {
        return check.problems(encounter).isEmpty();
    }

    /** Returns the tables of the encounter's day. */
    DayTables tables(Encounter encounter) {
        return reference.on(Days.ofVisit(encounter));
    }

    /** Returns what the oracle says under the values of the payer's policy and perhaps others. */
    DrugAnswer oracle(Encounter encounter, Map<Switch, String> overrides) {
        DayTables tables = tables(encounter);
        String policy = encounter.payer() == null ? reference.nationalPolicy() : encounter.payer();
        return DrugOracle.answer(
                encounter,
                reference::on,
                day -> reference.on(day).switches(policy, encounter.setting()).with(overrides),
                tables.terms(policy, encounter.setting()).medicare());
    }

    /** Where the lines of the two differ, in words; null where they agree or the record is refused. */
    @Nullable
    String difference(Encounter encounter, Map<Switch, String> overrides) {
        if (!accepted(encounter)) {
            return null;
        }
        DrugAnswer oracle = oracle(encounter, overrides);
        try {
            DrugAnswer engine = engine(encounter, overrides);
            return oracle.units().equals(engine.units())
                    ? null
                    : "engine %s%noracle %s".formatted(engine.units(), oracle.units());
        } catch (RuntimeException failure) {
            return "engine fails: %s%noracle %s".formatted(failure, oracle.units());
        }
    }

    /** Administrations that the oracle holds open and of which the engine says nothing that a person must look at. */
    Set<String> unasked(Encounter encounter, Map<Switch, String> overrides) {
        if (!accepted(encounter)) {
            return Set.of();
        }
        Set<String> open = new TreeSet<>(oracle(encounter, overrides).open());
        open.removeAll(engine(encounter, overrides).open());
        return open;
    }

    /** Returns the smallest visit for which the words stay, with both answers. */
    String report(Encounter encounter, Map<Switch, String> overrides) {
        Encounter small = Smaller.of(encounter, each -> difference(each, overrides) != null);
        return "%s %s%n%s%n%s".formatted(encounter.id(), overrides, json(small), difference(small, overrides));
    }

    /** Returns no override for an even seed, and one value of a switch of drug lines for an odd one. */
    Map<Switch, String> overrides(long seed, Encounter encounter) {
        if (seed % 2 == 0) {
            return Map.of();
        }
        Random random = new Random(seed * 31 + 7);
        Switch which = SWITCHES.get(random.nextInt(SWITCHES.size()));
        List<String> values = tables(encounter).valuesOf(which);
        return Map.of(which, values.get(random.nextInt(values.size())));
    }

    /** Returns what the engine says, in the oracle's form. */
    DrugAnswer engine(Encounter encounter, Map<Switch, String> overrides) {
        CodedEncounter coded = coder.code(encounter, new Request(null, overrides, Explain.NONE));
        DrugAnswer answer = new DrugAnswer();
        DayTables tables = tables(encounter);
        for (CodedLine line : coded.lines()) {
            boolean drug = line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE;
            boolean entered =
                    line.kind() == LineKind.SERVICE && tables.drugs().facts(line.code(), line.serviceDate()) != null;
            if (drug || entered) {
                answer.add(line.serviceDate(), line.code(), line.modifiers(), line.kind(), line.ndc(), line.units());
            }
        }
        coded.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> answer.open().addAll(finding.administrations()));
        return answer;
    }

    static String json(Encounter encounter) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EncounterWriter().write(encounter, out);
            return out.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
