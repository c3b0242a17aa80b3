package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdcTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # written       | eleven digits | how
                      1234-5678-90   | 01234567890   | 4-4-2
                      12345-678-90   | 12345067890   | 5-3-2
                      12345-6789-0   | 12345678900   | 5-4-1
                      12345-6789-01  | 12345678901   | 5-4-2
                      12345678901    | 12345678901   | eleven, plain
                      12345 6789 01  | 12345678901   | spaces for hyphens
                      12345\u20136789\u201301  | 12345678901   | dashes for hyphens
                      12345-*678-90  | 12345067890   | an asterisk for the zero
                      12345-6789-*1  | 12345678901   | an asterisk for the zero
                      *1234567890    | 01234567890   | an asterisk for the zero
                      12345*67890    | 12345067890   | an asterisk for the zero
                    """)
    void aCodeWhosePartsAreKnownHasOneMeaning(String written, String eleven, String how) {
        assertThat(Ndc.of(written).candidates()).as(how).containsExactly(eleven);
    }

    @Test
    void tenDigitsWithoutHyphensMayBeThreeCodes() {
        assertThat(Ndc.of("1234567890").candidates()).containsExactly("01234567890", "12345067890", "12345678900");
    }

    @Test
    void tenDigitsWithZerosWhereTheZeroBelongsMayBeFewer() {
        assertThat(Ndc.of("0000012345").candidates()).containsExactly("00000012345", "00000123405");
        assertThat(Ndc.of("0000000000").candidates()).containsExactly("00000000000");
    }

    @Test
    void blanksAroundACodeDoNotMatter() {
        assertThat(Ndc.of("  1234-5678-90\t").candidates()).containsExactly("01234567890");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "123456789",
                "123456789012",
                "1234567890A",
                "12345-678A-90",
                "N412345678901",
                "1234-567-89",
                "1234-5678-9",
                "123456-789-01",
                "12345-67890-1",
                "12345-6789",
                "12345-6789-01-2",
                "12345--678901",
                "-12345-6789-01",
                "12345-67*9-01",
                "**345678901",
                "*234567890",
                "12345-6789-001",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660\u0661"
            })
    void whatIsNoCodeHasNoMeaning(String written) {
        assertThat(Ndc.of(written).candidates()).isEmpty();
    }

    @Test
    void elevenDigitsAreShownInTheirParts() {
        assertThat(Ndc.hyphenated("01234567890")).isEqualTo("01234-5678-90");
        assertThatThrownBy(() -> Ndc.hyphenated("1234567890"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10 digits where there must be 11");
    }

    @Test
    void readingWhatIsShownGivesTheSameCode() {
        for (String digits : Ndc.of("0123456789").candidates()) {
            assertThat(Ndc.of(Ndc.hyphenated(digits)).candidates()).containsExactly(digits);
        }
    }
}
