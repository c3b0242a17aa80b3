package org.basilic.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Heads and trailers: each fault by its id and the number of its segment. */
class EnvelopeTest {

    private static final String WHOLE = Interchange.of("837", "005010X222A1", "NTE*ADD*MORE~NTE*ADD*MORE~");

    static List<Arguments> faults() {
        return List.of(
                Arguments.of("SE*4", "SE*5", "IB.X12.SE01.03@6"),
                Arguments.of("SE*4", "SE*4A", "IB.X12.SE01.03@6"),
                Arguments.of("SE*4", "SE*", "IB.X12.SE01.03@6"),
                Arguments.of("SE*4", "SE*99999999999999999999", "IB.X12.SE01.03@6"),
                Arguments.of("SE*4*0001", "SE*4*0002", "IB.X12.SE02.03@6"),
                Arguments.of("GE*1*7", "GE*2*7", "IB.X12.GE01.03@7"),
                Arguments.of("GE*1*7", "GE*1*8", "IB.X12.GE02.03@7"),
                Arguments.of("IEA*1*", "IEA*0*", "IB.X12.IEA01.03@8"),
                Arguments.of("IEA*1*000000101", "IEA*1*000000102", "IB.X12.IEA02.03@8"),
                Arguments.of("ST*837*0001*005010X222A1", "ST*837*0001*005010X222", "IB.X12.ST03.09@3"),
                Arguments.of("ST*837*0001*005010X222A1", "ST*837*0001", "IB.X12.ST03.06@3"),
                Arguments.of("ST*837", "ST*835", "IB.X12.ST01.09@3"),
                Arguments.of("*20261102*", "*20261399*", "IB.X12.GS04.07@2"),
                Arguments.of("*20261102*0800", "*20261102*2560", "IB.X12.GS05.07@2"),
                Arguments.of("*7*X", "*7A*X", "IB.X12.GS06.07@2"),
                Arguments.of("*261102*", "*260230*", "IB.X12.ISA09.07@1"),
                Arguments.of("*261102*0800", "*261102*080 ", "IB.X12.ISA10.07@1"),
                Arguments.of("*00501*", "*00601*", "IB.X12.ISA12.10@1"),
                Arguments.of("*0*T*", "*0*X*", "IB.X12.ISA15.08@1"),
                Arguments.of("SE*4*0001~", "", "IB.X12.SE.04@6"),
                Arguments.of("GE*1*7~", "", "IB.X12.GE.04@7"),
                Arguments.of("IEA*1*000000101~", "", "IB.X12.IEA.04@7"),
                Arguments.of("GE*1*7~", "GE*1*7~NTE*ADD*LATE~", "IB.X12.NTE.05@8"),
                Arguments.of("GE*1*7~", "TA1*000000001*261101*0800*A*000~GE*1*7~", "IB.X12.TA1.05@7"),
                Arguments.of("GE*1*7~", "GE*1*7~GE*1*7~", "IB.X12.GE.03@8"),
                Arguments.of("SE*4*0001~", "SE*4*0001~SE*4*0001~", "IB.X12.SE.03@7"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheEnvelopeIsNamedAndReadingGoesOn(String right, String wrong, String fault) {
        Interchange.Taken taken = Interchange.read(WHOLE.replace(right, wrong));

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.faults()).containsOnlyOnce(fault);
        assertThat(taken.ids()).contains("NTE");
    }

    @Test
    void aRightEnvelopeHasNoFault() {
        assertThat(Interchange.read(WHOLE).faults()).isEmpty();
    }

    @Test
    void anAcknowledgementStandsBetweenInterchangeAndGroups() {
        Interchange.Taken taken =
                Interchange.read(Interchange.ISA + "TA1*000000001*261101*0800*A*000~IEA*0*000000101~");

        assertThat(taken.faults()).isEmpty();
        assertThat(taken.ids()).containsExactly("ISA", "TA1", "IEA");
    }

    @Test
    void twoInterchangesWithOneControlNumberAreRefusedAtTheSecond() {
        Interchange.Taken taken = Interchange.read(WHOLE + WHOLE);

        assertThat(taken.broken()).isEqualTo("IB.X12.ISA13.03@9");
        assertThat(taken.segments()).hasSize(8);
    }

    @Test
    void anotherSenderMayUseTheSameControlNumber() {
        Interchange.Taken taken = Interchange.read(WHOLE + WHOLE.replaceFirst("BASILIC ", "ANOTHER "));

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.segments()).hasSize(16);
    }

    @Test
    void twoTransactionsWithOneControlNumberAreAFault() {
        String twice = WHOLE.replace("GE*1*7", WHOLE.substring(WHOLE.indexOf("ST*"), WHOLE.indexOf("GE*")) + "GE*2*7");

        assertThat(Interchange.read(twice).faults()).containsExactly("IB.X12.ST02.03@7");
    }

    @Test
    void anInterchangeThatEndsInsideATransactionIsBroken() {
        String cut = WHOLE.substring(0, WHOLE.indexOf("SE*"));

        assertThat(Interchange.read(cut).broken()).isEqualTo("IB.X12.SE.04@5");
        assertThat(Interchange.read(cut + WHOLE.replace("000000101", "000000102"))
                        .broken())
                .isEqualTo("IB.X12.ISA.01@6");
        assertThat(Interchange.read(cut.substring(0, cut.length() - 3)).broken())
                .isEqualTo("IB.X12.NTE.01@4");
    }

    @Test
    void anInterchangeThatBeginsBeforeTheLastEndedIsReadAndTheLastCalledOpen() {
        String open = WHOLE.substring(0, WHOLE.indexOf("GE*"));

        Interchange.Taken taken = Interchange.read(open + WHOLE.replace("000000101", "000000102"));

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.segments()).hasSize(14);
        assertThat(taken.faults()).containsExactly("IB.X12.GE.04@7", "IB.X12.IEA.04@7");
    }

    @Test
    void noFaultShowsAControlNumberOrAText() {
        String wrong = WHOLE.replace("SE*4*0001", "SE*4*DOE");

        List<String> found = faultsOf(wrong);

        assertThat(found).noneMatch(text -> text.contains("DOE")).isNotEmpty();
    }

    private static List<String> faultsOf(String text) {
        try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(Interchange.bytes(text)))) {
            while (reader.next() != null) {
                // All of it.
            }
            return reader.faults().stream().map(f -> f.found() + f.wanted()).toList();
        } catch (IOException | BrokenInterchangeException e) {
            throw new AssertionError(e);
        }
    }
}
