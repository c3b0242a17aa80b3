package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.basilic.claim.BillingProvider;
import org.basilic.claim.ClaimDiagnosis;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNote;
import org.basilic.claim.Clinician;
import org.basilic.claim.Contact;
import org.basilic.claim.Coverage;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.Insured;
import org.basilic.claim.Party;
import org.basilic.claim.Transmission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatCannotBeWrittenIsRefusedWithItsPlace(String refusal, AClaim claim) throws IOException {
        assertThat(Written.refusals(claim)).containsExactly(refusal);
    }

    static Stream<Arguments> whatCannotBeWrittenIsRefusedWithItsPlace() {
        return Stream.of(
                professional(
                        "IB.837P.2300.CLM02.09: 2300 where the lines make 2301.25",
                        claim -> claim.total = new BigDecimal("2300")),
                professional("IB.837P.2400.LX.05: 51 lines", claim -> lines(claim, 51)),
                institutional("IB.837I.2400.LX.05: 1000 lines", claim -> lines(claim, 1000)),
                professional("IB.837P.2400.SV102.06: nothing", claim -> charge(claim, null)),
                professional("IB.837P.2400.SV102.07: an amount below zero", claim -> charge(claim, "-1")),
                professional("IB.837P.2400.SV104.07: a number below zero", claim -> units(claim, "-1")),
                professional("IB.837P.2400.SV104.07: 0", claim -> units(claim, "0")),
                professional("IB.837P.2400.SV104.07: 4 places behind the point", claim -> units(claim, "1.0001")),
                professional("IB.837P.2400.SV104.07: 9 digits before the point", claim -> units(claim, "123456789")),
                professional("IB.837P.2410.LIN03.07: 10 characters", claim -> product(claim, "5789400300", "1")),
                professional("IB.837P.2410.LIN03.07: 13 characters", claim -> product(claim, "57894-0030-01", "1")),
                professional("IB.837P.2410.CTP04.07: 0", claim -> product(claim, "57894003001", "0")),
                professional("IB.837P.2400.SV107.09: a pointer 3", claim -> pointers(claim, 3)),
                professional("IB.837P.2400.SV107.09: a pointer 0", claim -> pointers(claim, 0)),
                professional("IB.837P.2400.SV107.09: one pointer twice", claim -> pointers(claim, 1, 1)),
                professional("IB.837P.2400.SV107.05: 5 pointers", claim -> {
                    claim.diagnoses = List.of("A1", "A2", "A3", "A4", "A5").stream()
                            .map(ClaimDiagnosis::of)
                            .toList();
                    pointers(claim, 1, 2, 3, 4, 5);
                }),
                professional("IB.837P.2400.SV107-1.06: nothing", RefusalsTest::pointers),
                professional(
                        "IB.837P.2300.HI.09: one diagnosis twice",
                        claim -> claim.diagnoses = List.of(
                                ClaimDiagnosis.of("M0579"), ClaimDiagnosis.of("M0579"), ClaimDiagnosis.of("I10"))),
                professional("IB.837P.2300.REF02.06: nothing", claim -> claim.frequency = "7"),
                professional("IB.837P.2300.CLM01.07: 21 characters", claim -> claim.number = "A".repeat(21)),
                professional("IB.837P.2300.CLM01.07: the sign U+002A", claim -> claim.number = "A*1"),
                professional("IB.837P.2300.CLM05-3.06: nothing", claim -> claim.frequency = null),
                professional("IB.837P.2010BA.NM103.07: a sign that has no form in X12", claim -> {
                    claim.patient = named("\u674e");
                    claim.coverage = subscriber(claim, claim.patient);
                }),
                professional(
                        "IB.837P.2000B.SBR02.09: a patient who is the subscriber, with other particulars than the"
                                + " subscriber's",
                        claim -> claim.patient = named("OTHER")),
                professional(
                        "IB.837P.2010AA.NM109.06: nothing",
                        claim -> claim.billing =
                                new BillingProvider(claim.billing.party(), null, "123456789", null, null)),
                professional(
                        "IB.837P.2310.NM101.05: one who is ATTENDING",
                        claim -> claim.clinicians.add(clinician(Clinician.Role.ATTENDING))),
                institutional(
                        "IB.837I.2310.NM101.05: one who is ORDERING",
                        claim -> claim.clinicians.add(clinician(Clinician.Role.ORDERING))),
                institutional(
                        "IB.837I.2310A.NM101.05: 2 of one role",
                        claim -> claim.clinicians.add(clinician(Clinician.Role.ATTENDING))),
                professional(
                        "IB.837P.2300.NTE02.07: 81 characters",
                        claim -> claim.notes.add(new ClaimNote("ADD", "X".repeat(81)))),
                institutional("IB.837I.2400.NTE01.08: another kind of note", claim -> notes(claim, "ADD")),
                institutional("IB.837I.2300.CL1.04: nothing", claim -> claim.institution = null));
    }

    @Test
    void nothingIsHeldBackOfWhatIsWrong() throws IOException {
        AClaim claim = AClaim.professional();
        claim.place = null;
        units(claim, "-1");
        charge(claim, null);

        assertThat(Written.refusals(claim))
                .containsExactly(
                        "IB.837P.2300.CLM05-1.06: nothing",
                        "IB.837P.2400.SV102.06: nothing",
                        "IB.837P.2400.SV104.07: a number below zero");
    }

    @Test
    void aRefusalNamesTheLineAndNothingOfThePatient() throws IOException {
        AClaim claim = AClaim.professional();
        units(claim, "-1");

        Refusal refusal = Written.of(claim.claim()).outcomes().get(0).refusals().get(0);

        assertThat(refusal)
                .hasToString(
                        "IB.837P.2400.SV104.07 line 1: found a number below zero; wanted a number above 0 with at most 8"
                                + " digits, and three behind the point");
    }

    @Test
    void aSenderWhoCannotSendIsRefusedBeforeAnythingIsWritten() {
        Transmission fine = AClaim.transmission();
        Transmission wrong = new Transmission(
                "SPRINGFIELD",
                "SUB1",
                new Contact("OFFICE", "1"),
                "RECEIVER",
                "",
                "ZZ",
                "SENDER-OF-SIXTEEN",
                "ZZ",
                "REC*1",
                "SENDER",
                "RECEIVER",
                true);

        assertThat(ClaimFileWriter.refusals(fine)).isEmpty();
        assertThat(ClaimFileWriter.refusals(wrong))
                .extracting(Refusal::id)
                .containsExactly(
                        "IB.X12.1000A.PER04.07", "IB.X12.1000B.NM109.06", "IB.X12.ISA06.07", "IB.X12.ISA08.07");
    }

    private static Arguments professional(String refusal, Consumer<AClaim> change) {
        AClaim claim = AClaim.professional();
        change.accept(claim);
        return Arguments.of(refusal, claim);
    }

    private static Arguments institutional(String refusal, Consumer<AClaim> change) {
        AClaim claim = AClaim.institutional();
        change.accept(claim);
        return Arguments.of(refusal, claim);
    }

    private static void lines(AClaim claim, int count) {
        ClaimLine line = claim.lines.get(0);
        claim.lines.clear();
        for (int i = 1; i <= count; i++) {
            claim.lines.add(changed(line, i, line.charge(), line.units(), line.pointers(), line.product(), List.of()));
        }
    }

    private static void charge(AClaim claim, @Nullable String charge) {
        ClaimLine line = claim.lines.get(0);
        BigDecimal amount = charge == null ? null : new BigDecimal(charge);
        claim.lines.set(0, changed(line, 1, amount, line.units(), line.pointers(), line.product(), List.of()));
    }

    private static void units(AClaim claim, String units) {
        ClaimLine line = claim.lines.get(0);
        claim.lines.set(
                0, changed(line, 1, line.charge(), new BigDecimal(units), line.pointers(), line.product(), List.of()));
    }

    private static void pointers(AClaim claim, Integer... pointers) {
        ClaimLine line = claim.lines.get(0);
        claim.lines.set(0, changed(line, 1, line.charge(), line.units(), List.of(pointers), line.product(), List.of()));
    }

    private static void product(AClaim claim, String ndc, String quantity) {
        ClaimLine line = claim.lines.get(0);
        DrugProduct product = new DrugProduct(ndc, new BigDecimal(quantity), "UN", null);
        claim.lines.set(0, changed(line, 1, line.charge(), line.units(), line.pointers(), product, List.of()));
    }

    private static void notes(AClaim claim, String kind) {
        ClaimLine line = claim.lines.get(0);
        List<ClaimNote> notes = List.of(new ClaimNote(kind, "WORDS"));
        claim.lines.set(0, changed(line, 1, line.charge(), line.units(), line.pointers(), line.product(), notes));
    }

    private static ClaimLine changed(
            ClaimLine line,
            int number,
            @Nullable BigDecimal charge,
            @Nullable BigDecimal units,
            List<Integer> pointers,
            @Nullable DrugProduct product,
            List<ClaimNote> notes) {
        return new ClaimLine(
                number,
                line.revenue(),
                line.code(),
                line.modifiers(),
                line.description(),
                charge,
                line.measure(),
                units,
                line.place(),
                pointers,
                line.service(),
                "C." + number,
                product,
                notes);
    }

    private static Insured named(String last) {
        return new Insured(
                new Party(last, "PAT", null, null, AClaim.HOME), AClaim.PATIENT.birthDate(), AClaim.PATIENT.sex());
    }

    private static Coverage subscriber(AClaim claim, Insured subscriber) {
        return new Coverage(
                "P", claim.coverage.relationship(), null, null, "CI", "M1", subscriber, "SAMPLE HEALTH", "99999", null);
    }

    private static Clinician clinician(Clinician.Role role) {
        return new Clinician(role, new Party("EXAMPLE", "DANA", null, null, null), "1234567893", null);
    }
}
