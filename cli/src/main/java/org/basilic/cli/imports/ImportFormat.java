package org.basilic.cli.imports;

import org.basilic.cli.code.JsonPrinter;
import org.basilic.cli.code.NdjsonPrinter;
import org.basilic.cli.code.Printer;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.model.Encounter;

/** The form of imported encounters: what {@code code} reads. */
enum ImportFormat {
    /** Pretty-printed; one object for a single encounter, else an array. */
    JSON {
        @Override
        Printer<Encounter> printer() {
            return new JsonPrinter<>(new EncounterWriter(Layout.PRETTY)::writeAlone);
        }
    },
    /** One object a line. */
    NDJSON {
        @Override
        Printer<Encounter> printer() {
            return new NdjsonPrinter<>(new EncounterWriter()::writeAlone);
        }
    };

    abstract Printer<Encounter> printer();
}
