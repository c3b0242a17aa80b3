package org.basilic.testkit.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchValues;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.result.Query;
import org.jspecify.annotations.Nullable;

/** The engine and the oracle side by side on one encounter, under the policy's values and perhaps one other. */
final class Comparison {

    /** Switches that decide nothing about administrations. */
    private static final Set<Switch> DRUG_LINES =
            Set.of(Switch.WASTE_SUB_UNIT, Switch.WASTE_REQUIRED, Switch.PROGRAM_340B);

    private final Reference reference = Reference.builtIn();
    private final Coder coder = new Coder(reference);
    private final EncounterCheck check = new EncounterCheck(reference);

    /** Where the two differ, in words; null where they agree or the record is refused. */
    @Nullable
    String difference(Encounter encounter, Map<Switch, String> overrides) {
        if (!check.problems(encounter).isEmpty()) {
            return null;
        }
        Map<String, Integer> oracle = oracle(encounter, overrides).units();
        try {
            Map<String, Integer> engine = engine(encounter, overrides);
            return oracle.equals(engine) ? null : "engine %s%noracle %s".formatted(engine, oracle);
        } catch (RuntimeException failure) {
            return "engine fails: %s%noracle %s".formatted(failure, oracle);
        }
    }

    /** Administrations of which the oracle asks something and the engine nothing. */
    Set<String> unasked(Encounter encounter) {
        if (!check.problems(encounter).isEmpty()) {
            return Set.of();
        }
        Set<String> open = new TreeSet<>(oracle(encounter, Map.of()).questions());
        CodedEncounter coded = coder.code(encounter, new Request(null, Map.of(), Explain.NONE));
        coded.findings().stream()
                .filter(finding -> finding.because() instanceof Query)
                .forEach(finding -> finding.administrations().forEach(open::remove));
        return open;
    }

    /** Returns the codes that the oracle gives this encounter. */
    Set<String> codes(Encounter encounter) {
        Set<String> codes = new TreeSet<>();
        if (check.problems(encounter).isEmpty()) {
            oracle(encounter, Map.of()).units().keySet().forEach(key -> codes.add(key.substring(11, 16)));
        }
        return codes;
    }

    /** Returns the smallest encounter that still differs, with both answers, in words. */
    String report(Encounter encounter, Map<Switch, String> overrides) {
        Encounter small = Smaller.of(encounter, each -> difference(each, overrides) != null);
        return "%s %s%n%s%n%s"
                .formatted(encounter.id(), overrides, EncounterText.of(small), difference(small, overrides));
    }

    /** Returns no override for an even seed, and one random other value for an odd one. */
    Map<Switch, String> overrides(long seed, Encounter encounter) {
        if (seed % 2 == 0) {
            return Map.of();
        }
        Random random = new Random(seed * 31 + 7);
        DayTables day = reference.on(Setup.encounterDay(encounter));
        List<Switch> switches = new ArrayList<>(List.of(Switch.values()));
        switches.removeAll(DRUG_LINES);
        // A refused second initial is a question to the engine; what else the record supports is for its own test.
        switches.remove(Switch.SECOND_VISIT_SAME_LINE);
        Switch which = switches.get(random.nextInt(switches.size()));
        List<String> values = day.valuesOf(which);
        return Map.of(which, values.get(random.nextInt(values.size())));
    }

    Answer oracle(Encounter encounter, Map<Switch, String> overrides) {
        DayTables day = reference.on(Setup.encounterDay(encounter));
        String policy = policy(encounter);
        SwitchValues values = day.switches(policy, encounter.setting()).with(overrides);
        Map<Switch, String> all = new EnumMap<>(Switch.class);
        for (Switch which : Switch.values()) {
            all.put(which, values.value(which));
        }
        return Oracle.answer(encounter, policy, all, new DayBook(day));
    }

    private String policy(Encounter encounter) {
        return encounter.payer() == null ? reference.nationalPolicy() : encounter.payer();
    }

    private Map<String, Integer> engine(Encounter encounter, Map<Switch, String> overrides) {
        CodedEncounter coded = coder.code(encounter, new Request(null, overrides, Explain.NONE));
        TreeMap<String, Integer> units = new TreeMap<>();
        for (CodedLine line : coded.lines()) {
            if (line.kind() == LineKind.ADMINISTRATION || line.kind() == LineKind.SERVICE) {
                Answer.add(units, line.serviceDate(), line.code(), line.modifiers(), line.units());
            }
        }
        return units;
    }
}
