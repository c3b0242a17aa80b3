package org.basilic.claim.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.reference.ClaimEditRow;
import org.basilic.reference.Reference;
import org.basilic.result.Denial;
import org.basilic.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edit finds what it says and leaves alone what lies just beside; the table and the code name the same edits. */
class ClaimEditsTest {

    private static final ClaimEdits EDITS = new ClaimEdits(Reference.builtIn());

    static List<Trip> trips() {
        return Trips.all();
    }

    @ParameterizedTest
    @MethodSource("trips")
    void anEditFindsWhatItSaysAndNothingBeside(Trip trip) {
        for (ClaimForm form : trip.forms()) {
            String what = trip.edit() + " " + form;
            assertThat(trip.onWrong(form))
                    .as(what)
                    .extracting(ClaimFinding::edit)
                    .contains(trip.id(form));
            assertThat(trip.onRight(form))
                    .as(what)
                    .extracting(ClaimFinding::edit)
                    .doesNotContain(trip.id(form));
        }
    }

    @ParameterizedTest
    @EnumSource(ClaimForm.class)
    void aGoodClaimHasNoFinding(ClaimForm form) {
        assertThat(EDITS.findings(AClaim.of(form).done(), ScrubTerms.NONE)).isEmpty();
    }

    @Test
    void theTableAndTheCodeNameTheSameEdits() {
        Set<String> inTable = Reference.builtIn().claimEdits().rows().stream()
                .map(ClaimEditRow::edit)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(inTable)
                .isEqualTo(Stream.of(Edit.values()).map(Edit::written).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyIdOfTheTableIsHeardAndEveryIdHeardIsInTheTable() {
        Set<String> heard = new TreeSet<>();
        for (Trip trip : Trips.all()) {
            for (ClaimForm form : trip.forms()) {
                trip.onWrong(form).forEach(finding -> heard.add(finding.edit()));
            }
        }
        Set<String> ids = new TreeSet<>();
        for (ClaimEditRow row : Reference.builtIn().claimEdits().rows()) {
            Stream.of(row.professional(), row.institutional())
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }

        assertThat(heard).isEqualTo(ids);
    }

    @Test
    void aFindingSaysWhereWithWhichNumbersWhatToDoAndHowItWouldBeDenied() {
        AClaim claim = AClaim.professional().with(new ALine("96415", "2"));

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE))
                .containsExactly(new ClaimFinding(
                        "IB.837P.2400.SV101-2.21",
                        Severity.ERROR,
                        new FindingPlace("A1", 1, "2400", "SV101-2"),
                        "96415 and none of 96413, 96417",
                        "add the first service or correct the code",
                        new Denial("107", "N122")));
    }

    @Test
    void whatIsFoundNamesNobody() {
        AClaim claim = AClaim.professional();
        claim.born = AClaim.DAY.plusDays(1);
        claim.billingNpi = "1234567894";
        claim.taxId = "12";
        claim.payerId = null;
        claim.payerClaimNumber = "SECRET";

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE))
                .hasSizeGreaterThan(4)
                .noneMatch(finding -> (finding.message() + finding.fix())
                        .matches(".*(WINTER|ANNA|ORTEGA|SECRET|1EG4TE5MK73|1234567894|1960|2026-03-03).*"));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30,", "2023-07-01,WARNING", "2023-09-30,WARNING", "2023-10-01,ERROR"})
    void aDrugWithoutWordOfWasteIsDeniedFromJulyAndReturnedFromOctober2023(LocalDate day, Severity severity) {
        AClaim claim = AClaim.professional();
        claim.day = day;
        claim.drug().modifiers.clear();

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE))
                .extracting(ClaimFinding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void aPairWeighsMoreWithMedicareThanWithOthers() {
        AClaim medicare = AClaim.professional();
        medicare.lines.add(new ALine("96523", "1"));
        AClaim other = AClaim.professional();
        other.filing = "CI";
        other.lines.add(new ALine("96523", "1"));

        assertThat(severityOf("IB.837P.2400.SV101-2.24", medicare)).isEqualTo(EnumSet.of(Severity.ERROR));
        assertThat(severityOf("IB.837P.2400.SV101-2.24", other)).isEqualTo(EnumSet.of(Severity.WARNING));
    }

    @Test
    void thoseWhoDoNotAskForWordOfWasteAreNotHeldToIt() {
        AClaim claim = AClaim.professional();
        claim.filing = "CI";
        claim.drug().modifiers.clear();

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE)).isEmpty();
    }

    @Test
    void furtherHoursReachTheFirstOneThroughTheDaysBetween() {
        AClaim claim = AClaim.professional()
                .with(
                        new ALine("96413", "1").on(AClaim.DAY.minusDays(2)),
                        new ALine("96415", "8").on(AClaim.DAY.minusDays(1)),
                        new ALine("96415", "7").on(AClaim.DAY));

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE)).isEmpty();
        claim.lines.remove(1);
        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE))
                .extracting(ClaimFinding::edit)
                .containsExactly("IB.837P.2400.SV101-2.21");
    }

    @Test
    void theSiteFileDecidesAboutTheCeiling() {
        AClaim claim = AClaim.professional().with(new ALine("96365", "1").charged("150200"));

        assertThat(EDITS.findings(claim.done(), Sites.terms(Sites.asking(null, false, false, false))))
                .isEmpty();
    }

    @Test
    void aPayerThatTakesLinesWithoutChargeIsNotWarnedOf() {
        AClaim claim = AClaim.professional();
        claim.drug().charge = "0";

        assertThat(EDITS.findings(claim.done(), Sites.terms(Sites.asking(null, false, true, true))))
                .isEmpty();
    }

    @Test
    void theClaimsOfAVisitAreLookedAtTogether() {
        AClaim first = AClaim.professional().with(new ALine("96413", "1"), new ALine("96415", "5"));
        AClaim second = AClaim.professional().with(new ALine("96415", "4").charged("99"));
        second.number = "A2";

        List<Scrubbed> scrubbed = EDITS.scrub(List.of(first.done(), second.done()), ScrubTerms.NONE);

        assertThat(scrubbed).extracting(Scrubbed::claim).containsExactly("A1", "A2");
        assertThat(scrubbed.get(0).findings())
                .extracting(ClaimFinding::message)
                .singleElement()
                .asString()
                .contains("9 units of 96415 on 2026-03-02; the limit is 8");
        assertThat(scrubbed.get(1).findings()).isEmpty();
    }

    @Test
    void aLineThatAnotherClaimOfTheVisitRepeatsIsTold() {
        Claim first = AClaim.professional().with(new ALine("96372", "1")).done();
        AClaim second = AClaim.professional().with(new ALine("96372", "1"));
        second.number = "A2";

        assertThat(EDITS.scrub(List.of(first, second.done()), ScrubTerms.NONE)
                        .get(1)
                        .findings())
                .extracting(ClaimFinding::message)
                .containsExactly("96372 says the same as line 1 of claim A1");
    }

    @Test
    void onADayWithoutTablesTheFormIsStillLookedAtAndTheRestIsSaidToBeUnchecked() {
        AClaim claim = AClaim.professional();
        claim.day = LocalDate.of(2005, 1, 15);
        claim.total = "1";
        claim.lines.add(new ALine("96366", "1"));

        Scrubbed scrubbed = EDITS.scrub(claim.done(), ScrubTerms.NONE);

        assertThat(scrubbed.findings()).extracting(ClaimFinding::edit).containsExactly("IB.837P.2300.CLM02.12");
        assertThat(scrubbed.notChecked())
                .contains(
                        new NotChecked("codes", LineKinds.NO_TABLES),
                        new NotChecked("diagnoses", "no tables for the day of the claim"));
    }

    @Test
    void whatTheTablesDoNotKnowIsSaidToBeUnchecked() {
        AClaim claim = AClaim.professional().with(new ALine("A9999", "1"));
        claim.diagnoses = List.of("A000");

        assertThat(EDITS.scrub(claim.done(), ScrubTerms.NONE).notChecked())
                .extracting(NotChecked::subject)
                .contains("diagnosis A000", "days of A9999", "limit of units of A9999", "days in the future");
    }

    @Test
    void aQuantityInAnotherMeasureThanTheUnitsIsNotHeldAgainstThem() {
        AClaim claim = AClaim.professional();
        claim.drug().of("57894003001", "4", "UN");

        Scrubbed scrubbed = EDITS.scrub(claim.done(), ScrubTerms.NONE);

        assertThat(scrubbed.findings()).isEmpty();
        assertThat(scrubbed.notChecked())
                .extracting(NotChecked::subject)
                .contains("quantity of the product against units");
    }

    @Test
    void theQuantityOfAllThatWasOpenedMayStandOnTheLineOfWhatWasGiven() {
        AClaim claim = AClaim.professional()
                .with(new ALine("J1745", "35").of("57894003001", "400", "ME"), new ALine("J1745", "5", "JW"));

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE)).isEmpty();
    }

    @Test
    void twoProductsOfOneCodeMayDifferInWaste() {
        AClaim claim = AClaim.professional()
                .with(
                        new ALine("J1745", "10", "JZ").of("57894003001", "100", "ME"),
                        new ALine("J1745", "9").of("57894016001", "90", "ME"),
                        new ALine("J1745", "1", "JW").of("57894016001", "10", "ME"));

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE)).isEmpty();
    }

    @Test
    void theBalanceIsKeptToTheCentOverManyLines() {
        AClaim claim = AClaim.hospital();
        claim.lines = AClaim.many(999);
        claim.lines.forEach(line -> line.charge = "0.10");
        claim.total = new BigDecimal("99.90").toPlainString();

        assertThat(EDITS.findings(claim.done(), ScrubTerms.NONE))
                .extracting(ClaimFinding::edit)
                .doesNotContain("IB.837I.2300.CLM02.12");
    }

    private static EnumSet<Severity> severityOf(String edit, AClaim claim) {
        return EDITS.findings(claim.done(), ScrubTerms.NONE).stream()
                .filter(finding -> finding.edit().equals(edit))
                .map(ClaimFinding::severity)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
    }
}
