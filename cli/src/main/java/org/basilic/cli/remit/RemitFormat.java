package org.basilic.cli.remit;

/** How the command shows what answers say. */
enum RemitFormat {
    /** For eyes. */
    TABLE,
    /** Everything, for programs. */
    JSON,
    /** What to do, a row each, for a spreadsheet. */
    CSV
}
