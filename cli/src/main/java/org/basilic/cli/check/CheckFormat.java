package org.basilic.cli.check;

/** The form of a report. */
enum CheckFormat {
    /** For eyes. */
    TEXT {
        @Override
        String report(Checked checked) {
            return TextReport.of(checked, false);
        }
    },
    /** One object with an entry for each case. */
    JSON {
        @Override
        String report(Checked checked) {
            return JsonReport.of(checked);
        }
    },
    /** The XML that servers for continuous integration read. */
    JUNIT {
        @Override
        String report(Checked checked) {
            return JunitReport.of(checked);
        }
    };

    /** Returns the report; the same run gives the same bytes. */
    abstract String report(Checked checked);
}
