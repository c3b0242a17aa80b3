package org.basilic.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basilic.audit.Audit;
import org.basilic.audit.AuditReport;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledLine;
import org.basilic.audit.BilledVisit;
import org.basilic.audit.Direction;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.claim.DateSpan;
import org.basilic.coding.Coder;
import org.basilic.coding.Request;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.An;
import org.basilic.testkit.AnEncounter;
import org.basilic.testkit.EncounterEdit;
import org.junit.jupiter.api.Test;

/** Every kind of discrepancy by hand, beside the claim that is right. */
class AuditTest {

    private static final Coder CODER = Coder.standard();

    /** Two hours and five minutes of nivolumab from two vials, a push of ondansetron before it. */
    private static final Encounter VISIT = visit(new BigDecimal(150), new BigDecimal(50));

    private static final Encounter NOTHING_DISCARDED = visit(new BigDecimal(200), BigDecimal.ZERO);

    private static Encounter visit(BigDecimal given, BigDecimal wasted) {
        EncounterEdit edit = new EncounterEdit(AnEncounter.facility()
                .payer("medicare")
                .diagnosis("C34.90")
                .diagnosis("R11.2")
                .diagnosis("I10")
                .gave(
                        An.push("a1").of("ondansetron").hcpcs("J2405").from("08:40"),
                        An.infusion("a2")
                                .of("nivolumab")
                                .hcpcs("J9299")
                                .from("09:00")
                                .to("11:05"))
                .done());
        AdministrationEdit push = new AdministrationEdit(edit.administrations.get(0));
        push.dose = new Quantity(new BigDecimal(4), "mg");
        push.containers.add(
                new Container(ContainerKind.MULTI_DOSE, new Quantity(new BigDecimal(40), "mg"), 1, null, null));
        edit.administrations.set(0, push.done());
        AdministrationEdit drug = new AdministrationEdit(edit.administrations.get(1));
        drug.dose = new Quantity(given, "mg");
        drug.ndc = "00000-1111-22";
        drug.wasted = new Quantity(wasted, "mg");
        drug.containers.add(new Container(
                ContainerKind.SINGLE_DOSE, new Quantity(new BigDecimal(100), "mg"), 2, "00000-1111-22", null));
        edit.administrations.set(1, drug.done());
        return edit.done();
    }

    private static AuditReport audit(Encounter encounter, Consumer<ABilledVisit> change) {
        CodedEncounter coded = CODER.code(encounter, Request.standard());
        ABilledVisit billed = ABilledVisit.asSupported(encounter, coded);
        change.accept(billed);
        return new Audit(Reference.builtIn(), false, null).of(encounter, coded, billed.done());
    }

    private static Discrepancy only(AuditReport report) {
        assertThat(report.open()).isEmpty();
        assertThat(report.discrepancies()).as(words(report).toString()).hasSize(1);
        return report.discrepancies().get(0);
    }

    private static List<String> words(AuditReport report) {
        return report.discrepancies().stream()
                .map(one -> one.deviation().inWords())
                .toList();
    }

    @Test
    void theLinesOfTheVisitAreThoseThatTheTestsSpeakOf() {
        CodedEncounter coded = CODER.code(VISIT, Request.standard());
        assertThat(coded.lines().stream().map(line -> line.code() + line.modifiers() + line.units()))
                .containsExactly("96413[]1", "96375[]1", "96415[]1", "J2405[]4", "J9299[]150", "J9299[JW]50");
    }

    @Test
    void whatIsBilledAsSupportedAgrees() {
        AuditReport report = audit(VISIT, billed -> {});

        assertThat(report.agrees()).isTrue();
        assertThat(report.matched()).isEqualTo(6);
        assertThat(report.agreements())
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.billed().get(0).written())
                        .isEqualTo(one.supported().get(0).written()));
        assertThat(audit(NOTHING_DISCARDED, billed -> {}).agrees()).isTrue();
    }

    @Test
    void anExtraHourThatTheMinutesDoNotEarnIsWrongUnits() {
        Discrepancy found = only(audit(VISIT, billed -> units(billed, "96415", 2)));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.WRONG_UNITS);
        assertThat(found.direction()).isEqualTo(Direction.OVER);
        assertThat(found.deviation().inWords())
                .isEqualTo("2 units of 96415 are billed; " + found.grounds().minutes() + " minutes support 1");
        assertThat(found.stakes().units()).isEqualByComparingTo("1");
        assertThat(found.stakes().charge()).as("half of the line's charge").isEqualByComparingTo("50.00");
        assertThat(found.grounds().because()).isNotEmpty();
        assertThat(found.grounds().stretches()).isNotEmpty();
    }

    @Test
    void fewerUnitsThanSupportedWeighAsMuch() {
        AuditReport report = audit(VISIT, billed -> units(billed, "J2405", 1));

        assertThat(only(report).direction()).isEqualTo(Direction.UNDER);
        assertThat(report.totals().under().units()).isEqualByComparingTo("3");
        assertThat(report.totals().netUnits()).isEqualByComparingTo("-3");
        assertThat(only(report).grounds().amounts()).hasSize(1);
    }

    @Test
    void aLineThatNothingSupportsIsOverCoded() {
        Discrepancy found = only(audit(VISIT, billed -> billed.add(ABilledVisit.code(billed.line("96375"), "J0897"))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.OVER_CODED);
        assertThat(found.deviation().inWords()).isEqualTo("J0897 x1 is billed and not supported by the record");
        assertThat(found.stakes().charge()).isEqualByComparingTo("100.00");
    }

    @Test
    void aLineThatWasNotBilledIsUnderCoded() {
        Discrepancy found = only(audit(VISIT, billed -> billed.remove(billed.line("96375"))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.UNDER_CODED);
        assertThat(found.direction()).isEqualTo(Direction.UNDER);
        assertThat(found.billed()).isEmpty();
        assertThat(found.supported().get(0).number()).isEqualTo(2);
    }

    @Test
    void aVisitThatWasNotBilledIsUnderCodedWhole() {
        CodedEncounter coded = CODER.code(VISIT, Request.standard());
        AuditReport report = new Audit(Reference.builtIn(), false, null).of(VISIT, coded, new BilledVisit(List.of()));

        assertThat(report.billed().unbilled()).isTrue();
        assertThat(report.totals().under().count()).isEqualTo(6);
        assertThat(report.totals().over().count()).isZero();
    }

    @Test
    void theSameServiceOfAnotherFamilyIsOneWrongCode() {
        Discrepancy found = only(audit(
                VISIT, billed -> billed.change(billed.line("96413"), line -> ABilledVisit.code(line, "96365"))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.WRONG_CODE);
        assertThat(found.deviation().inWords())
                .isEqualTo("96365 is billed where the record supports 96413 (the same service of another family)");
        assertThat(found.direction())
                .as("without prices nobody knows which pays more")
                .isEqualTo(Direction.NEITHER);
    }

    @Test
    void anotherCodeOfTheDrugIsOneWrongCode() {
        EncounterEdit edit = new EncounterEdit(VISIT);
        edit.administrations.removeIf(given -> given.id().equals("a1"));
        edit.administrations.add(An.of("a3", Route.INTRAMUSCULAR)
                .of("leuprolide")
                .hcpcs("J9217")
                .from("11:30")
                .done());
        AdministrationEdit given = new AdministrationEdit(edit.administrations.get(1));
        given.dose = new Quantity(new BigDecimal("7.5"), "mg");
        edit.administrations.set(1, given.done());

        Discrepancy found = only(audit(
                edit.done(), billed -> billed.change(billed.line("J9217"), line -> ABilledVisit.code(line, "J1950"))));

        assertThat(found.deviation().inWords())
                .isEqualTo("J1950 is billed where the record supports J9217 (the same drug)");
    }

    @Test
    void twoDrugsThatHaveNothingInCommonAreTwoFindings() {
        AuditReport report =
                audit(VISIT, billed -> billed.change(billed.line("J2405"), line -> ABilledVisit.code(line, "J1626")));

        assertThat(report.discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(DiscrepancyKind.OVER_CODED, DiscrepancyKind.UNDER_CODED);
    }

    @Test
    void aModifierWithoutSupportIsWrong() {
        Discrepancy found = only(audit(
                VISIT,
                billed -> billed.change(billed.line("96375"), line -> ABilledVisit.modifiers(line, List.of("59")))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.WRONG_MODIFIER);
        assertThat(found.deviation().inWords()).isEqualTo("96375 has modifier 59 without support");
    }

    @Test
    void aModifierThatTheRecordCannotTellIsListedApart() {
        AuditReport report = audit(
                VISIT,
                billed -> billed.change(billed.line("96375"), line -> ABilledVisit.modifiers(line, List.of("PO"))));

        assertThat(report.agrees()).isTrue();
        assertThat(report.beyond())
                .extracting(beyond -> beyond.line().code(), beyond -> beyond.modifier())
                .containsExactly(tuple("96375", "PO"));
    }

    @Test
    void anotherProductIsWrongAndNoneIsNot() {
        AuditReport other = audit(
                VISIT,
                billed -> new ArrayList<>(billed.lines())
                        .stream()
                                .filter(line -> line.modifiers().isEmpty() && "J9299".equals(line.code()))
                                .forEach(line ->
                                        billed.change(line, before -> ABilledVisit.ndc(before, "00000-3333-44"))));
        AuditReport none = audit(
                VISIT,
                billed -> new ArrayList<>(billed.lines())
                        .forEach(line -> billed.change(line, before -> ABilledVisit.ndc(before, null))));

        assertThat(only(other).deviation().inWords())
                .isEqualTo("J9299 is billed with NDC 00000333344; charted is NDC 00000111122");
        assertThat(none.agrees()).isTrue();
    }

    @Test
    void wasteThatWasNotBilledIsMissing() {
        Discrepancy found = only(audit(VISIT, billed -> billed.remove(waste(billed))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.MISSING_WASTE);
        assertThat(found.direction()).isEqualTo(Direction.UNDER);
        assertThat(found.deviation().inWords())
                .isEqualTo("50 units of J9299 were discarded and no line with JW is billed");
        assertThat(found.grounds().amounts().get(0).wasted()).isEqualByComparingTo("50");
    }

    @Test
    void wasteThatIsDeniedWithJzIsOneFinding() {
        Discrepancy found = only(audit(VISIT, billed -> {
            billed.remove(waste(billed));
            billed.change(billed.line("J9299"), line -> ABilledVisit.modifiers(line, List.of("JZ")));
        }));

        assertThat(found.deviation().inWords()).endsWith("; the drug line says with JZ that none were");
    }

    @Test
    void wasteThatIsBilledAsGivenIsOneFinding() {
        AuditReport report = audit(VISIT, billed -> {
            billed.remove(waste(billed));
            units(billed, "J9299", 200);
        });

        assertThat(only(report).deviation().inWords())
                .isEqualTo("50 units of J9299 were discarded and are billed as given: a line of their own with JW is"
                        + " supported");
        assertThat(report.totals().netUnits()).isEqualByComparingTo("0");
    }

    @Test
    void theMarkThatNothingWasDiscardedMayBeMissing() {
        Discrepancy found = only(audit(
                NOTHING_DISCARDED,
                billed -> billed.change(billed.line("J9299"), line -> ABilledVisit.modifiers(line, List.of()))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.MISSING_WASTE);
        assertThat(found.deviation().inWords()).isEqualTo("J9299 lacks JZ: nothing of the container was discarded");
    }

    @Test
    void wasteThatTheRecordDoesNotShowIsOneFinding() {
        Discrepancy found = only(audit(NOTHING_DISCARDED, billed -> {
            BilledLine drug = billed.line("J9299");
            billed.change(drug, line -> ABilledVisit.modifiers(line, List.of()));
            billed.add(ABilledVisit.modifiers(ABilledVisit.units(drug, BigDecimal.TEN), List.of("JW")));
        }));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.UNSUPPORTED_WASTE);
        assertThat(found.direction()).isEqualTo(Direction.OVER);
    }

    @Test
    void aDiagnosisThatTheRecordDoesNotListIsUnsupported() {
        Discrepancy found = only(audit(
                VISIT,
                billed -> billed.list("D50.0")
                        .change(billed.line("96413"), line -> ABilledVisit.diagnoses(line, List.of("D50.0")))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.UNSUPPORTED_DIAGNOSIS);
        assertThat(found.deviation().inWords())
                .startsWith("96413 points to D500, which the record does not list; supported by C3490");
    }

    @Test
    void aListedDiagnosisThatDoesNotSupportTheLineIsUnsupported() {
        Discrepancy found = only(audit(
                VISIT,
                billed -> billed.change(billed.line("J9299"), line -> ABilledVisit.diagnoses(line, List.of("I10")))));

        assertThat(found.deviation().inWords())
                .isEqualTo("J9299 points to I10, which does not support it; supported by C3490");
    }

    @Test
    void aDiagnosisOfTheClaimToWhichNoLinePointsMustBeListedToo() {
        assertThat(only(audit(VISIT, billed -> billed.list("E11.9")))
                        .deviation()
                        .inWords())
                .isEqualTo("the claim lists E119, which the record does not list");
    }

    @Test
    void aRecordWithoutDiagnosesLeavesThemOpen() {
        EncounterEdit edit = new EncounterEdit(VISIT);
        edit.diagnoses.clear();
        AuditReport report = audit(edit.done(), billed -> billed.list("C34.90"));

        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.open()).hasSize(1);
        assertThat(report.open().get(0).questions())
                .containsExactly("Which diagnoses does the note of this visit list?");
    }

    @Test
    void anotherDayIsWrong() {
        Discrepancy found = only(audit(
                VISIT,
                billed -> billed.change(
                        billed.line("96375"), line -> ABilledVisit.service(line, DateSpan.of(An.DAY.plusDays(1))))));

        assertThat(found.deviation().inWords())
                .isEqualTo("96375 is billed on 2026-03-03; the record supports 2026-03-02");
    }

    @Test
    void aLineOnceMoreIsADuplicate() {
        Discrepancy found = only(audit(VISIT, billed -> billed.add(billed.line("96413"))));

        assertThat(found.kind()).isEqualTo(DiscrepancyKind.DUPLICATE);
        assertThat(found.deviation().inWords()).isEqualTo("96413 x1 repeats line 1 of claim e1");
        assertThat(found.billed().get(0).number()).isEqualTo(7);
    }

    @Test
    void aLineThatIsSplitIsTheSameLine() {
        AuditReport report = audit(VISIT, billed -> {
            BilledLine drug = billed.line("J9299");
            units(billed, "J9299", 50);
            billed.add(ABilledVisit.units(drug, new BigDecimal(100)));
        });

        assertThat(report.agrees()).isTrue();
    }

    @Test
    void whatIsNoneOfTheRecordsBusinessIsListedApart() {
        AuditReport report = audit(VISIT, billed -> billed.add(ABilledVisit.code(billed.line("96375"), "99284")));

        assertThat(report.agrees()).isTrue();
        assertThat(report.beyond().get(0).line().code()).isEqualTo("99284");
    }

    @Test
    void aQuestionOfTheRecordLeavesADifferenceOpen() {
        EncounterEdit edit = new EncounterEdit(VISIT);
        edit.administrations.add(
                An.infusion("a9").of("no such drug").from("12:00").to("13:30").done());
        AuditReport report = audit(edit.done(), billed -> billed.add(ABilledVisit.code(billed.line("96375"), "96367")));

        assertThat(report.discrepancies()).as(words(report).toString()).isEmpty();
        assertThat(report.open()).hasSize(1);
        assertThat(report.open().get(0).questions()).isNotEmpty();
        assertThat(report.totals().count()).isZero();
    }

    @Test
    void aQuestionAboutAnotherAdministrationDoesNotExcuseWhatWasNotBilled() {
        EncounterEdit edit = new EncounterEdit(VISIT);
        edit.administrations.add(
                An.infusion("a9").of("no such drug").from("12:00").to("13:30").done());

        assertThat(only(audit(edit.done(), billed -> billed.remove(billed.line("96375"))))
                        .kind())
                .isEqualTo(DiscrepancyKind.UNDER_CODED);
    }

    @Test
    void anotherValueOfASwitchUnderWhichTheLineWouldBeRightIsNamed() {
        Encounter beside = AnEncounter.facility()
                .payer("medicare")
                .gave(
                        An.infusion("a1")
                                .of("ceftriaxone")
                                .hcpcs("J0696")
                                .from("09:00")
                                .to("10:00"),
                        An.infusion("a2")
                                .of("vancomycin")
                                .hcpcs("J3370")
                                .from("09:50")
                                .to("10:20"))
                .done();
        CodedEncounter coded = CODER.code(beside, Request.standard());
        assertThat(coded.alternatives()).isNotEmpty();
        CodedEncounter other = new CodedEncounter(
                coded.encounter(),
                coded.status(),
                coded.policy(),
                coded.effective(),
                coded.rulebook(),
                coded.referenceData(),
                coded.alternatives().get(0).lines(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        BilledVisit billed = ABilledVisit.asSupported(beside, other).done();

        AuditReport report = new Audit(Reference.builtIn(), false, null).of(beside, coded, billed);

        assertThat(report.discrepancies())
                .isNotEmpty()
                .anySatisfy(one -> assertThat(one.otherwise())
                        .contains(coded.alternatives().get(0)));
    }

    @Test
    void aVoidedClaimBillsNothingAndAReplacementStandsInThePlaceOfTheFirst() {
        CodedEncounter coded = CODER.code(VISIT, Request.standard());
        ABilledVisit right = ABilledVisit.asSupported(VISIT, coded);
        ABilledVisit wrong = ABilledVisit.asSupported(VISIT, coded).remove(right.line("96375"));
        BilledClaim first = wrong.done().claims().get(0);
        BilledClaim second = new BilledClaim(
                first.number(), "7", right.done().claims().get(0).diagnoses(), right.lines());
        BilledClaim taken = new BilledClaim(first.number(), "8", List.of(), right.lines());
        Audit audit = new Audit(Reference.builtIn(), false, null);

        assertThat(audit.of(VISIT, coded, BilledVisit.of(List.of(second, first)))
                        .agrees())
                .isTrue();
        assertThat(audit.of(VISIT, coded, BilledVisit.of(List.of(first))).agrees())
                .isFalse();
        assertThat(BilledVisit.of(List.of(first, second, taken)).unbilled()).isTrue();
    }

    private static BilledLine waste(ABilledVisit billed) {
        return billed.lines().stream()
                .filter(line -> line.modifiers().contains("JW"))
                .findFirst()
                .orElseThrow();
    }

    private static void units(ABilledVisit billed, String code, int units) {
        billed.change(billed.line(code), line -> ABilledVisit.units(line, BigDecimal.valueOf(units)));
    }
}
