package org.basilic.cli.policy;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.PolicyTally;
import org.basilic.price.PriceTally;
import org.jspecify.annotations.Nullable;

/** Writes what two policies make of encounters, one after the other. */
interface ComparisonPrinter {

    /** Writes what comes before the first. */
    void begin(Output output) throws IOException;

    /** Writes one in which something differs. */
    void print(ComparedEncounter compared, Output output) throws IOException;

    /**
     * Writes the counts.
     *
     * @param prices null where no table of amounts is imported
     */
    void end(PolicyTally tally, @Nullable PriceTally prices, Output output) throws IOException;
}
