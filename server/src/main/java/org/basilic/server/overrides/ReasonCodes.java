package org.basilic.server.overrides;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why people set aside what the program said, by code: {@code overrides/reasons.csv}. */
@Component
public final class ReasonCodes {

    private final Map<String, String> words = new LinkedHashMap<>();

    /** Reads the table. */
    public ReasonCodes() {
        try (InputStream in = ReasonCodes.class.getResourceAsStream("/overrides/reasons.csv")) {
            if (in == null) {
                throw new IllegalStateException("overrides/reasons.csv is missing");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> words.put(row.getField("code"), row.getField("words")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all codes with their words, in the order of the table. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(words);
    }

    /** Whether there is such a code. */
    public boolean has(String code) {
        return words.containsKey(code);
    }
}
