package org.basilic.server.questions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words that no question may hold ({@code questions/words-of-payment.csv}), and templates that hold none of them. */
@Component
public final class NeutralWords {

    private final List<String> refused = new ArrayList<>();
    private final Map<String, String> templates = new LinkedHashMap<>();

    /** Reads both tables. */
    public NeutralWords() {
        rows("words-of-payment.csv").forEach(row -> refused.add(row.getField("word")));
        rows("templates.csv").forEach(row -> templates.put(row.getField("fact"), row.getField("words")));
    }

    /** Returns the first word of payment in a text; null where there is none. */
    public @Nullable String wordOfPayment(String text) {
        String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9$]+", " ") + " ";
        for (String word : refused) {
            if (word.equals("$") ? lower.contains("$") : lower.contains(" " + word)) {
                return word;
            }
        }
        return null;
    }

    /** Returns the template for a fact, with a place {@code {drug}} where the drug's name goes. */
    public String template(AskedFact fact) {
        String words = templates.get(fact.written());
        if (words == null) {
            throw new IllegalStateException("templates.csv has no row for " + fact.written());
        }
        return words;
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = NeutralWords.class.getResourceAsStream("/questions/" + file)) {
            if (in == null) {
                throw new IllegalStateException("questions/" + file + " is missing");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
