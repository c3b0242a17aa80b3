package org.basilic.cli.code;

import org.basilic.coding.Explain;
import org.basilic.reference.Reference;

/** The form of the results. */
enum ResultFormat {
    /** For eyes. */
    TABLE {
        @Override
        Printer printer(Explain explain, Reference reference) {
            return new TablePrinter(reference);
        }
    },
    /** Pretty-printed; one object for a single record, else an array. */
    JSON {
        @Override
        Printer printer(Explain explain, Reference reference) {
            return new JsonPrinter(explain);
        }
    },
    /** One object a line. */
    NDJSON {
        @Override
        Printer printer(Explain explain, Reference reference) {
            return new NdjsonPrinter(explain);
        }
    },
    /** One coded line a row. */
    CSV {
        @Override
        Printer printer(Explain explain, Reference reference) {
            return new CsvPrinter();
        }

        @Override
        Explain usualExplain() {
            return Explain.NONE; // a row has no room for reasons
        }
    };

    abstract Printer printer(Explain explain, Reference reference);

    Explain usualExplain() {
        return Explain.ALL;
    }
}
