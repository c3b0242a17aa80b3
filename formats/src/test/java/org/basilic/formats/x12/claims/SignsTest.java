package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.ClaimNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            O^Neil*Smith  | O NEIL SMITH   | [U+005E, U+002A]
            at 10:30~     | AT 10 30       | [U+003A, U+007E]
            Mu\u0308ller  | MULLER         | [U+00FC]
            Stra\u00dfe   | STRASSE        | [U+00DF]
            \u00c9lodie   | ELODIE         | [U+00C9]
            \u0141ukasz   | LUKASZ         | [U+0141]
            Nguy\u1ec5n   | NGUYEN         | [U+1EC5]
            D\u2019Arcy   | D'ARCY         | [U+2019]
            5 \u00b5g     | 5 UG           | [U+00B5]
            plain, (a/b)  | 'PLAIN, (A/B)' | []
            """)
    void aSignThatX12CannotCarryIsReplacedAndTold(String text, String written, String signs) {
        List<String> told = new ArrayList<>();

        String folded = Signs.folded(text, false, (sign, instead) -> told.add(Signs.name(sign)));

        assertThat(folded).isEqualTo(written);
        assertThat(told).hasToString(signs);
    }

    @Test
    void smallLettersAreKeptWhereTheReceiverTakesThem() {
        assertThat(Signs.folded("Infusion Center", true, (sign, written) -> {})).isEqualTo("Infusion Center");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u674e", "\u0416", "\u00bd", "\u0000", "\u0007", "\ud83d\ude00", "\ufffd"})
    void aSignWithoutAFormInX12IsNotGuessed(String text) {
        assertThat(Signs.folded(text, false, (sign, written) -> {})).isNull();
    }

    @Test
    void delimitersInANameStandNowhereInTheFile() throws IOException {
        AClaim claim = AClaim.professional();
        claim.notes.add(new ClaimNote("ADD", "A*B:C~D^E"));

        Written written = Written.of(claim.claim());

        assertThat(written.segments("NTE")).containsExactly("NTE*ADD*A B C D E");
        assertThat(written.outcomes().get(0).foldings())
                .hasToString("[2300 NTE02: U+002A is written as a blank, 2300 NTE02: U+003A is written as a blank,"
                        + " 2300 NTE02: U+007E is written as a blank, 2300 NTE02: U+005E is written as a blank]");
    }

    @Test
    void noSignThatIsWrittenDividesAnything() {
        for (int sign = 0; sign <= 0xffff; sign++) {
            if (Character.isSurrogate((char) sign)) {
                continue;
            }
            String folded = Signs.folded("A" + Character.toString(sign) + "B", false, (from, written) -> {});

            assertThat(folded == null || folded.matches("[ -}&&[^*:^`]]+"))
                    .as(Signs.name(sign) + " gives " + folded)
                    .isTrue();
        }
    }
}
