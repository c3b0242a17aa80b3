package org.basilic.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentReaderTest {

    private static final String WHOLE = Interchange.of("837", "005010X222A1", "REF*A:B*C^D:E**F*~NTE*ADD*MORE~");
    private static final List<String> IDS = List.of("ISA", "GS", "ST", "REF", "NTE", "SE", "GE", "IEA");

    @Test
    void elementsComponentsAndRepetitionsAreCountedFromOne() {
        Segment ref = Interchange.read(WHOLE).segments().get(3);

        assertThat(ref.size()).isEqualTo(5);
        assertThat(ref.element(1)).isEqualTo("A");
        assertThat(ref.component(1, 2)).isEqualTo("B");
        assertThat(ref.component(1, 3)).isEmpty();
        assertThat(ref.repeats(2)).isEqualTo(2);
        assertThat(ref.component(2, 1, 1)).isEqualTo("C");
        assertThat(ref.component(2, 2, 2)).isEqualTo("E");
        assertThat(ref.components(2, 2)).isEqualTo(2);
        assertThat(ref.element(3)).isEmpty();
        assertThat(ref.says(3)).isFalse();
        assertThat(ref.element(4)).isEqualTo("F");
        assertThat(ref.composite(2)).isTrue();
        assertThat(ref.composite(4)).isFalse();
        assertThat(ref.element(9)).isEmpty();
        assertThat(ref.repeats(9)).isZero();
        assertThat(ref.components(9, 1)).isZero();
    }

    @Test
    void aSegmentKnowsItsPlace() {
        List<Segment> segments = Interchange.read(WHOLE).segments();

        assertThat(segments.get(0).place()).isEqualTo(new SegmentPlace("000000101", "", "", 0, 1));
        assertThat(segments.get(2).place()).isEqualTo(new SegmentPlace("000000101", "7", "0001", 1, 3));
        assertThat(segments.get(4).place()).isEqualTo(new SegmentPlace("000000101", "7", "0001", 3, 5));
        assertThat(segments.get(6).place()).isEqualTo(new SegmentPlace("000000101", "7", "", 0, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~\n",
                "~\r\n",
                "~\n\n  \t",
                "~\r\n\r\n",
                "~ ",
                "\n",
                "\r\n",
                "\u001c",
                "!",
                "'",
            })
    void segmentsEndWithAnySignAndMayBeFollowedByLinesAndBlanks(String end) {
        Interchange.Taken taken = Interchange.read(WHOLE.replace("~", end));

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.faults()).isEmpty();
        assertThat(taken.ids()).isEqualTo(IDS);
        assertThat(taken.segments().get(3).component(2, 2, 2)).isEqualTo("E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|^>", "~:^", "\u001d\u001f\u001e", "+&;", "\t|>"})
    void theSignsThatDivideAreThoseOfTheHead(String signs) {
        String other = WHOLE.replace('*', '\u0001')
                .replace('^', '\u0002')
                .replace(':', '\u0003')
                .replace('~', '\n');
        other = other.replace('\u0001', signs.charAt(0))
                .replace('\u0002', signs.charAt(1))
                .replace('\u0003', signs.charAt(2));

        Interchange.Taken taken = Interchange.read(other);

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.ids()).isEqualTo(IDS);
        assertThat(taken.segments().get(3).component(2, 2, 1)).isEqualTo("D");
    }

    @Test
    void ofTwoInterchangesEachHasItsOwnSigns() {
        String second = WHOLE.replace("000000101", "000000102")
                .replace('*', '|')
                .replace('~', '!')
                .replace(':', '>');

        Interchange.Taken taken = Interchange.read(WHOLE + "\n" + second);

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.faults()).isEmpty();
        assertThat(taken.segments()).hasSize(16);
        assertThat(taken.segments().get(11).component(1, 2)).isEqualTo("B");
        assertThat(taken.segments().get(11).place()).isEqualTo(new SegmentPlace("000000102", "7", "0001", 2, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**~", "*~~", "* ~", "*A~", "*^~"})
    void signsThatAreTheSameOrLettersAreRefused(String end) {
        Interchange.Taken taken = Interchange.read(WHOLE.replaceFirst("\\*:~", end.replace("$", "")));

        assertThat(taken.broken()).startsWith("IB.X12.ISA.01@");
        assertThat(taken.ids()).isSubsetOf("ISA");
    }

    @Test
    void aByteOrderMarkAndAnEndMarkArePassedOver() {
        byte[] marked = Interchange.bytes("\u00ef\u00bb\u00bf" + WHOLE + "\r\n\u001a");

        Interchange.Taken taken = Interchange.read(marked);

        assertThat(taken.broken()).isEmpty();
        assertThat(taken.ids()).isEqualTo(IDS);
    }

    @Test
    void bytesBeyondAsciiAreUtf8WhereTheyCanBeAndElseLatin1() {
        String utf = new String("José Núñez".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        Interchange.Taken taken = Interchange.read(WHOLE.replace("MORE", utf).replace("**F*", "**Ren\u00e9*"));

        assertThat(taken.segments().get(4).element(2)).isEqualTo("José Núñez");
        assertThat(taken.segments().get(3).element(4)).isEqualTo("René");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "GS*HC~", "MSH|^~\\&|", "{\"a\":1}", "ISA*00*", "\u0000\u0001\u0002"})
    void whatIsNoInterchangeIsRefused(String text) {
        assertThat(Interchange.read(text).broken()).isEqualTo("IB.X12.ISA.01@0");
    }

    @Test
    void aBrokenSegmentIsNamedByTheOneBeforeIt() {
        assertThat(Interchange.read(WHOLE.replace("NTE*", "*")).broken()).isEqualTo("IB.X12.REF.01@4");
        assertThat(Interchange.read(WHOLE.replace("NTE*", "NTEX*")).broken()).isEqualTo("IB.X12.REF.01@4");
        assertThat(Interchange.read(WHOLE + "HELLO").broken()).isEqualTo("IB.X12.IEA.01@8");
    }

    @Test
    void afterABreakNothingMoreIsRead() throws Exception {
        try (SegmentReader reader =
                new SegmentReader(new ByteArrayInputStream(Interchange.bytes(WHOLE.replace("NTE*", "*"))))) {
            for (int i = 0; i < 4; i++) {
                assertThat(reader.next()).isNotNull();
            }
            assertThat(catchThrowable(reader::next))
                    .isInstanceOf(BrokenInterchangeException.class)
                    .hasMessageStartingWith("IB.X12.REF.01 at segment 4: found ");
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void whatIsBeyondALimitIsRefusedByName() {
        assertThat(Interchange.read(WHOLE.replace("MORE", "M".repeat(20_000_000)))
                        .broken())
                .isEqualTo("IB.X12.NTE.02@4");
        assertThat(Interchange.read(WHOLE.replace("MORE", "*".repeat(99))).broken())
                .isEqualTo("IB.X12.NTE.02@4");
        assertThat(Interchange.read(WHOLE.replace("MORE", "*".repeat(97))).broken())
                .isEmpty();
        assertThat(Interchange.read(WHOLE.replace("MORE", ":".repeat(2_000))).broken())
                .isEqualTo("IB.X12.NTE.02@4");
        assertThat(Interchange.read(WHOLE.replace("MORE", ("*" + "M".repeat(3_000)).repeat(30)))
                        .broken())
                .isEqualTo("IB.X12.NTE.02@4");
    }

    @Test
    void anInterchangeBeyondItsLimitIsRefusedAndTheLimitIsOfEach() {
        X12Limits standard = X12Limits.standard();
        X12Limits small =
                new X12Limits(600, standard.segmentBytes(), 99, 2_000, 1_000_000, 10, 2, 5_000, 50_000, 1_000, 10_000);
        String long1 = Interchange.of("837", "005010X222A1", "NTE*ADD*MORE~".repeat(40));
        InputStream two = in(WHOLE + WHOLE.replace("000000101", "000000102"));
        InputStream three = new SequenceInputStream(
                in(WHOLE + WHOLE.replace("000000101", "000000102")), in(WHOLE.replace("000000101", "000000103")));

        assertThat(Interchange.read(in(long1), small).broken()).startsWith("IB.X12.ISA.02@");
        assertThat(Interchange.read(two, small).broken()).isEmpty();
        assertThat(Interchange.read(three, small).broken()).isEqualTo("IB.X12.ISA.02@17");
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(Interchange.bytes(text));
    }
}
