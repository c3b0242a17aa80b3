package org.basilic.cli.scrub;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.reference.Reference;

/** The form of what was found. */
enum ScrubFormat {
    /** For eyes. */
    TABLE {
        @Override
        ScrubReport report(Output output, Reference reference) {
            return new TextReport(output, reference);
        }
    },
    /** One object. */
    JSON {
        @Override
        ScrubReport report(Output output, Reference reference) throws IOException {
            return new JsonReport(output, reference);
        }
    },
    /** One finding a row. */
    CSV {
        @Override
        ScrubReport report(Output output, Reference reference) throws IOException {
            return new CsvReport(output);
        }
    };

    abstract ScrubReport report(Output output, Reference reference) throws IOException;
}
