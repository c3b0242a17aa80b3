package org.basilic.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.chemo;

import org.basilic.given.Coded;
import org.basilic.model.Pump;
import org.basilic.model.PumpSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplausibleLengthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4320 | 96365 96366x71 | false
                    4321 | ''             | true
                    """)
    void aRunOfMoreThanThreeDaysIsNotCodedBeforeItsTimesAreConfirmed(int minutes, String bill, boolean blocked) {
        Coded coded = office(bag("a", "heparin", "00:00+" + minutes)).coded();

        assertThat(coded.bill()).isEqualTo(bill);
        assertThat(coded.blocked()).isEqualTo(blocked);
        assertThat(coded.questions("DOC-07")).hasSize(blocked ? 1 : 0);
    }

    @Test
    void theNumbersStandInTheReason() {
        Coded coded = office(bag("a", "heparin", "00:00+5000")).coded();

        assertThat(coded.left("a")).containsExactly(new ImplausibleLength.TooLong(5000, 4320));
        assertThat(coded.minutes("a")).isEqualTo("5000 not-reportable");
    }

    @Test
    void aPumpThatThePatientCarriesMayRunLonger() {
        Coded coded = facility(chemo("a", "blinatumomab", "09:00+10080")
                        .on(Pump.PORTABLE)
                        .pumpOf(PumpSupplier.PROVIDER)
                        .goesHome())
                .coded();

        assertThat(coded.bill()).isEqualTo("G0498");
        assertThat(coded.blocked()).isFalse();
    }
}
