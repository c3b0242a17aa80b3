package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.basilic.model.ProblemCode;
import org.junit.jupiter.api.Test;

/** The generated page of problems is the one that the codes give. */
class ProblemsPageTest {

    @Test
    void theProblemsPageIsInStepWithTheCodes() {
        assertThat(Path.of("..", "docs", "problems.md"))
                .as("after a change of a problem code run `./basilic rules --problems > docs/problems.md`")
                .content()
                .isEqualTo(Call.of("rules", "--problems").out());
    }

    @Test
    void everyCodeStandsOnThePageOnceAndInOrder() {
        String page = ProblemsPage.text();

        assertThat(page.lines().filter(line -> line.startsWith("- **")).map(line -> line.substring(4, 10)))
                .hasSize(ProblemCode.values().length)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void everyCodeSaysWhatItMeansAndWhatToDo() {
        assertThat(ProblemCode.values())
                .allSatisfy(code -> assertThat(code.says()).contains(". ").endsWith("."));
    }

    @Test
    void onlyOnePageIsWrittenAtATime() {
        Call call = Call.of("rules", "--problems", "--markdown");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }
}
