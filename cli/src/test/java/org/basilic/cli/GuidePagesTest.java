package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages of the guide show is what the program prints. In a {@code console} block a line {@code ...} stands for lines
 * left out.
 */
class GuidePagesTest {
    private static final Path GUIDE = Visits.root().resolve("docs/guide");
    private static final Pattern CONSOLE =
            Pattern.compile("^```console\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\$ (.*)\n((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE);

    private final Path folder;

    GuidePagesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatTheGuideShowsIsWhatTheProgramPrints() throws IOException {
        writeFiles();
        int commands = 0;
        for (Path page : pages()) {
            Matcher block = CONSOLE.matcher(Files.readString(page));
            while (block.find()) {
                Matcher command = COMMAND.matcher(block.group(1));
                String redirected = "";
                while (command.find()) {
                    commands++;
                    String shown = command.group(1);
                    if (shown.startsWith("cat ")) {
                        assertThat(redirected).as(page + ": " + shown).isEqualTo(command.group(2));
                        continue;
                    }
                    Call call = Call.of(words(shown));
                    redirected = call.out();
                    String out = shown.contains(" > ") ? "" : call.out();
                    assertShown(page + ": " + shown, plain(out + call.err()), command.group(2));
                }
            }
        }
        assertThat(commands).isGreaterThan(10);
    }

    @Test
    void everyPageFitsOneScreen() throws IOException {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(Files.readAllLines(page)).hasSizeLessThan(60));
    }

    private static void assertShown(String what, String printed, String shown) {
        String[] parts = ("\n" + shown).split("\n\\.\\.\\.(?=\n)", -1);
        int at = 0;
        String all = "\n" + printed;
        for (int i = 0; i < parts.length; i++) {
            int found = all.indexOf(parts[i], at);
            assertThat(found)
                    .as("%s should print%s%nbut prints%s", what, parts[i], all)
                    .isGreaterThanOrEqualTo(at);
            at = found + parts[i].length();
        }
        assertThat(all).as(what).startsWith(parts[0]).endsWith(parts[parts.length - 1]);
    }

    /** Writes the files that the pages say to write. */
    private void writeFiles() throws IOException {
        Files.writeString(folder.resolve("visit.json"), fenced("code-a-visit.md", "```", "json"));
        Files.writeString(folder.resolve("visits.ndjson"), fenced("batch.md", "```", "json"));
        Files.writeString(folder.resolve("crosswalk-2025Q4.csv"), fenced("import-tables.md", "```", "csv"));
        Files.writeString(folder.resolve("mar.csv"), fenced("importing-records.md", "```", "csv"));
        Files.createDirectory(folder.resolve("tables"));
        Files.createDirectory(folder.resolve("journal"));
        Path audited = Files.createDirectory(folder.resolve("audited"));
        Files.writeString(audited.resolve("visits.jsonl"), fenced("check-audited-cases.md", "```", "json"));
        String policy = fenced("payer-policies.md", "```", "csv");
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Files.writeString(plans.resolve("my-plan.csv"), policy);
        Path drafts = Files.createDirectory(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("my-plan.csv"), policy.replace("secondaryModifier", "secondModifier"));
        String expected = fenced("write-a-golden-case.md", "````", "markdown");
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("ninety-one-minutes.md"), expected);
        Path draft = Files.createDirectory(folder.resolve("draft"));
        for (String name : List.of("charges.csv", "revenue-codes.csv", "registrations.json")) {
            Files.copy(Visits.example("claims").resolve(name), draft.resolve(name));
        }
        String site = Files.readString(Visits.example("claims").resolve("site.json"));
        Files.writeString(draft.resolve("site.json"), site.replace("\"taxId\"", "\"taxid\""));
        Path wrong = Files.createDirectory(folder.resolve("wrong"));
        Files.createDirectory(folder.resolve("posted"));
        Files.writeString(wrong.resolve("ninety-one-minutes.md"), expected.replace("96366  1", "96366  2"));
    }

    private static String fenced(String page, String fence, String kind) throws IOException {
        Matcher block = Pattern.compile(
                        "^" + fence + kind + "\n(.*?)^" + fence + "$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(GUIDE.resolve(page)));
        assertThat(block.find()).as(page + " shows a file").isTrue();
        return block.group(1);
    }

    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.replaceFirst(" > .*", "").split(" ", -1)) {
            if (word.startsWith("examples/")) {
                words.add(Visits.root().resolve(word).toString());
            } else if (Files.exists(folder.resolve(word))) {
                words.add(folder.resolve(word).toString());
            } else {
                words.add(word);
            }
        }
        return words.subList(1, words.size()).toArray(String[]::new);
    }

    private String plain(String printed) {
        return printed.replace(folder + "/", "").replace("\r\n", "\n");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.sorted().toList();
        }
    }
}
