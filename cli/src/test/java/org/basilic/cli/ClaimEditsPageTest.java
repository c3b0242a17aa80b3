package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of edits is that of the table. */
class ClaimEditsPageTest {

    @Test
    void thePageIsThatOfTheTable() {
        assertThat(Path.of("..", "docs", "claim-edits.md"))
                .as("after a change of an edit run `./basilic scrub --edits --markdown > docs/claim-edits.md`")
                .content()
                .isEqualTo(Call.of("scrub", "--edits", "--markdown").out());
    }
}
