package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The generated page of rules is the one that the cards give. */
class RulebookPageTest {

    @Test
    void theRulebookPageIsInStepWithTheCards() throws IOException {
        Path page = Path.of("..", "docs", "rulebook.md");

        assertThat(page)
                .as("after a change of a card run `./basilic rules --markdown > docs/rulebook.md`")
                .content()
                .isEqualTo(Call.of("rules", "--markdown").out());
        assertThat(Files.size(page)).isGreaterThan(10_000);
    }
}
