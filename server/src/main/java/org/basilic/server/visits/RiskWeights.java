package org.basilic.server.visits;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What makes the risk of releasing a visit as it is, point by point: {@code worklist/risk-weights.csv}. */
@Component("riskWeights")
public final class RiskWeights {

    private record Weight(int points, String words) {}

    private final Map<String, Weight> weights = new LinkedHashMap<>();

    /** Reads the table. */
    public RiskWeights() {
        try (InputStream in = RiskWeights.class.getResourceAsStream("/worklist/risk-weights.csv")) {
            if (in == null) {
                throw new IllegalStateException("worklist/risk-weights.csv is missing");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> weights.put(
                        row.getField("what"),
                        new Weight(Integer.parseInt(row.getField("weight")), row.getField("words"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the points of a thing that the table names. */
    int of(String what) {
        Weight weight = weights.get(what);
        if (weight == null) {
            throw new IllegalStateException("risk-weights.csv has no row " + what);
        }
        return weight.points();
    }

    /** Returns the table in words: {@code 60 for a visit that is blocked, 10 for each error}. */
    public String inWords() {
        return weights.values().stream()
                .map(weight -> weight.points() + " " + weight.words())
                .collect(Collectors.joining(", "));
    }
}
