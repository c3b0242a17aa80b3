package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.model.Sex;
import org.junit.jupiter.api.Test;

class ClaimFileWriterTest {

    private static final String HEAD = """
            ISA*00*          *00*          *ZZ*SENDER1        *ZZ*RECEIVER1      *260507*0905*^*00501*000000001*0*P*:~
            GS*HC*SENDER1*RECEIVER1*20260507*0905*1*X*%1$s~
            ST*837*000000001*%1$s~
            BHT*0019*00*000000001*20260507*0905*CH~
            NM1*41*2*SPRINGFIELD INFUSION*****46*SUB1~
            PER*IC*BILLING OFFICE*TE*2175550100~
            NM1*40*2*SAMPLE CLEARINGHOUSE*****46*REC1~
            HL*1**20*1~
            PRV*BI*PXC*261QI0500X~
            NM1*85*2*SPRINGFIELD INFUSION*****XX*1234567893~
            N3*1 MAIN ST*SUITE 2~
            N4*SPRINGFIELD*IL*627011234~
            REF*EI*123456789~
            HL*2*1*22*0~
            SBR*P*18*G55******CI~
            NM1*IL*1*SAMPLE*PAT*Q***MI*M7788~
            N3*12 ELM ST~
            N4*SPRINGFIELD*IL*62701~
            DMG*D8*19580203*F~
            NM1*PR*2*SAMPLE HEALTH*****PI*99999~
            N3*PO BOX 7~
            N4*PEORIA*IL*61601~
            """;

    @Test
    void aProfessionalClaimIsWrittenSegmentBySegment() throws IOException {
        Written written = Written.of(
                new WriteOptions(true, false), List.of(AClaim.professional().claim()));

        assertThat(written.text()).isEqualTo(HEAD.formatted("005010X222A1") + """
                        CLM*A1001*2301.25***11:B:1*Y*A*Y*Y~
                        REF*G1*PA1~
                        REF*EA*MRN5~
                        HI*ABK:M0579*ABF:Z7969~
                        LX*1~
                        SV1*HC:J1745*1750*UN*35***1~
                        DTP*472*D8*20260506~
                        REF*6R*A1001.1~
                        LIN**N4*57894003001~
                        CTP****3.5*UN~
                        LX*2~
                        SV1*HC:J1745:JW*250*UN*5***1~
                        DTP*472*D8*20260506~
                        REF*6R*A1001.2~
                        LIN**N4*57894003001~
                        CTP****.5*UN~
                        LX*3~
                        SV1*HC:96413*300.5*UN*1***1:2~
                        DTP*472*D8*20260506~
                        REF*6R*A1001.3~
                        LX*4~
                        SV1*HC:96415*.75*UN*1***1~
                        DTP*472*D8*20260506~
                        REF*6R*A1001.4~
                        SE*45*000000001~
                        GE*1*1~
                        IEA*1*000000001~
                        """);
        assertThat(written.outcomes()).containsExactly(new WriteOutcome(List.of(), List.of()));
    }

    @Test
    void anInstitutionalClaimIsWrittenSegmentBySegment() throws IOException {
        Written written = Written.of(
                new WriteOptions(true, false), List.of(AClaim.institutional().claim()));

        assertThat(written.text()).isEqualTo(HEAD.formatted("005010X223A2") + """
                        CLM*H2002*2068.5***13:A:1**A*Y*Y~
                        DTP*434*RD8*20260506-20260507~
                        DTP*435*DT*202605060830~
                        CL1*3*1*01~
                        REF*G1*PA1~
                        REF*EA*MRN5~
                        HI*ABK:M0579:::::::Y~
                        HI*APR:M0579*APR:R5383~
                        HI*ABF:E119*ABF:I10:::::::N~
                        HI*BI:72:RD8:20260506-20260507~
                        HI*BH:11:D8:20260327~
                        HI*BE:80:::1*BE:A1:::12.34~
                        HI*BG:A6~
                        NM1*71*1*EXAMPLE*DANA****XX*1234567893~
                        PRV*AT*PXC*207RR0500X~
                        LX*1~
                        SV2*0636*HC:J1745*1750*UN*35~
                        DTP*472*D8*20260506~
                        REF*6R*H2002.1~
                        LIN**N4*57894003001~
                        CTP****1*UN~
                        REF*XZ*RX9~
                        LX*2~
                        SV2*0335*HC:96413*300.5*UN*1~
                        DTP*472*D8*20260506~
                        REF*6R*H2002.2~
                        LX*3~
                        SV2*0258**18*UN*2~
                        DTP*472*D8*20260506~
                        REF*6R*H2002.3~
                        SE*51*000000001~
                        GE*1*1~
                        IEA*1*000000001~
                        """);
    }

    @Test
    void theHeadIsExactly106CharactersAndNothingBreaksLinesUnlessAsked() throws IOException {
        String text = Written.of(AClaim.professional().claim()).text();

        assertThat(text.indexOf("GS*")).isEqualTo(106);
        assertThat(text).doesNotContain("\n").endsWith("~");
        assertThat(Written.of(
                                new WriteOptions(true, false),
                                List.of(AClaim.professional().claim()))
                        .text()
                        .replace("\n", ""))
                .isEqualTo(text);
    }

    @Test
    void aPatientWhoIsNotTheSubscriberHasALoopOfTheirOwn() throws IOException {
        AClaim claim = child("A1", "KIM");

        assertThat(between(Written.of(claim.claim()), "HL*2", "CLM"))
                .containsExactly(
                        "HL*2*1*22*1",
                        "SBR*P**G55******CI",
                        "NM1*IL*1*SAMPLE*PAT*Q***MI*M7788",
                        "NM1*PR*2*SAMPLE HEALTH*****PI*99999",
                        "N3*PO BOX 7",
                        "N4*PEORIA*IL*61601",
                        "HL*3*2*23*0",
                        "PAT*19",
                        "NM1*QC*1*SAMPLE*KIM",
                        "N3*12 ELM ST",
                        "N4*SPRINGFIELD*IL*62701",
                        "DMG*D8*20150101*U");
    }

    @Test
    void claimsOfTheSamePeopleShareTheirLoops() throws IOException {
        AClaim own = AClaim.professional();
        own.number = "A2";
        AClaim sibling = child("A4", "LEE");
        AClaim spouse = child("A6", "MAX");
        spouse.coverage = relation(spouse.coverage, Relationship.SPOUSE);
        AClaim other = AClaim.professional();
        other.number = "A8";
        other.billing = new BillingProvider(other.billing.party(), "1999999984", other.billing.taxId(), null, null);

        Written written = Written.of(
                AClaim.professional().claim(),
                own.claim(),
                child("A3", "KIM").claim(),
                sibling.claim(),
                child("A5", "LEE").claim(),
                spouse.claim(),
                other.claim());

        assertThat(written.segments().stream()
                        .filter(segment -> segment.matches("(HL|PAT)\\*.*"))
                        .toList())
                .containsExactly(
                        "HL*1**20*1",
                        "HL*2*1*22*0",
                        "HL*3*1*22*1",
                        "HL*4*3*23*0",
                        "PAT*19",
                        "HL*5*3*23*0",
                        "PAT*19",
                        "HL*6*3*23*0",
                        "PAT*01",
                        "HL*7**20*1",
                        "HL*8*7*22*0");
        assertThat(written.segments("CLM")).hasSize(7);
    }

    @Test
    void aHundredClaimsStandUnderOnePatientAndFiveThousandInOneTransaction() throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (int i = 1; i <= 5001; i++) {
            AClaim claim = AClaim.professional();
            claim.number = "A" + i;
            claims.add(claim.claim());
        }

        Written written = Written.of(WriteOptions.standard(), claims);

        assertThat(written.segments("ST"))
                .containsExactly("ST*837*000000001*005010X222A1", "ST*837*000000002*005010X222A1");
        assertThat(written.segments("GE")).containsExactly("GE*2*1");
        assertThat(written.segments("SE").get(1)).isEqualTo("SE*45*000000002");
        assertThat(written.segments("HL"))
                .hasSize(51 + 2)
                .startsWith("HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*0")
                .endsWith("HL*51*1*22*0", "HL*1**20*1", "HL*2*1*22*0");
    }

    @Test
    void aRefusedClaimLeavesTheFileAsIfItHadNeverBeen() throws IOException {
        AClaim wrong = child("A2", "KIM");
        wrong.total = new BigDecimal("1");
        AClaim last = AClaim.professional();
        last.number = "A3";

        Written with = Written.of(AClaim.professional().claim(), wrong.claim(), last.claim());
        Written without = Written.of(AClaim.professional().claim(), last.claim());

        assertThat(with.text()).isEqualTo(without.text());
        assertThat(with.content()).isEqualTo(without.content());
        assertThat(with.outcomes().get(1).written()).isFalse();
    }

    @Test
    void theContentIsTheSameUnderOtherNumbersAndAtOtherTimesOnly() throws IOException {
        AClaim other = AClaim.professional();
        other.diagnoses.set(1, ClaimDiagnosis.of("Z7962"));

        String content = Written.of(AClaim.professional().claim()).content();

        assertThat(later(AClaim.professional().claim())).isEqualTo(content);
        assertThat(later(other.claim())).isNotEqualTo(content);
    }

    private static String later(Claim claim) throws IOException {
        Written.Counting numbers = new Written.Counting();
        numbers.interchange();
        numbers.group();
        numbers.transaction();
        ClaimFileWriter writer = new ClaimFileWriter(
                new ByteArrayOutputStream(),
                claim.form(),
                AClaim.transmission(),
                numbers,
                Written.AT.plusDays(3),
                WriteOptions.standard());
        writer.write(claim);
        writer.finish();
        return writer.content();
    }

    @Test
    void aFileWithoutClaimsIsEmptyAndTakesNoNumber() throws IOException {
        AClaim claim = AClaim.professional();
        claim.lines.clear();

        Written written = Written.of(claim.claim());

        assertThat(written.text()).isEmpty();
    }

    @Test
    void aClaimOfTheOtherFormIsAFaultOfTheCaller() {
        Claim professional = AClaim.professional().claim();
        Claim institutional = AClaim.institutional().claim();

        assertThatThrownBy(() -> Written.of(professional, institutional)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AClaim child(String number, String first) {
        AClaim claim = AClaim.professional();
        claim.number = number;
        claim.coverage = relation(claim.coverage, Relationship.CHILD);
        claim.patient =
                new Insured(new Party("SAMPLE", first, null, null, AClaim.HOME), LocalDate.of(2015, 1, 1), Sex.UNKNOWN);
        return claim;
    }

    private static Coverage relation(Coverage of, Relationship relationship) {
        return new Coverage(
                of.sequence(),
                relationship,
                of.groupNumber(),
                of.groupName(),
                of.filing(),
                of.memberId(),
                of.subscriber(),
                of.payerName(),
                of.payerId(),
                of.payerAddress());
    }

    private static List<String> between(Written written, String from, String to) {
        List<String> segments = written.segments();
        int begin = 0;
        while (!segments.get(begin).startsWith(from)) {
            begin++;
        }
        int end = begin;
        while (!segments.get(end).startsWith(to)) {
            end++;
        }
        return segments.subList(begin, end);
    }
}
