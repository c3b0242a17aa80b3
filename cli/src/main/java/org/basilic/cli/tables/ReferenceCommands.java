package org.basilic.cli.tables;

import java.time.LocalDate;
import java.util.List;
import org.basilic.cli.Command;
import org.basilic.cli.Group;
import org.basilic.reference.AspCrosswalk;

/** {@code basilic reference} and what stands below it. A new kind of table is one more import. */
public final class ReferenceCommands {

    private static final CrosswalkImport CROSSWALK = new CrosswalkImport();
    private static final List<TableImport> IMPORTS = List.of(
            CROSSWALK,
            new DiagnosisImport(),
            new PairImport(),
            new UnitLimitImport(),
            new AddOnImport(),
            new CodeListImport(),
            new PaymentLimitsImport(),
            new HospitalPaymentsImport(),
            new FeeScheduleImport());

    private ReferenceCommands() {}

    /** Returns the command. */
    public static Command all() {
        return new Group(
                "reference",
                "Imports official tables into a directory, and lists what is there.",
                List.of(
                        new Group("import", "Imports an official table into a directory.", IMPORTS),
                        new ListCommand(IMPORTS)));
    }

    /** Returns the words that import the crosswalk for a day. */
    public static String crosswalkFor(LocalDate day) {
        return "basilic reference import " + AspCrosswalk.KIND + " FILE " + CROSSWALK.optionsFor(day)
                + " --reference DIR";
    }
}
