package org.basilic.testkit.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a case's file: title, prose, header lines and fenced blocks, each with the line it stands on. */
final class CaseText {

    static final Set<String> HEADERS =
            Set.of("Shows", "Looks and leaves alone", "Source", "Standing", "Vetted", "Switches", "Judged");
    static final Set<String> BLOCKS = Set.of("encounter", "claim", "printed", "why");
    private static final String FENCE = "```";

    private final Problems problems;
    private final StringBuilder prose = new StringBuilder();
    private final Map<String, NumberedLine> headers = new HashMap<>();
    private final Map<String, NumberedLine> openings = new HashMap<>();
    private final Map<String, List<NumberedLine>> blocks = new HashMap<>();
    private String title = "";
    private @Nullable String open;
    private List<NumberedLine> content = new ArrayList<>();

    CaseText(String text, Problems problems) {
        this.problems = problems;
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            read(new NumberedLine(++number, line));
        }
        if (open != null) {
            problems.add(opening(open).number(), "the block '" + open + "' is never closed");
        }
    }

    private void read(NumberedLine line) {
        if (open != null) {
            if (line.text().stripTrailing().equals(FENCE)) {
                open = null;
            } else {
                content.add(line);
            }
        } else if (line.text().startsWith(FENCE)) {
            openBlock(line);
        } else if (title.isEmpty()) {
            readTitle(line);
        } else if (headers.isEmpty() && blocks.isEmpty() && header(line) == null) {
            prose.append(line.text().stripTrailing()).append('\n');
        } else if (!line.isBlank()) {
            readHeader(line);
        }
    }

    private void readTitle(NumberedLine line) {
        if (line.text().startsWith("# ")) {
            title = line.text().substring(2).strip();
        } else if (!line.isBlank()) {
            title = line.text();
            problems.add(line.number(), "a case begins with its title, written like # One hour of saline");
        }
    }

    private void openBlock(NumberedLine line) {
        String name = line.text().substring(FENCE.length()).strip();
        open = name;
        if (!BLOCKS.contains(name)) {
            problems.add(line.number(), "unknown block '" + name + "'");
        } else if (blocks.containsKey(name)) {
            problems.add(line.number(), "a second block '" + name + "'");
        }
        openings.put(name, line);
        content = new ArrayList<>();
        blocks.put(name, content);
    }

    private void readHeader(NumberedLine line) {
        String name = header(line);
        if (name == null) {
            problems.add(
                    line.number(),
                    "neither prose, header line nor block: '" + line.text().strip() + "'");
        } else if (headers.put(name, line) != null) {
            problems.add(line.number(), "'" + name + "' stands twice");
        }
    }

    private static @Nullable String header(NumberedLine line) {
        int colon = line.text().indexOf(':');
        String name = colon < 0 ? "" : line.text().substring(0, colon);
        return HEADERS.contains(name) ? name : null;
    }

    String title() {
        return title;
    }

    String prose() {
        return prose.toString().strip();
    }

    /** Returns the line of a header, or null when there is none. */
    @Nullable
    NumberedLine header(String name) {
        return headers.get(name);
    }

    /** Returns what follows the colon of a header; nothing when the header is missing. */
    String value(String name) {
        NumberedLine line = headers.get(name);
        return line == null ? "" : line.text().substring(name.length() + 1).strip();
    }

    boolean has(String block) {
        return blocks.containsKey(block);
    }

    /** Returns the lines of a block, none when there is no such block. */
    List<NumberedLine> block(String name) {
        return blocks.getOrDefault(name, List.of());
    }

    /** Returns the line that opens a block, or the first line of the file. */
    NumberedLine opening(String name) {
        return openings.getOrDefault(name, new NumberedLine(1, ""));
    }
}
