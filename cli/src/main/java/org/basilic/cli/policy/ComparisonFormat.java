package org.basilic.cli.policy;

import org.basilic.coding.PolicyComparison;

/** The forms in which a comparison over encounters is told. */
enum ComparisonFormat {
    TEXT {
        @Override
        ComparisonPrinter printer(PolicyComparison comparison) {
            return new TextComparison(comparison);
        }
    },
    JSON {
        @Override
        ComparisonPrinter printer(PolicyComparison comparison) {
            return new JsonComparison(comparison);
        }
    };

    abstract ComparisonPrinter printer(PolicyComparison comparison);
}
