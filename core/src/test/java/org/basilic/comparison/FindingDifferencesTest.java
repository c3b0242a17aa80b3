package org.basilic.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basilic.result.Denial;
import org.basilic.result.Finding;
import org.basilic.result.Reason;
import org.basilic.result.RuleCard;
import org.basilic.result.Severity;
import org.junit.jupiter.api.Test;

class FindingDifferencesTest {
    private static final RuleCard CARD = RuleCard.of("X-01", "A rule", "A rule says so.", "recall");

    private record Ran(int minutes) implements Reason {
        @Override
        public RuleCard rule() {
            return CARD;
        }

        @Override
        public String inWords() {
            return "ran " + minutes + " minutes";
        }
    }

    private static final Finding SHORT = new Finding(Severity.INFO, new Ran(89), List.of("a"));
    private static final Finding LONG = new Finding(Severity.INFO, new Ran(92), List.of("a"));

    @Test
    void whatOnlyOneSideHasGoesOrComes() {
        FindingDifferences differences = FindingDifferences.between(List.of(SHORT), List.of(LONG));

        assertThat(differences).isEqualTo(new FindingDifferences(List.of(SHORT), List.of(LONG)));
        assertThat(differences.none()).isFalse();
    }

    @Test
    void theSameFindingOnOtherLinesStays() {
        Finding elsewhere = new Finding(Severity.INFO, new Ran(89), List.of("a"), List.of(3), new Denial("16", "M53"));

        assertThat(FindingDifferences.between(List.of(SHORT), List.of(elsewhere))
                        .none())
                .isTrue();
    }

    @Test
    void anotherSeverityOrAdministrationIsAnotherFinding() {
        Finding graver = new Finding(Severity.WARNING, new Ran(89), List.of("a"));
        Finding other = new Finding(Severity.INFO, new Ran(89), List.of("b"));

        assertThat(FindingDifferences.between(List.of(SHORT), List.of(graver)).added())
                .containsExactly(graver);
        assertThat(FindingDifferences.between(List.of(SHORT), List.of(other)).gone())
                .containsExactly(SHORT);
    }

    @Test
    void aFindingSaidTwiceIsCounted() {
        assertThat(FindingDifferences.between(List.of(SHORT, SHORT), List.of(SHORT)))
                .isEqualTo(new FindingDifferences(List.of(SHORT), List.of()));
    }
}
