package org.basilic.formats.x12.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Interchange;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.X12Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each segment in its loop, each fault of structure at its place. */
class TransactionReaderTest {

    private static final String CLAIM = """
            BHT*0019*00*1*20261102*0800*CH~
            NM1*41*2*BASILIC*****46*S1~
            PER*IC*ANN*TE*5555550100~
            NM1*40*2*PAYER*****46*R1~
            HL*1**20*1~
            NM1*85*2*CLINIC*****XX*1234567893~
            N3*1 ELM ST~
            N4*SALEM*OR*97301~
            REF*EI*123456789~
            HL*2*1*22*0~
            SBR*P*18*******CI~
            NM1*IL*1*INVENTED*PAT****MI*M1~
            DMG*D8*19500101*F~
            NM1*PR*2*PLAN*****PI*P1~
            CLM*A1*100***11:B:1*Y*A*Y*Y~
            REF*EA*R1~
            HI*ABK:C50911~
            LX*1~
            SV1*HC:96413*100*UN*1***1~
            DTP*472*D8*20261101~
            LIN**N4*00000000001~
            CTP****2*ML~
            """.replace("\n", "");

    static List<Arguments> faults() {
        return List.of(
                Arguments.of("BHT*0019*00*1*20261102*0800*CH~", "", "IB.837P.HEADER.BHT.04@3"),
                Arguments.of("*20261102*0800*CH", "*20261399*0800*CH", "IB.837P.HEADER.BHT04.07@4"),
                Arguments.of("*20261102*0800*CH", "*20260230*0800*CH", "IB.837P.HEADER.BHT04.07@4"),
                Arguments.of("*0800*CH", "*2460*CH", "IB.837P.HEADER.BHT05.07@4"),
                Arguments.of("*0800*CH", "*0800*XX", "IB.837P.HEADER.BHT06.08@4"),
                Arguments.of("NM1*40*2*PAYER*****46*R1~", "", "IB.837P.1000B.NM1.04@3"),
                Arguments.of("N3*1 ELM ST~", "", "IB.837P.2010AA.N3.04@9"),
                Arguments.of("N3*1 ELM ST~", "N3*" + "E".repeat(56) + "~", "IB.837P.2010AA.N301.07@10"),
                Arguments.of(
                        "N3*1 ELM ST~N4*SALEM*OR*97301~", "N4*SALEM*OR*97301~N3*1 ELM ST~", "IB.837P.2010AA.N3.05@11"),
                Arguments.of("N3*1 ELM ST~", "N3*1 ELM ST~N3*1 ELM ST~", "IB.837P.2010AA.N3.05@11"),
                Arguments.of("NM1*85", "NM1*99", "IB.837P.2010AA.NM101.08@9"),
                Arguments.of("HL*2*1*22*0", "HL*2*7*22*0", "IB.837P.2000B.HL02.09@13"),
                Arguments.of("HL*2*1*22*0", "HL*3*1*22*0", "IB.837P.2000B.HL01.09@13"),
                Arguments.of("HL*2*1*22*0", "HL*2*1*22*2", "IB.837P.2000B.HL04.08@13"),
                Arguments.of("SBR*P*18*******CI", "SBR*P*18*******QQ", "IB.837P.2000B.SBR09.08@14"),
                Arguments.of("DMG*D8*19500101*F", "DMG*D8*19500230*F", "IB.837P.2010BA.DMG02.07@16"),
                Arguments.of("NM1*PR*2*PLAN*****PI*P1~", "", "IB.837P.2010BB.NM1.04@13"),
                Arguments.of("CLM*A1*100*", "CLM*A1*1OO*", "IB.837P.2300.CLM02.07@18"),
                Arguments.of("CLM*A1*100*", "CLM**100*", "IB.837P.2300.CLM01.06@18"),
                Arguments.of("11:B:1", "11:A:1", "IB.837P.2300.CLM05-2.08@18"),
                Arguments.of("11:B:1", "11:B", "IB.837P.2300.CLM05-3.06@18"),
                Arguments.of("11:B:1*Y", "11:B:1*Y:N", "IB.837P.2300.CLM06.07@18"),
                Arguments.of("REF*EA*R1~", "REF*QQ*R1~", "IB.837P.2300.REF01.08@19"),
                Arguments.of("REF*EA*R1~", "REF*EA*R1~ZZZ*1~", "IB.837P.2300.ZZZ.05@20"),
                Arguments.of("HI*ABK:C50911~", "", "IB.837P.2300.HI.04@18"),
                Arguments.of("HI*ABK:C50911", "HI*ABK:C50911*BOO:1", "IB.837P.2300.HI02-1.08@20"),
                Arguments.of("SV1*HC:96413", "SV1*96413", "IB.837P.2400.SV101-2.06@22"),
                Arguments.of("*UN*1***1~", "*UN*1***1.0~", "IB.837P.2400.SV107-1.07@22"),
                Arguments.of("*UN*1***1~", "*UN*1~", "IB.837P.2400.SV107-1.06@22"),
                Arguments.of("*UN*1***1~", "*UN*1***1**************9*9~", "IB.837P.2400.SV1.05@22"),
                Arguments.of("DTP*472*D8*20261101", "DTP*472*RD8*20261102-20261101", "IB.837P.2400.DTP03.07@23"),
                Arguments.of("DTP*472*D8*20261101", "DTP*472*RD8*20261101", "IB.837P.2400.DTP03.07@23"),
                Arguments.of("DTP*472*D8*20261101", "DTP*472*XX*20261101", "IB.837P.2400.DTP02.08@23"),
                Arguments.of("DTP*472*D8*20261101~", "", "IB.837P.2400.DTP.04@21"),
                Arguments.of("CTP****2*ML~", "", "IB.837P.2410.CTP.04@24"),
                Arguments.of("CTP****2*ML~", "CTP****2*XX~", "IB.837P.2410.CTP05-1.08@25"),
                Arguments.of("LX*1~", "SV1*HC:96413*100*UN*1***1~LX*1~", "IB.837P.2300.SV1.05@21"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedByLoopSegmentAndElement(String right, String wrong, String fault) {
        assertThat(CLAIM).contains(right);
        List<String> told = read(Interchange.of("837", "005010X222A1", CLAIM.replace(right, wrong)))
                .faults();

        if (fault.endsWith("SV1.05@22")) {
            assertThat(told).containsExactly("IB.837P.2400.SV122.05@22");
        } else {
            assertThat(told).contains(fault);
        }
    }

    @Test
    void aRightClaimHasNoFaultAndEachSegmentItsLoop() {
        Walked walked = read(Interchange.of("837", "005010X222A1", CLAIM));

        assertThat(walked.faults()).isEmpty();
        assertThat(walked.loops())
                .containsExactly(
                        "ISA ",
                        "GS ",
                        "ST HEADER",
                        "BHT HEADER",
                        "NM1 1000A",
                        "PER 1000A",
                        "NM1 1000B",
                        "HL 2000A",
                        "NM1 2010AA",
                        "N3 2010AA",
                        "N4 2010AA",
                        "REF 2010AA",
                        "HL 2000B",
                        "SBR 2000B",
                        "NM1 2010BA",
                        "DMG 2010BA",
                        "NM1 2010BB",
                        "CLM 2300",
                        "REF 2300",
                        "HI 2300",
                        "LX 2400",
                        "SV1 2400",
                        "DTP 2400",
                        "LIN 2410",
                        "CTP 2410",
                        "SE ",
                        "GE ",
                        "IEA ");
    }

    @Test
    void aSegmentThatIsUnknownLeavesTheLoopsOpen() {
        Walked walked = read(Interchange.of("837", "005010X222A1", CLAIM.replace("LIN*", "ZZZ*9~LIN*")));

        assertThat(walked.loops()).contains("ZZZ 2400", "LIN 2410", "CTP 2410");
        assertThat(walked.faults()).containsExactly("IB.837P.2400.ZZZ.05@24");
    }

    @Test
    void ofAnOldVersionTheLoopsAreKnownAndOnlyTheVersionIsAFault() {
        Walked walked =
                read(Interchange.of("837", "004010X098A1", CLAIM.replace("SBR*P*18*******CI", "SBR*P*18*******QQ")));

        assertThat(walked.faults()).containsExactly("IB.837P.GS08.10@3");
        assertThat(walked.loops()).contains("CTP 2410");
    }

    @Test
    void anAddendumThatIsUnknownIsAFaultAndIsRead() {
        Walked walked = read(Interchange.of("837", "005010X222A7", CLAIM));

        assertThat(walked.faults()).containsExactly("IB.837P.GS08.10@3");
        assertThat(walked.loops()).contains("CTP 2410");
    }

    @Test
    void anotherTransactionIsSegmentsWithoutLoops() {
        Walked walked = read(Interchange.of("276", "005010X212", "BHT*0010*13*1*20261102*0800~HL*1**20*1~"));

        assertThat(walked.faults()).contains("IB.276.GS08.10@3");
        assertThat(walked.loops()).contains("BHT ", "HL ");
    }

    @Test
    void levelsDeeperThanTheLimitAreRefused() {
        StringBuilder deep = new StringBuilder();
        for (int i = 1; i <= 11; i++) {
            deep.append("HL*").append(i).append('*').append(i == 1 ? "" : i - 1).append("*20*1~");
        }

        assertThat(read(Interchange.of("276", "005010X212", deep.toString())).broken())
                .isEqualTo("IB.X12.HL.02@14");
    }

    @Test
    void moreLoopsThanTheLimitAreRefused() {
        X12Limits s = X12Limits.standard();
        X12Limits few = new X12Limits(
                s.interchangeBytes(), s.segmentBytes(), 99, 2_000, 9, 10, 10, 5_000, 50_000, 1_000, 10_000);

        assertThat(read(Interchange.of("837", "005010X222A1", CLAIM), s).broken())
                .isEmpty();
        assertThat(read(Interchange.of("837", "005010X222A1", CLAIM), few).broken())
                .isEqualTo("IB.837P.2410.LIN.02@24");
    }

    @Test
    void noFaultShowsATextThatMayBeOfAPerson() {
        String wrong = CLAIM.replace("SBR*P*18*******CI", "SBR*INVENTED*INVENTED*******INVENTED")
                .replace("DMG*D8*19500101*F", "DMG*INVENTED*INVENTED*INVENTED")
                .replace("NM1*85*2", "NM1*INVENTED*INVENTED")
                .replace("CLM*A1*100", "CLM*A1*INVENTED");

        assertThat(read(Interchange.of("837", "005010X222A1", wrong)).told())
                .hasSizeGreaterThan(5)
                .noneMatch(text -> text.contains("INVENTED"));
    }

    private record Walked(List<String> loops, List<String> faults, List<String> told, String broken) {}

    private static Walked read(String text) {
        return read(text, X12Limits.standard());
    }

    private static Walked read(String text, X12Limits limits) {
        List<String> loops = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> told = new ArrayList<>();
        String broken = "";
        try (TransactionReader reader =
                new TransactionReader(new ByteArrayInputStream(Interchange.bytes(text)), limits)) {
            Segment segment = reader.next();
            while (segment != null) {
                loops.add(segment.id() + " " + reader.loop());
                reader.takeFaults().forEach(fault -> {
                    faults.add(Interchange.told(fault));
                    told.add(fault.found() + " " + fault.wanted());
                });
                segment = reader.next();
            }
            reader.takeFaults().forEach(fault -> faults.add(Interchange.told(fault)));
        } catch (BrokenInterchangeException e) {
            broken = Interchange.told(e.fault());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Walked(loops, faults, told, broken);
    }
}
