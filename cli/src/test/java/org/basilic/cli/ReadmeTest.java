package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String OPEN = "```text\n";
    private static final String CLOSE = "```\n";

    @Test
    void whatTheReadmeShowsIsWhatTheProgramPrints() throws IOException {
        String readme = Files.readString(Visits.root().resolve("README.md"));
        String example = Visits.example("oncology-day.json").toString();

        Call call = Call.of("code", "--format", "table", example);

        assertThat(shown(readme))
                .hasSize(2)
                .allSatisfy(block -> assertThat(call.out()).contains(block));
        assertThat(call.code()).isZero();
    }

    @Test
    void theReadmeFitsOneScreen() throws IOException {
        assertThat(Files.readAllLines(Visits.root().resolve("README.md"))).hasSizeLessThan(60);
    }

    private static List<String> shown(String readme) {
        List<String> blocks = new ArrayList<>();
        for (int open = readme.indexOf(OPEN); open >= 0; open = readme.indexOf(OPEN, open + 1)) {
            blocks.add(readme.substring(open + OPEN.length(), readme.indexOf(CLOSE, open + OPEN.length())));
        }
        return blocks;
    }
}
