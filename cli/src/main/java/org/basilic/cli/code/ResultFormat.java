package org.basilic.cli.code;

import org.basilic.cli.table.EncounterTable;
import org.basilic.cli.table.WhatIfTable;
import org.basilic.coding.Explain;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.formats.json.WhatIf;
import org.basilic.formats.json.WhatIfWriter;
import org.basilic.reference.Reference;

/** The form of the results. */
enum ResultFormat {
    /** For eyes. */
    TABLE {
        @Override
        Printer<Priced> printer(Explain explain, Reference reference) {
            EncounterTable table = new EncounterTable(reference);
            return new TablePrinter<>((encounter, priced) -> table.of(encounter, priced.coded(), priced.prices()));
        }

        @Override
        Printer<WhatIf> whatIfPrinter(Explain explain) {
            return new TablePrinter<>((encounter, whatIf) -> WhatIfTable.of(whatIf));
        }
    },
    /** Pretty-printed; one object for a single record, else an array. */
    JSON {
        @Override
        Printer<Priced> printer(Explain explain, Reference reference) {
            return new JsonPrinter<>(coded(Layout.PRETTY, explain));
        }

        @Override
        Printer<WhatIf> whatIfPrinter(Explain explain) {
            return new JsonPrinter<>(whatIf(Layout.PRETTY, explain));
        }
    },
    /** One object a line. */
    NDJSON {
        @Override
        Printer<Priced> printer(Explain explain, Reference reference) {
            return new NdjsonPrinter<>(coded(Layout.LINE, explain));
        }

        @Override
        Printer<WhatIf> whatIfPrinter(Explain explain) {
            return new NdjsonPrinter<>(whatIf(Layout.LINE, explain));
        }
    },
    /** One coded line a row. */
    CSV {
        @Override
        Printer<Priced> printer(Explain explain, Reference reference) {
            return new CsvPrinter();
        }

        @Override
        Printer<WhatIf> whatIfPrinter(Explain explain) {
            throw new IllegalStateException("rows would pass for the record");
        }

        @Override
        Explain usualExplain() {
            return Explain.NONE; // a row has no room for reasons
        }
    };

    abstract Printer<Priced> printer(Explain explain, Reference reference);

    /** Returns what prints the record beside the record with changes; a row of CSV cannot tell them apart. */
    abstract Printer<WhatIf> whatIfPrinter(Explain explain);

    Explain usualExplain() {
        return Explain.ALL;
    }

    private static ResultWriting<Priced> coded(Layout layout, Explain explain) {
        CodedEncounterWriter writer = new CodedEncounterWriter(layout);
        return (priced, out) -> writer.write(priced.coded(), priced.prices(), explain, out);
    }

    private static ResultWriting<WhatIf> whatIf(Layout layout, Explain explain) {
        WhatIfWriter writer = new WhatIfWriter(layout);
        return (whatIf, out) -> writer.write(whatIf, explain, out);
    }
}
