package org.basilic.cli.policy;

import java.io.IOException;
import org.basilic.cli.Output;
import org.basilic.coding.ComparedEncounter;
import org.basilic.coding.PolicyComparison;
import org.basilic.coding.PolicyTally;
import org.basilic.formats.json.ComparisonWriter;
import org.basilic.price.PriceTally;
import org.jspecify.annotations.Nullable;

/** Writes one object of JSON, with a line for each encounter. */
final class JsonComparison implements ComparisonPrinter {

    private final PolicyComparison comparison;
    private final ComparisonWriter writer = new ComparisonWriter();
    private boolean open;

    JsonComparison(PolicyComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public void begin(Output output) {
        // The ids of policies are letters, digits and hyphens.
        output.text("{\"one\":\"" + comparison.one() + "\",\"other\":\"" + comparison.other() + "\",\"encounters\":[");
    }

    @Override
    public void print(ComparedEncounter compared, Output output) throws IOException {
        output.text(open ? ",\n" : "\n");
        writer.write(compared, output);
        open = true;
    }

    @Override
    public void end(PolicyTally tally, @Nullable PriceTally prices, Output output) throws IOException {
        output.text("\n],\"counts\":");
        writer.write(tally, output);
        if (prices != null) {
            output.text(",\"dollars\":");
            writer.write(prices, output);
        }
        output.text("}\n");
    }
}
