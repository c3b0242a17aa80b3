package org.basilic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What SECURITY.md says is held by tests that it names: no sentence about the program stands there without one. */
class SecurityPageTest {

    private static final Pattern HELD = Pattern.compile("\\((`\\w+`(?:, `\\w+`)*)\\)$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** The sections whose text is not about what the program does. */
    private static final List<String> WITHOUT = List.of("Security", "What remains yours");

    /** Returns the bullets and other blocks of the sections about the program, each as one line. */
    private static List<String> claims() throws Exception {
        List<String> blocks = new ArrayList<>();
        String section = "";
        boolean open = false;
        for (String line : Files.readAllLines(Path.of("../SECURITY.md"))) {
            if (line.startsWith("#")) {
                section = line.replaceFirst("^#+ ", "");
                open = false;
            } else if (line.isBlank()) {
                open = false;
            } else if (!WITHOUT.contains(section)) {
                if (open && !line.startsWith("- ")) {
                    blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + " " + line.strip());
                } else {
                    blocks.add(line);
                    open = true;
                }
            }
        }
        return blocks;
    }

    @Test
    void everySentenceNamesTheTestsThatHoldIt() throws Exception {
        NamedTests tests = new NamedTests();
        List<String> wrong = new ArrayList<>();
        for (String claim : claims()) {
            Matcher held = HELD.matcher(claim);
            if (!claim.startsWith("- ") || !held.find()) {
                wrong.add("without a test: " + claim);
                continue;
            }
            Matcher name = NAME.matcher(held.group(1));
            while (name.find()) {
                String what = tests.wrong(name.group(1));
                if (!what.isEmpty()) {
                    wrong.add(what + ": " + claim);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void thePageIsReadWhole() throws Exception {
        assertThat(claims())
                .hasSizeGreaterThan(40)
                .anyMatch(claim -> claim.contains("chained by SHA-256"))
                .anyMatch(claim -> claim.contains("runs without network"));
    }
}
