package org.basilic.cli.code;

import java.util.function.BiFunction;
import org.basilic.cli.Output;
import org.basilic.model.Encounter;

/** Writes results as tables with a blank line between. */
final class TablePrinter<R> implements Printer<R> {
    private final BiFunction<Encounter, R, String> table;
    private boolean another;

    TablePrinter(BiFunction<Encounter, R, String> table) {
        this.table = table;
    }

    @Override
    public void print(Encounter encounter, R result, Output output) {
        if (another) {
            output.text("\n\n");
        }
        output.text(table.apply(encounter, result));
        another = true;
    }
}
