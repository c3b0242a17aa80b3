package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.basilic.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCheckTest {

    private static final Coder CODER = Coder.standard();
    private static final String PASSES = """
            # Thirty minutes of fluid

            Thirty minutes of hydration earn nothing.

            Shows: T-05
            Source: drafted from the rules named above
            Standing: drafted
            Vetted: a certified coder, 2026-11-24
            Judged: all

            ```encounter
            setting   facility
            date      2026-03-02

            id  drug                       route        details
            a1  normal saline (hydration)  iv-infusion  30 minutes; purpose hydration
            ```

            ```claim
            nothing
            ```
            """;

    @Test
    void walksFoldersAndCountsWhatItFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "no case");
        Files.createDirectories(folder.resolve("time"));
        Files.writeString(folder.resolve("time/passes.md"), PASSES);
        Files.writeString(folder.resolve("time/fails.md"), PASSES.replace("nothing\n", "96360       1\n"));
        Files.writeString(folder.resolve("time/broken.md"), PASSES.replace("setting ", "sitting "));
        StringBuilder out = new StringBuilder();

        CaseReport report = CaseCheck.check(List.of(folder), CODER, out);

        assertThat(report).isEqualTo(new CaseReport(1, 2, 2, 0, 0));
        assertThat(out.toString())
                .contains(folder.resolve("time/broken.md") + ":12: unknown key 'sitting'\n")
                .contains(folder.resolve("time/fails.md") + ": Thirty minutes of fluid\n"
                        + "  96360: expected x1, got x0\n")
                .endsWith("1 passed, 2 failed, 0 not judged (drug lines alone); 2 read by a certified coder; "
                        + "0 drug lines not judged\n");
    }

    @Test
    void readsPublishedCasesLineByLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("published.jsonl");
        Files.writeString(file, """
                {"id": "x", "title": "t", "source": {"publisher": "p", "url": "u", "year": null}, "standing": "settled", \
                "encounter": {"id": "x", "setting": "facility", "dateOfService": "2026-03-02", "administrations": [{"id": "a1", \
                "drug": {"name": "saline", "class": "hydration"}, "route": "iv-infusion", "minutes": 91, "purpose": "hydration"}]}, \
                "expect": {"scope": "administration", "lines": [{"code": "96360", "units": 1, "modifiers": []}, \
                {"code": "96361", "units": 1, "modifiers": []}], "absent": ["96365"]}, "why": "w"}

                {"id": "y", "colour": "blue"}
                {"id":
                """);
        StringBuilder out = new StringBuilder();

        CaseReport report = CaseCheck.check(List.of(file), CODER, out);

        assertThat(report).isEqualTo(new CaseReport(1, 2, 0, 0, 0));
        assertThat(out.toString())
                .contains(file + ":3: unknown property 'colour'\n")
                .contains(file + ":4: no JSON: ");
    }

    @Test
    void aPathThatIsNotThereIsTheCallersMatter(@TempDir Path folder) {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> CaseCheck.check(List.of(missing), CODER, new StringBuilder()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
    }
}
