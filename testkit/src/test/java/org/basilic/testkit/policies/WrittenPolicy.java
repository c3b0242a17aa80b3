package org.basilic.testkit.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of a policy, read a second time and in the plainest way: cells of text, nothing checked, nothing gathered.
 *
 * @param id the name of the file
 * @param rows each by its column names
 */
record WrittenPolicy(String id, List<Map<String, String>> rows) {

    static WrittenPolicy of(String id, String text) {
        List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
        List<String> head = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return new WrittenPolicy(id, rows);
    }

    /** Splits at the commas outside double quotes; two double quotes within stand for one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Returns the id of the parent, or null when the policy has none. */
    @Nullable
    String parent() {
        return own("parent");
    }

    /** Returns what is said of Medicare's own rules, or null when nothing is. */
    @Nullable
    String medicare() {
        return own("medicare");
    }

    private @Nullable String own(String subject) {
        for (Map<String, String> row : rows) {
            if (is(row, "kind", "policy") && is(row, "subject", subject)) {
                return row.get("value");
            }
        }
        return null;
    }

    /** Whether there is such a payer on a day. */
    boolean inForce(LocalDate day) {
        return rows.stream()
                .anyMatch(row -> is(row, "kind", "policy") && is(row, "subject", "label") && covers(row, day));
    }

    /** Returns what the file alone says, by kind and subject: the value and the first source. */
    Map<String, String> says(String setting, LocalDate day) {
        Map<String, String> says = new TreeMap<>();
        for (Map<String, String> row : rows) {
            if (!is(row, "kind", "policy")
                    && (is(row, "setting", "both") || is(row, "setting", setting))
                    && covers(row, day)) {
                String earlier = says.put(
                        row.get("kind") + " " + row.get("subject"),
                        row.get("value") + " of " + id + " by " + first(row.getOrDefault("source", "")));
                if (earlier != null) {
                    throw new IllegalStateException(id + " answers twice on " + day + ": " + row);
                }
            }
        }
        return says;
    }

    /** Returns every day on which something of the file begins or ends. */
    Stream<LocalDate> changes() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.getOrDefault("from", ""), row.getOrDefault("to", "")))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse);
    }

    private static boolean covers(Map<String, String> row, LocalDate day) {
        String from = row.getOrDefault("from", "");
        String to = row.getOrDefault("to", "");
        return LocalDate.parse(from).compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(LocalDate.parse(to)) < 0);
    }

    private static boolean is(Map<String, String> row, String column, String wanted) {
        return wanted.equals(row.get(column));
    }

    static String first(String sources) {
        int end = sources.indexOf(';');
        return end < 0 ? sources : sources.substring(0, end);
    }
}
