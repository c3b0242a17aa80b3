package org.basilic.testkit.diagnoses;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.basilic.testkit.cases.Checkout;

/**
 * Codes or patterns of a table of the checkout with their days, as the file writes them: the test must not lean on the reader
 * that it helps to check.
 *
 * @param written without dots
 * @param to the first day no longer covered, empty while in force
 */
record DiagnosisRow(List<String> written, String from, String to) {

    /** Returns the rows of a table by the column that has the diagnoses, several of them between semicolons. */
    static List<DiagnosisRow> of(String table, String column) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line :
                Files.readAllLines(Checkout.cases().resolveSibling("reference").resolve(table))) {
            if (!line.startsWith("#")) {
                lines.add(Arrays.asList(line.split(",", -1)));
            }
        }
        List<String> header = lines.get(0);
        List<DiagnosisRow> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            String diagnoses = cells.get(header.indexOf(column)).replace(".", "");
            rows.add(new DiagnosisRow(
                    Arrays.asList(diagnoses.split(";", -1)),
                    cells.get(header.indexOf("from")),
                    cells.get(header.indexOf("to"))));
        }
        return rows;
    }

    boolean inForceOn(LocalDate day) {
        String on = day.toString();
        return from.compareTo(on) <= 0 && (to.isEmpty() || to.compareTo(on) > 0);
    }

    /** Whether a code is one that a pattern means: what begins with it, or for a range a code of one of its categories. */
    static boolean means(String pattern, String code) {
        int dash = pattern.indexOf('-');
        if (dash < 0) {
            return code.startsWith(pattern);
        }
        String category = code.substring(0, 3);
        return pattern.substring(0, dash).compareTo(category) <= 0
                && pattern.substring(dash + 1).compareTo(category) >= 0;
    }
}
