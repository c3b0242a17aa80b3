package org.basilic.cli.code;

import org.basilic.cli.Output;
import org.basilic.cli.table.EncounterTable;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;

/** Writes encounters as tables with a blank line between. */
final class TablePrinter implements Printer {
    private final EncounterTable table;
    private boolean another;

    TablePrinter(Reference reference) {
        table = new EncounterTable(reference);
    }

    @Override
    public void print(Encounter encounter, CodedEncounter coded, Output output) {
        if (another) {
            output.text("\n\n");
        }
        output.text(table.of(encounter, coded));
        another = true;
    }
}
