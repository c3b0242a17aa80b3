package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a segment answers when it is asked for its parts. */
class SegmentTest {

    private static final Message MESSAGE = Taken.only(
            Taken.HEADER
                    + "\rPID|1||7^^^HOSP&1.2&ISO^MR~8^^^^SS||Doe^Jo\rRXA|0|1|202603021000|\"\"|a^b~\"\"^\"\"&x~|\"\"x|\rNTE\rRXA|0|2\rZ99|z\rNTE|1");

    @Test
    void partsAreCountedFromOne() {
        Segment patient = MESSAGE.segments().get(1);

        assertThat(patient.text(1)).isEqualTo("1");
        assertThat(patient.text(2)).isEmpty();
        assertThat(patient.text(3)).isEqualTo("7");
        assertThat(patient.text(3, 5)).isEqualTo("MR");
        assertThat(patient.text(3, 2, 5)).isEqualTo("SS");
        assertThat(patient.text(3, 1, 4, 2)).isEqualTo("1.2");
        assertThat(patient.raw(3)).isEqualTo("7^^^HOSP&1.2&ISO^MR~8^^^^SS");
        assertThat(patient.text(5, 2)).isEqualTo("Jo");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        Segment patient = MESSAGE.segments().get(1);

        assertThat(patient.text(3, 3, 1)).isEmpty();
        assertThat(patient.text(3, 1, 6)).isEmpty();
        assertThat(patient.text(3, 1, 4, 4)).isEmpty();
        assertThat(patient.text(3, 1, 1, 2)).isEmpty();
        assertThat(patient.text(6)).isEmpty();
        assertThat(patient.text(0)).isEmpty();
        assertThat(patient.raw(99)).isEmpty();
        assertThat(patient.repetitions(99)).isZero();
        assertThat(MESSAGE.segments().get(3).text(1)).isEmpty();
    }

    @Test
    void theHeadersFirstFieldIsTheSignThatDividesFields() {
        Segment header = MESSAGE.header();

        assertThat(header.text(1)).isEqualTo("|");
        assertThat(header.text(2)).isEqualTo("^~\\&");
        assertThat(header.repetitions(2)).isEqualTo(1);
        assertThat(header.text(2, 2)).isEmpty();
        assertThat(header.text(3)).isEqualTo("MAR");
        assertThat(header.fields()).isEqualTo(12);
        assertThat(MESSAGE.type()).isEqualTo("RAS");
        assertThat(MESSAGE.trigger()).isEqualTo("O17");
        assertThat(MESSAGE.controlId()).isEqualTo("M1");
    }

    @Test
    void anExplicitNullIsToldFromEmpty() {
        Segment given = MESSAGE.segments().get(2);

        assertThat(given.isExplicitNull(4)).isTrue();
        assertThat(given.text(4)).isEmpty();
        assertThat(given.raw(4)).isEqualTo("\"\"");
        assertThat(given.isExplicitNull(3)).isFalse();
        assertThat(given.isExplicitNull(7)).isFalse();
        assertThat(given.isExplicitNull(5, 2, 1)).isTrue();
        assertThat(given.isExplicitNull(5, 2, 2)).isTrue();
        assertThat(given.text(5, 2, 2, 2)).isEqualTo("x");
        assertThat(given.text(6)).isEqualTo("\"\"x");
        assertThat(given.isExplicitNull(6)).isFalse();
    }

    @Test
    void repetitionsAreCounted() {
        assertThat(MESSAGE.segments().get(1).repetitions(3)).isEqualTo(2);
        assertThat(MESSAGE.segments().get(1).repetitions(2)).isZero();
        assertThat(MESSAGE.segments().get(2).repetitions(5)).isEqualTo(3);
    }

    @Test
    void segmentsOfANameAreCounted() {
        assertThat(MESSAGE.segments())
                .extracting(segment -> segment.place(1))
                .containsExactly("MSH[1]-1", "PID[1]-1", "RXA[1]-1", "NTE[1]-1", "RXA[2]-1", "Z99[1]-1", "NTE[2]-1");
        assertThat(Taken.of(Taken.HEADER + "\rRXA|1\r" + Taken.HEADER + "\rRXA|1\r")
                        .messages
                        .get(1)
                        .segments()
                        .get(1)
                        .occurrence())
                .isEqualTo(1);
        assertThat(MESSAGE.first("RXA")).isSameAs(MESSAGE.segments().get(2));
        assertThat(MESSAGE.first("RXR")).isNull();
    }

    @Test
    void aRefusedMessageLeavesNoCountBehind() {
        Taken taken = Taken.of(Taken.HEADER + "\rRXA|1\rRXA|1\rbroken\r" + Taken.HEADER + "\rRXA|1\r");

        assertThat(taken.messages.get(0).segments().get(1).occurrence()).isEqualTo(1);
    }

    @Test
    void aSegmentStandsAlone() {
        Segment alone = new Segment("RXA|0|1|a~b", Delimiters.USUAL, 3);

        assertThat(alone.place(3)).isEqualTo("RXA[3]-3");
        assertThat(alone.text(3, 2, 1)).isEqualTo("b");
        assertThat(new Segment(Taken.HEADER, Delimiters.USUAL, 1).text(9, 2)).isEqualTo("O17");
    }
}
