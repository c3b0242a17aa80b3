package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Clinician.Role;
import org.basilic.claim.Contact;
import org.basilic.claim.Coverage;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.DateSpan;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.Institution;
import org.basilic.claim.Insured;
import org.basilic.claim.Occurrence;
import org.basilic.claim.Party;
import org.basilic.claim.PostalAddress;
import org.basilic.claim.Transmission;
import org.basilic.claim.ValueCode;
import org.basilic.formats.x12.Interchange;
import org.basilic.formats.x12.X12Limits;
import org.basilic.model.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimFileReaderTest {

    private static final PostalAddress OAK = new PostalAddress("9 OAK AVE", null, "BEND", "OR", "97701");
    private static final DateSpan FIRST = DateSpan.of(LocalDate.of(2026, 11, 1));

    @Test
    void everyFieldOfAProfessionalClaimIsRead() {
        ReadClaim read = ClaimText.read(ClaimText.PROFESSIONAL).only();

        assertThat(read.faults()).isEmpty();
        assertThat(read.place().inTransaction()).isEqualTo(28);
        Insured subscriber =
                new Insured(new Party("QUINCE", "QUILLA", "Q", "II", OAK), LocalDate.of(1948, 2, 29), Sex.FEMALE);
        assertThat(read.claim())
                .isEqualTo(new Claim(
                        ClaimForm.PROFESSIONAL,
                        "ACC-1",
                        new BigDecimal("1250.50"),
                        "11",
                        "7",
                        "ICN1",
                        "A",
                        true,
                        "Y",
                        "I",
                        new BillingProvider(
                                Party.organisation(
                                        "ELM INFUSION",
                                        new PostalAddress("1 ELM ST", "SUITE 2", "SALEM", "OR", "973010001")),
                                "1234567893",
                                "123456789",
                                "261QI0500X",
                                new Contact("BEA BILLER", "5555550101")),
                        new Coverage(
                                "S",
                                Relationship.SPOUSE,
                                "GRP9",
                                "ELM GROUP",
                                "CI",
                                "MEM0001",
                                subscriber,
                                "RIVER PLAN",
                                "PLAN7",
                                new PostalAddress("PO BOX 5", null, "SALEM", "OR", "97302")),
                        new Insured(new Party("QUINCE", "RUFUS", "R", "JR", OAK), LocalDate.of(1947, 1, 1), Sex.MALE),
                        null,
                        List.of(ClaimDiagnosis.of("C50911"), ClaimDiagnosis.of("Z5111"), ClaimDiagnosis.of("D630")),
                        "AUTH1",
                        "REFER1",
                        "MRN1",
                        List.of(new ClaimNote("ADD", "CLAIM 1 OF 2")),
                        List.of(
                                clinician(Role.REFERRING, "DOWN", "DORA", "1000000004", null),
                                new Clinician(
                                        Role.RENDERING,
                                        new Party("WREN", "WILL", "W", null, null),
                                        "1000000012",
                                        "207RH0003X"),
                                new Clinician(
                                        Role.SERVICE_FACILITY,
                                        Party.organisation(
                                                "PINE SUITE",
                                                new PostalAddress("3 PINE ST", null, "SALEM", "OR", "97303")),
                                        "1000000020",
                                        null),
                                clinician(Role.SUPERVISING, "SUPER", "SUE", "1000000038", null),
                                clinician(Role.ORDERING, "ORDER", "OLA", "1000000046", null)),
                        List.of(
                                new ClaimLine(
                                        1,
                                        null,
                                        "96413",
                                        List.of("59", "XU"),
                                        null,
                                        new BigDecimal("1000.25"),
                                        "UN",
                                        BigDecimal.ONE,
                                        null,
                                        List.of(1, 2),
                                        new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)),
                                        "ACC-1.1",
                                        null,
                                        List.of(new ClaimNote("DCP", "A LINE"))),
                                new ClaimLine(
                                        2,
                                        null,
                                        "J9999",
                                        List.of("JZ"),
                                        "A NEW DRUG",
                                        new BigDecimal("250.25"),
                                        "UN",
                                        new BigDecimal("12.5"),
                                        "12",
                                        List.of(3),
                                        FIRST,
                                        "ACC-1.2",
                                        new DrugProduct("00000000001", new BigDecimal("2.5"), "ML", "RX1"),
                                        List.of()))));
    }

    @Test
    void whoSendsAClaimToWhomIsRead() {
        assertThat(ClaimText.read(ClaimText.PROFESSIONAL).only().from())
                .isEqualTo(new Transmission(
                        "BASILIC BILLING",
                        "SUB01",
                        new Contact("ANN ASKER", "5555550100"),
                        "RIVER CLEARING",
                        "REC01",
                        "ZZ",
                        "BASILIC",
                        "ZZ",
                        "PAYER",
                        "BASILIC",
                        "PAYER",
                        true));
    }

    @Test
    void everyFieldOfAnInstitutionalClaimIsRead() {
        ClaimText.Taken taken = ClaimText.read(ClaimText.INSTITUTIONAL);
        Claim claim = taken.only().claim();

        assertThat(taken.all()).isEmpty();
        Insured patient =
                new Insured(new Party("QUINCE", "RUFUS", null, null, OAK), LocalDate.of(1947, 1, 1), Sex.UNKNOWN);
        assertThat(claim)
                .isEqualTo(new Claim(
                        ClaimForm.INSTITUTIONAL,
                        "ACC-2",
                        new BigDecimal("80"),
                        "13",
                        "1",
                        null,
                        "A",
                        null,
                        "Y",
                        "Y",
                        new BillingProvider(
                                Party.organisation(
                                        "ELM HOSPITAL", new PostalAddress("1 ELM ST", null, "SALEM", "OR", "97301")),
                                "1234567893",
                                "123456789",
                                null,
                                null),
                        new Coverage(
                                "P", Relationship.SELF, null, null, "MB", "MEM0002", patient, "MEDICARE", "MED", null),
                        patient,
                        new Institution(
                                new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3)),
                                LocalDateTime.of(2026, 11, 1, 7, 30),
                                "3",
                                "1",
                                "01",
                                List.of("R509", "R05"),
                                List.of("09", "17"),
                                List.of(
                                        new Occurrence(
                                                "74",
                                                new DateSpan(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3))),
                                        new Occurrence("11", DateSpan.of(LocalDate.of(2026, 10, 31)))),
                                List.of(
                                        new ValueCode("A8", new BigDecimal("70.5")),
                                        new ValueCode("48", new BigDecimal("9.6")))),
                        List.of(
                                new ClaimDiagnosis("C50911", "Y"),
                                new ClaimDiagnosis("Z5111", "N"),
                                new ClaimDiagnosis("D630", null)),
                        null,
                        null,
                        "MRN2",
                        List.of(new ClaimNote("ADD", "A NOTE")),
                        List.of(
                                clinician(Role.ATTENDING, "TEND", "TESS", "1000000053", "207RH0003X"),
                                clinician(Role.OPERATING, "OPER", "OTTO", "1000000061", null)),
                        List.of(
                                new ClaimLine(
                                        1,
                                        "0335",
                                        "96413",
                                        List.of(),
                                        null,
                                        new BigDecimal("80"),
                                        "UN",
                                        BigDecimal.ONE,
                                        null,
                                        List.of(),
                                        FIRST,
                                        "ACC-2.1",
                                        null,
                                        List.of()),
                                new ClaimLine(
                                        2,
                                        "0258",
                                        null,
                                        List.of(),
                                        null,
                                        BigDecimal.ZERO,
                                        "UN",
                                        new BigDecimal("3"),
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        List.of()))));
    }

    private static Clinician clinician(Role role, String last, String first, String npi, @Nullable String taxonomy) {
        return new Clinician(role, new Party(last, first, null, null, null), npi, taxonomy);
    }

    @Test
    void whatCannotBeReadIsNullAndAFault() {
        String wrong = ClaimText.PROFESSIONAL
                .replace("*1250.5*", "*12S0.5*")
                .replace("*UN*12.5*", "*UN*1e400*")
                .replace("20261101-20261102", "20261102-20261101")
                .replace("19470101", "19471301")
                .replace("**1:2~", "**1:B~")
                .replace("*2.5*ML", "*2.5.1*ML");

        ReadClaim read = ClaimText.read(wrong).only();

        Claim claim = read.claim();
        assertThat(claim.total()).isNull();
        assertThat(claim.patient().birthDate()).isNull();
        assertThat(claim.lines().get(0).service()).isNull();
        assertThat(claim.lines().get(0).pointers()).containsExactly(1);
        assertThat(claim.lines().get(1).units()).isNull();
        assertThat(claim.lines().get(1).product()).isEqualTo(new DrugProduct("00000000001", null, "ML", "RX1"));
        assertThat(read.faults())
                .extracting(fault -> fault.id())
                .containsExactly(
                        "IB.837P.2010CA.DMG02.07",
                        "IB.837P.2300.CLM02.07",
                        "IB.837P.2400.SV107-2.07",
                        "IB.837P.2400.DTP03.07",
                        "IB.837P.2400.SV104.07",
                        "IB.837P.2410.CTP04.07");
    }

    @Test
    void ofAnOldVersionToo() {
        String old = ClaimText.PROFESSIONAL
                .replace("005010X222A1", "004010X098A1")
                .replace("*1250.5*", "*12S0.5*")
                .replace("20261101-20261102", "20261102-20261101");

        ClaimText.Taken taken = ClaimText.read(old);

        assertThat(taken.only().claim().total()).isNull();
        assertThat(taken.only().claim().lines().get(1).charge()).isEqualByComparingTo("250.25");
        assertThat(taken.only().faults())
                .extracting(fault -> fault.id())
                .containsExactlyInAnyOrder("IB.837P.2300.CLM02.07", "IB.837P.2400.DTP03.07");
        assertThat(taken.faults()).containsExactly("IB.837P.GS08.10@3");
    }

    @Test
    void claimsOfOneSubscriberShareWhatStandsBeforeThem() {
        String second = ClaimText.INSTITUTIONAL.substring(
                ClaimText.INSTITUTIONAL.indexOf("CLM*"), ClaimText.INSTITUTIONAL.indexOf("SE*"));
        String two = ClaimText.INSTITUTIONAL.replace("SE*40", second.replace("ACC-2", "ACC-3") + "SE*62");

        ClaimText.Taken taken = ClaimText.read(two);

        assertThat(taken.all()).isEmpty();
        assertThat(taken.claims()).extracting(read -> read.claim().number()).containsExactly("ACC-2", "ACC-3");
        assertThat(taken.claims().get(1).claim().coverage())
                .isEqualTo(taken.claims().get(0).claim().coverage());
    }

    @Test
    void theNextSubscriberHasNothingOfTheOneBefore() {
        String next = "HL*3*1*22*0~SBR*P*18*******CI~NM1*IL*1*OTHER*ONE****MI*M9~NM1*PR*2*PLAN*****PI*P9~"
                + "CLM*ACC-3*0***13:A:1**A*Y*Y~DTP*434*RD8*20261101-20261101~CL1*3**01~HI*ABK:C50911~"
                + "LX*1~SV2*0258**0*UN*1~";
        String two = ClaimText.INSTITUTIONAL.replace("SE*40", next + "SE*50");

        ClaimText.Taken taken = ClaimText.read(two);

        assertThat(taken.all()).isEmpty();
        Claim claim = taken.claims().get(1).claim();
        assertThat(claim.patient()).isEqualTo(new Insured(new Party("OTHER", "ONE", null, null, null), null, null));
        assertThat(claim.diagnoses()).hasSize(1);
        assertThat(claim.billing()).isEqualTo(taken.claims().get(0).claim().billing());
    }

    @Test
    void aClaimWithoutAPatientSaysSo() {
        ReadClaim read = ClaimText.read(ClaimText.INSTITUTIONAL.replace("SBR*P*18", "SBR*P*"))
                .only();

        assertThat(read.claim().patient().party().last()).isEmpty();
        assertThat(read.claim().coverage().relationship()).isEqualTo(Relationship.OTHER);
        assertThat(read.faults()).extracting(fault -> fault.id()).containsExactly("IB.837I.2000C.HL.04");
    }

    @Test
    void aPatientBesideASubscriberWhoIsThePatientIsAContradiction() {
        ReadClaim read = ClaimText.read(ClaimText.PROFESSIONAL.replace("SBR*S**", "SBR*S*18*"))
                .only();

        assertThat(read.claim().patient().party().first()).isEqualTo("RUFUS");
        assertThat(read.claim().coverage().relationship()).isEqualTo(Relationship.SPOUSE);
        assertThat(read.faults()).extracting(fault -> fault.id()).containsExactly("IB.837P.2000C.HL.09");
    }

    @Test
    void theFiftyFirstLineIsAFaultAndIsRead() {
        StringBuilder lines = new StringBuilder();
        for (int i = 3; i <= 51; i++) {
            lines.append("LX*%d~SV1*HC:96413*1*UN*1***1~DTP*472*D8*20261101~".formatted(i));
        }

        ReadClaim read = ClaimText.read(ClaimText.PROFESSIONAL.replace("SE*", lines + "SE*"))
                .only();

        assertThat(read.claim().lines()).hasSize(51);
        assertThat(read.faults()).extracting(fault -> fault.id()).containsExactly("IB.837P.2400.LX.05");
    }

    @Test
    void moreClaimsInATransactionThanTheLimitAreAFaultAndAreRead() {
        X12Limits s = X12Limits.standard();
        X12Limits one = new X12Limits(
                s.interchangeBytes(), s.segmentBytes(), 99, 2_000, 1_000, 10, 10, 1, 50_000, 1_000, 10_000);
        String claim = ClaimText.INSTITUTIONAL.substring(
                ClaimText.INSTITUTIONAL.indexOf("CLM*"), ClaimText.INSTITUTIONAL.indexOf("SE*"));

        ClaimText.Taken taken = ClaimText.read(
                Interchange.bytes(ClaimText.INSTITUTIONAL.replace("SE*40", claim + claim + "SE*84")), one);

        assertThat(taken.claims()).hasSize(3);
        assertThat(taken.faults()).containsExactly("IB.837I.2300.CLM.02@42");
    }

    @Test
    void aClaimOfMoreSegmentsThanTheLimitIsRefused() {
        X12Limits s = X12Limits.standard();
        X12Limits few = new X12Limits(
                s.interchangeBytes(), s.segmentBytes(), 99, 2_000, 1_000, 10, 10, 5_000, 20, 1_000, 10_000);

        ClaimText.Taken taken = ClaimText.read(Interchange.bytes(ClaimText.INSTITUTIONAL), few);

        assertThat(taken.claims()).isEmpty();
        assertThat(taken.broken()).isEqualTo("IB.837I.2400.SV2.02@41");
    }

    @Test
    void faultsOfOneClaimAreKeptUpToANumber() {
        X12Limits s = X12Limits.standard();
        X12Limits few =
                new X12Limits(s.interchangeBytes(), s.segmentBytes(), 99, 2_000, 1_000, 10, 10, 5_000, 50_000, 3, 10);

        ReadClaim read = ClaimText.read(
                        Interchange.bytes(ClaimText.INSTITUTIONAL.replace("LX*1~", "ZZZ*1~".repeat(100) + "LX*1~")),
                        few)
                .only();

        assertThat(read.faults()).hasSize(4);
        assertThat(read.faults().get(3).id()).isEqualTo("IB.837I.ISA.02");
    }

    @Test
    void aTransactionWithoutItsEndLeavesAFaultOnItsLastClaim() {
        String open = ClaimText.INSTITUTIONAL.replaceFirst("SE\\*[0-9]+\\*0001~", "");

        assertThat(ClaimText.read(open).only().faults())
                .extracting(fault -> fault.id())
                .containsExactly("IB.X12.SE.04");
    }

    @Test
    void anotherTransactionHoldsNoClaimsAndTheNextIsRead() {
        String other = "ST*835*0009*005010X221A1~BPR*I*0*C*NON************20261101~SE*3*0009~";
        String both =
                ClaimText.INSTITUTIONAL.replaceFirst("ST\\*", other + "ST*").replace("GE*1", "GE*2");

        ClaimText.Taken taken = ClaimText.read(both);

        assertThat(taken.claims()).hasSize(1);
        assertThat(taken.faults()).contains("IB.835.ST01.05@3");
    }
}
