package org.basilic.testkit.oracle.drugs;

import java.util.Map;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Encounter;
import org.basilic.reference.DayTables;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;

/** The engine and the oracle side by side on the drugs of one encounter. */
final class DrugComparison {

    private final Reference reference = Reference.builtIn();
    private final EncounterCheck check = new EncounterCheck(reference);

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
                tables,
                tables.switches(policy, encounter.setting()).with(overrides),
                tables.medicare(policy));
    }
}
