package org.basilic.cli.imports;

import java.time.LocalDate;
import org.basilic.cli.ExitCode;
import org.basilic.coding.EncounterCheck;
import org.basilic.model.Encounter;
import org.basilic.model.OpenPoint;
import org.basilic.reference.PointEffect;
import org.basilic.reference.Reference;

/** Whether an import left something for a person without which an encounter cannot be coded. */
final class Blocking {

    private final Reference reference;
    private ExitCode ending = ExitCode.CLEAN;

    Blocking(Reference reference) {
        this.reference = reference;
    }

    /** Returns whether any of the encounters up to now is blocked. */
    ExitCode ending() {
        return ending;
    }

    /** Looks at the open points of an encounter, by the table of its day. */
    void look(Encounter encounter) {
        LocalDate day = EncounterCheck.dateOf(encounter);
        for (OpenPoint point : encounter.openPoints()) {
            if (day != null && reference.on(day).effectOf(point.kind()) == PointEffect.BLOCKS) {
                ending = ExitCode.FINDINGS;
            }
        }
    }
}
