package org.basilic.testkit.drugs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The crosswalk from national drug codes to billing codes beside the checkout, which need not be there. */
final class Crosswalk {

    private static final String FILE = "shared/reference/asp_ndc_hcpcs_crosswalk_2025Q4.csv";
    private static final int CODE = 0;
    private static final String DOSAGE = "HCPCS dosage";

    private Crosswalk() {}

    /** Returns where the file is, or would be if the last folder above had it. */
    static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(FILE)) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder.resolve(FILE);
    }

    /** Returns, for each code, every way in which the file writes what one unit of it is. */
    static SortedMap<String, SortedSet<String>> dosages(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int dosage = cells(lines.get(0)).indexOf(DOSAGE);
        SortedMap<String, SortedSet<String>> dosages = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            dosages.computeIfAbsent(cells.get(CODE), code -> new TreeSet<>())
                    .add(cells.get(dosage).replace('\u00a0', ' ').trim());
        }
        return dosages;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
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
}
