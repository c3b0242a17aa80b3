package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.basilic.model.OpenPoint;
import org.basilic.model.OpenPointKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenPointWordsTest {

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        OpenPoint full = new OpenPoint(OpenPointKind.ABSURD_RATE, "a1", "o;1", "hl7", "M1 RXA[2]", "5,000 mL/h");
        OpenPoint bare = new OpenPoint(OpenPointKind.NO_ZONE, null, null, "mar", "line 12", null);

        assertThat(OpenPointWords.read(OpenPointWords.write(full))).isEqualTo(full);
        assertThat(OpenPointWords.read(OpenPointWords.write(bare))).isEqualTo(bare);
        assertThat(OpenPointWords.write(bare)).isEqualTo("no-zone; mar line 12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no-zone               | an open point has a kind, a feed and a place
                    no-zone; mar          | an open point has a kind, a feed and a place
                    no-way; mar row 1     | unknown open point 'no-way'
                    no-zone; mar row 1; x | unknown detail 'x' of an open point
                    """)
    void whatCannotBeReadIsSaid(String text, String problem) {
        assertThatThrownBy(() -> OpenPointWords.read(text))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining(problem);
    }
}
