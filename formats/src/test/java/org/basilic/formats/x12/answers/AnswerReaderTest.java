package org.basilic.formats.x12.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.DateSpan;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.remittance.Adjustment;
import org.basilic.remittance.AdjustmentGroup;
import org.basilic.remittance.Answer;
import org.basilic.remittance.Balance;
import org.basilic.remittance.ClaimStatus;
import org.basilic.remittance.Gathering;
import org.basilic.remittance.GroupAnswer;
import org.basilic.remittance.Imbalance;
import org.basilic.remittance.InterchangeAnswer;
import org.basilic.remittance.PaidClaim;
import org.basilic.remittance.PaidLine;
import org.basilic.remittance.Payment;
import org.basilic.remittance.TransactionAnswer;
import org.basilic.remittance.Verdict;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final String ISA =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*SUBMITTER      *261001*1200*^*00501*000000101*0*T*:~\n";
    private static final String END = "GE*1*7~\nIEA*1*000000101~\n";
    private static final String HEAD = """
            BPR*I*200*C*ACH************20261001~
            TRN*1*EFT77*1512345678~
            N1*PR*EXAMPLE PLAN~
            REF*2U*PLAN7~
            N1*PE*WILLOW CREEK*XX*1234567893~
            LX*1~
            """;
    private static final String CLAIM = """
            CLP*V1*1*250.5*210*20.5*MB*ICN9*11*1~
            CAS*CO*253*4~
            NM1*QC*1*INVENTED*PATIENT****MI*X0000001~
            MOA***MA01*N793~
            DTM*232*20260302~
            DTM*233*20260302~
            DTM*050*20260310~
            SVC*HC:96365:59*240.5*210**1*HC:96413*2~
            DTM*472*20260302~
            CAS*CO*45*6**253*4*1~
            CAS*PR*2*20.5~
            REF*6R*V1.1~
            AMT*B6*234.5~
            LQ*HE*N19~
            SVC*NU:0636*10*0~
            CAS*OA*97*6~
            """;
    private static final String ADJUSTMENT = "PLB*1234567893*20261231*WO:R1*10*L6*-0~\n";

    @Test
    void everyPartOfAPaymentThatIsReadIsFoundAgain() throws IOException, BrokenInterchangeException {
        Payment payment = payment(CLAIM + ADJUSTMENT);

        assertThat(payment.head().paid()).isEqualTo("200.00");
        assertThat(payment.head().paidOn()).isEqualTo("2026-10-01");
        assertThat(payment.head().trace()).isEqualTo("EFT77");
        assertThat(payment.head().payer()).isEqualTo("EXAMPLE PLAN");
        assertThat(payment.head().payerId()).isEqualTo("PLAN7");
        assertThat(payment.whole()).isTrue();
        PaidClaim claim = payment.claims().get(0);
        assertThat(claim.number()).isEqualTo("V1");
        assertThat(claim.patientShare()).isEqualTo("20.50");
        assertThat(claim.payerClaimNumber()).isEqualTo("ICN9");
        assertThat(claim.remarks()).containsExactly("MA01", "N793");
        assertThat(claim.service()).isEqualTo(DateSpan.of(LocalDate.of(2026, 3, 2)));
        assertThat(claim.received()).isEqualTo("2026-03-10");
        assertThat(claim.adjustments()).extracting(Adjustment::code).containsExactly("CO-253");
        PaidLine first = claim.lines().get(0);
        assertThat(first.code()).isEqualTo("96365");
        assertThat(first.modifiers()).containsExactly("59");
        assertThat(first.codeAsBilled()).isEqualTo("96413");
        assertThat(first.billedUnits()).isEqualByComparingTo("2");
        assertThat(first.control()).isEqualTo("V1.1");
        assertThat(first.allowed()).isEqualTo("234.50");
        assertThat(first.remarks()).containsExactly("N19");
        assertThat(first.adjustments()).extracting(Adjustment::code).containsExactly("CO-45", "CO-253", "PR-2");
        assertThat(first.adjustments().get(1).quantity()).isEqualByComparingTo("1");
        PaidLine second = claim.lines().get(1);
        assertThat(second.code()).isNull();
        assertThat(second.revenue()).isEqualTo("0636");
        assertThat(payment.adjustments())
                .extracting(adjustment -> adjustment.reason() + " " + adjustment.reference())
                .containsExactly("WO R1", "L6 null");
    }

    @Test
    void balancesAreThoseOfTheNumbersRead() throws IOException, BrokenInterchangeException {
        Payment payment = payment(CLAIM + ADJUSTMENT);

        assertThat(Balance.of(payment)).extracting(Imbalance::level).containsExactly(Imbalance.Level.LINE);
        assertThat(Balance.of(payment)).extracting(Imbalance::line).containsExactly(2);
        assertThat(Balance.of(payment).get(0).difference()).isEqualTo("4.00");
        assertThat(Balance.of(payment(CLAIM))).hasSize(2);
    }

    @Test
    void aSeventhReasonInOneSegmentIsRefusedAndNothingIsSummedWithoutIt()
            throws IOException, BrokenInterchangeException {
        String seven = CLAIM.replace("CAS*PR*2*20.5~", "CAS*PR*1*1**2*1**3*1**66*1**85*1**142*15.5**178*0~");
        List<Fault> faults = new ArrayList<>();

        Payment payment = payment(seven + ADJUSTMENT, faults);

        assertThat(faults).extracting(Fault::id).containsExactly("IB.835.2110.CAS20.05");
        assertThat(Balance.of(payment))
                .filteredOn(off -> off.difference() == null)
                .extracting(Imbalance::level)
                .containsExactly(Imbalance.Level.LINE, Imbalance.Level.CLAIM);
        assertThat(payment.claims().get(0).lines().get(0).adjustments())
                .extracting(Adjustment::carc)
                .containsExactly("45", "253", "1", "2", "3", "66", "85", "142", null);
    }

    @Test
    void whatCannotBeReadIsNullAndAFaultWithItsPlace() throws IOException, BrokenInterchangeException {
        String broken = CLAIM.replace("DTM*472*20260302~", "DTM*472*20260230~")
                .replace("CAS*CO*253*4~", "CAS*XX*253*four~")
                .replace("SVC*NU:0636*10*0~", "SVC*NU:0636**1.234~");
        List<Fault> faults = new ArrayList<>();

        Payment payment = payment(broken, faults);

        assertThat(faults)
                .extracting(fault -> fault.id() + " " + fault.found())
                .containsExactly(
                        "IB.835.2100.CAS01.08 another group",
                        "IB.835.2100.CAS03.07 text of length 4",
                        "IB.835.2110.DTM02.07 20260230",
                        "IB.835.2110.SVC02.06 nothing",
                        "IB.835.2110.SVC03.07 1.234");
        assertThat(faults.get(0).place().inTransaction()).isEqualTo(9);
        PaidClaim claim = payment.claims().get(0);
        assertThat(claim.adjustments()).containsExactly(new Adjustment(null, "253", null, null));
        assertThat(claim.lines().get(0).service()).isNull();
        assertThat(claim.lines().get(1).charge()).isNull();
        assertThat(claim.lines().get(1).paid()).isNull();
        assertThat(claim.lines().get(0).adjustments().get(0).group()).isEqualTo(AdjustmentGroup.CONTRACTUAL);
    }

    @Test
    void moneyThatThePayerTakesIsBelowZero() throws IOException, BrokenInterchangeException {
        List<Fault> faults = new ArrayList<>();

        Payment payment = gathered(remittance(HEAD.replace("*200*C*", "*200*D*"), CLAIM), faults)
                .payments()
                .get(0);

        assertThat(payment.head().paid()).isEqualTo("-200.00");
        assertThat(faults).isEmpty();
    }

    @Test
    void aFileThatIsCutOffIsRefusedAndItsLastClaimIsNotTaken() {
        String whole = remittance(HEAD, CLAIM + CLAIM.replace("V1", "V2"));
        String cut = whole.substring(0, whole.indexOf("SVC", whole.indexOf("CLP*V2")));
        List<Answer> read = new ArrayList<>();

        assertThatThrownBy(() -> {
                    try (AnswerReader reader = reader(cut)) {
                        Answer answer = reader.next();
                        while (answer != null) {
                            read.add(answer);
                            answer = reader.next();
                        }
                    }
                })
                .isInstanceOf(BrokenInterchangeException.class);
        assertThat(read).hasSize(2);
        assertThat(read.get(1)).isInstanceOf(PaidClaim.class);
    }

    @Test
    void anAnswerByAnotherGuideIsSkippedByName() throws IOException, BrokenInterchangeException {
        List<Fault> faults = new ArrayList<>();

        Gathering gathered = gathered(remittance(HEAD, CLAIM).replace("005010X221A1", "004010X091A1"), faults);

        assertThat(gathered.payments()).isEmpty();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.id()).isEqualTo("IB.X12.ST01.08");
            assertThat(fault.found()).isEqualTo("transaction 835 by 004010X091A1");
        });
    }

    @Test
    void statusesOfClaimsAreReadWithTheirLines() throws IOException, BrokenInterchangeException {
        String text = ISA + """
                GS*HN*PAYER*SUBMITTER*20261001*1200*7*X*005010X214~
                ST*277*0001*005010X214~
                BHT*0085*08*B1*20261001*1200*TH~
                HL*1**20*1~
                NM1*PR*2*PLAN*****PI*00222~
                TRN*1*R1~
                HL*2*1*21*1~
                NM1*41*2*SITE*****46*S1~
                TRN*2*BATCH1~
                STC*A1:19:PR*20261001*WQ*500~
                HL*3*2*19*1~
                NM1*85*2*SITE*****XX*1234567893~
                TRN*1*0~
                HL*4*3*PT~
                NM1*QC*1*INVENTED*PATIENT****MI*X1~
                TRN*2*V1~
                STC*A7:562:85*20261001*U*250.5******A7:21*A3:448~
                REF*1K*ICN9~
                DTP*472*RD8*20260302-20260303~
                SVC*HC:96365:59*240.5*0****1~
                STC*A7:507**U~
                REF*FJ*V1.1~
                DTP*472*D8*20260302~
                TRN*2*V2~
                STC*A2:20*20261001*WQ*10~
                REF*1K*ICN10~
                SE*26*0001~
                """ + END;
        List<Fault> faults = new ArrayList<>();

        List<ClaimStatus> statuses = gathered(text, faults).statuses();

        assertThat(faults).isEmpty();
        assertThat(statuses)
                .extracting(ClaimStatus::level, ClaimStatus::number, ClaimStatus::refused)
                .containsExactly(
                        tuple(ClaimStatus.Level.FILE, "BATCH1", false),
                        tuple(ClaimStatus.Level.CLAIM, "V1", true),
                        tuple(ClaimStatus.Level.CLAIM, "V2", false));
        ClaimStatus refused = statuses.get(1);
        assertThat(refused.codes()).extracting(code -> code.written()).containsExactly("A7:562:85", "A7:21", "A3:448");
        assertThat(refused.payerClaimNumber()).isEqualTo("ICN9");
        assertThat(refused.service()).isEqualTo(new DateSpan(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)));
        assertThat(refused.lines()).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("96365");
            assertThat(line.control()).isEqualTo("V1.1");
            assertThat(line.refused()).isTrue();
        });
    }

    @Test
    void acknowledgementsAreReadWithTheirPlaces() throws IOException, BrokenInterchangeException {
        String text = ISA + """
                TA1*000000055*261001*1200*E*025~
                GS*FA*PAYER*SUBMITTER*20261001*1200*7*X*005010X231A1~
                ST*999*0001*005010X231A1~
                AK1*HC*41*005010X222A1~
                AK2*837*0021*005010X222A1~
                IK3*SV1*29*2400*8~
                CTX*CLM01:V1~
                IK4*1:2*234*7*SECRET~
                IK4*4**1~
                IK5*R*5*I5~
                AK2*837*0022*005010X222A1~
                IK5*E~
                AK9*P*2*2*1~
                SE*12*0001~
                """ + END;
        List<Fault> faults = new ArrayList<>();

        Gathering gathered = gathered(text, faults);

        assertThat(faults).isEmpty();
        assertThat(gathered.interchanges())
                .containsExactly(new InterchangeAnswer("000000055", Verdict.WITH_ERRORS, "025"));
        assertThat(gathered.groups()).containsExactly(new GroupAnswer("41", Verdict.PARTLY, 2, 2, 1, List.of()));
        assertThat(gathered.transactions())
                .extracting(TransactionAnswer::transaction, TransactionAnswer::verdict)
                .containsExactly(tuple("0021", Verdict.REJECTED), tuple("0022", Verdict.WITH_ERRORS));
        assertThat(gathered.transactions().get(0).codes()).containsExactly("5", "I5");
        assertThat(gathered.transactions().get(0).errors()).singleElement().satisfies(error -> {
            assertThat(error.written()).isEqualTo("SV101-2");
            assertThat(error.position()).isEqualTo(29);
            assertThat(error.claim()).isEqualTo("V1");
            assertThat(error.toString()).doesNotContain("SECRET");
        });
    }

    private static String remittance(String head, String body) {
        String inside = head + body;
        return ISA + "GS*HP*PAYER*SUBMITTER*20261001*1200*7*X*005010X221A1~\nST*835*0001~\n" + inside + "SE*"
                + (inside.lines().count() + 2) + "*0001~\n" + END;
    }

    private static Payment payment(String body) throws IOException, BrokenInterchangeException {
        return payment(body, new ArrayList<>());
    }

    private static Payment payment(String body, List<Fault> faults) throws IOException, BrokenInterchangeException {
        return gathered(remittance(HEAD, body), faults).payments().get(0);
    }

    private static Gathering gathered(String text, List<Fault> faults) throws IOException, BrokenInterchangeException {
        Gathering gathering = new Gathering();
        try (AnswerReader reader = reader(text)) {
            Answer answer = reader.next();
            while (answer != null) {
                answer.to(gathering);
                answer = reader.next();
            }
            faults.addAll(reader.faults());
        }
        gathering.endOfFile();
        return gathering;
    }

    private static AnswerReader reader(String text) {
        return new AnswerReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
