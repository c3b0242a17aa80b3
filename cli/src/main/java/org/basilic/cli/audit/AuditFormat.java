package org.basilic.cli.audit;

/** The form of the report. */
enum AuditFormat {
    /** For eyes. */
    TABLE {
        @Override
        AuditPrinter printer() {
            return new TextAudit();
        }
    },
    /** One object, with a line for each visit. */
    JSON {
        @Override
        AuditPrinter printer() {
            return new JsonAudit();
        }
    },
    /** One difference a row. */
    CSV {
        @Override
        AuditPrinter printer() {
            return new CsvAudit();
        }
    },
    /** One page to read or print, with every visit drawn. */
    HTML {
        @Override
        AuditPrinter printer() {
            return new HtmlAudit();
        }
    };

    abstract AuditPrinter printer();
}
