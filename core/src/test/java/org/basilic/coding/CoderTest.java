package org.basilic.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.basilic.given.Chart.facility;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.chemo;
import static org.basilic.given.Given.shot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.basilic.given.Chart;
import org.basilic.given.Coded;
import org.basilic.given.Given;
import org.basilic.given.RandomCharts;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.EvidenceGrade;
import org.basilic.model.Route;
import org.basilic.reference.NotInForceException;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.FactEvidence;
import org.basilic.result.Finding;
import org.basilic.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoderTest {

    private final Coder coder = Coder.standard();

    @Test
    void theResultNamesWhatItRestsOn() {
        CodedEncounter result =
                facility(bag("a", "vancomycin", "09:00+60")).coded().result();

        assertThat(result.encounter()).isEqualTo("e");
        assertThat(result.policy()).isEqualTo("medicare");
        assertThat(result.effective()).isEqualTo(Chart.DAY);
        assertThat(result.rulebook()).isEqualTo(Reference.builtIn().rulebook());
        assertThat(result.referenceData()).isEqualTo(Reference.builtIn().edition());
    }

    @Test
    void theEncountersPayerIsThePolicyUnlessAnotherIsAskedFor() {
        Encounter encounter = facility(bag("a", "vancomycin", "22:00..+1/02:00"))
                .payer("commercial")
                .encounter();

        assertThat(coder.code(encounter, Request.standard()).policy()).isEqualTo("commercial");
        assertThat(coder.code(encounter, new Request("medicare", Map.of(), Explain.ALL))
                        .policy())
                .isEqualTo("medicare");
    }

    @Test
    void aPolicyOrValueThatDoesNotExistIsRefused() {
        Encounter encounter = facility(bag("a", "vancomycin", "09:00+60")).encounter();

        assertThatThrownBy(() -> coder.code(encounter, new Request("nobody", Map.of(), Explain.ALL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() ->
                        coder.code(encounter, new Request(null, Map.of(Switch.MIXED_BAG, "sometimes"), Explain.ALL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sometimes");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2027-04-01"})
    void aDayOutsideTheTablesIsRefusedAndNeverCodedByTheNearestRow(String day) {
        Encounter encounter =
                facility(bag("a", "vancomycin", "09:00+60")).on(day).encounter();

        assertThatThrownBy(() -> coder.code(encounter, Request.standard())).isInstanceOf(NotInForceException.class);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01", "2027-03-31"})
    void theFirstAndTheLastDayOfTheTablesAreCoded(String day) {
        assertThat(facility(bag("a", "vancomycin", "09:00+60")).on(day).bill()).isEqualTo("96365");
    }

    @Test
    void howMuchIsExplainedNeverChangesTheLines() {
        for (Explain much : Explain.values()) {
            assertThat(facility(bag("a", "vancomycin", "09:00+91"), shot("b", "ketorolac"))
                            .explain(much)
                            .bill())
                    .isEqualTo("96365 96366 96372-59");
        }
    }

    @Test
    void ledgersAreKeptOnlyWhereEverythingIsAskedFor() {
        Chart chart = facility(bag("a", "vancomycin", "09:00+90"));

        assertThat(chart.explain(Explain.ALL).coded().result().minutes()).isNotEmpty();
        assertThat(chart.explain(Explain.ALL).coded().result().notReported()).isNotEmpty();
        for (Explain less : List.of(Explain.LINES, Explain.NONE)) {
            CodedEncounter result = chart.explain(less).coded().result();
            assertThat(result.minutes()).isEmpty();
            assertThat(result.notReported()).isEmpty();
            assertThat(result.alternatives()).isEmpty();
        }
    }

    @Test
    void whereTheFactsWereReadIsToldWhereEverythingIsAskedFor() {
        Chart chart = facility(
                bag("a", "vancomycin", "09:00+90").read("start", "row 1").read("stop", "row 2"),
                bag("b", "cefepime", "11:00+60"));

        assertThat(chart.explain(Explain.ALL).coded().result().evidence())
                .containsExactly(
                        new FactEvidence("a", "start", "mar", "row 1", EvidenceGrade.CHARTED),
                        new FactEvidence("a", "stop", "mar", "row 2", EvidenceGrade.CHARTED));
        assertThat(chart.explain(Explain.LINES).coded().result().evidence()).isEmpty();
        assertThat(chart.explain(Explain.NONE).coded().result().evidence()).isEmpty();
    }

    @Test
    void findingsAreKeptHoweverLittleIsExplained() {
        assertThat(facility(bag("a", "vancomycin", "09:00"))
                        .explain(Explain.NONE)
                        .coded()
                        .foundBy())
                .containsExactly("DOC-02");
    }

    @Test
    void theGravestFindingComesFirst() {
        Coded coded = facility(
                        bag("a", "vancomycin", "09:00"),
                        chemo("b", "paclitaxel", "10:00+180"),
                        chemo("c", "carboplatin", "10:30+60"))
                .coded();

        assertThat(coded.result().findings()).extracting(Finding::severity).isSorted();
        assertThat(coded.result().findings()).hasSizeGreaterThan(1);
    }

    @Test
    void theStatusFollowsFromWhatWasFound() {
        Given ceftriaxone = bag("a", "ceftriaxone", "09:00+60").hcpcs("J0696").dose("1 g");
        assertThat(facility(ceftriaxone).diagnosis("J18.9").coded().result().status())
                .isEqualTo(Status.CLEAN);
        assertThat(facility(ceftriaxone).coded().result().status())
                .as("support that was not checked is not clean")
                .isEqualTo(Status.REVIEW);
        assertThat(facility(by(Route.IV_INFUSION, "a", "infliximab", DrugClass.COMPLEX_BIOLOGIC, "09:00+60")
                                .hcpcs("J1745")
                                .dose("300 mg")
                                .opened("3 x 100 mg single-dose"))
                        .diagnosis("K50.90")
                        .coded()
                        .result()
                        .status())
                .isEqualTo(Status.CLEAN);
        assertThat(facility(bag("a", "vancomycin", "09:00")).coded().result().status())
                .isEqualTo(Status.REVIEW);
        assertThat(facility(bag("a", "vancomycin", "09:00+60").ordered(false))
                        .coded()
                        .result()
                        .status())
                .isEqualTo(Status.BLOCKED);
    }

    @Test
    void alternativesShowTheLinesUnderOtherValuesWhereTheyDiffer() {
        List<Alternative> alternatives = facility(
                        bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:40..12:15"))
                .withAlternatives()
                .coded()
                .result()
                .alternatives();

        assertThat(alternatives)
                .extracting(Alternative::switchName, Alternative::value)
                .doesNotContain(tuple("concurrent.overlap", "half"));
        assertThat(facility(bag("a", "vancomycin", "09:00..12:00"), bag("b", "cefepime", "11:40..12:16"))
                        .withAlternatives()
                        .coded()
                        .result()
                        .alternatives())
                .extracting(Alternative::switchName, Alternative::value)
                .containsExactly(tuple("concurrent.overlap", "deduct"));
    }

    @Test
    void whereNothingIsDisputedThereAreNoAlternatives() {
        assertThat(facility(bag("a", "vancomycin", "09:00+60"))
                        .withAlternatives()
                        .coded()
                        .result()
                        .alternatives())
                .isEmpty();
    }

    @Test
    void everyAlternativeIsWhatThatValueGives() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Chart chart = RandomCharts.next(random).withAlternatives();
            for (Alternative alternative : chart.coded().result().alternatives()) {
                Switch name = Switch.named(alternative.switchName());
                assertThat(name).isNotNull();
                List<CodedLine> lines = coder.code(
                                chart.encounter(), new Request(null, Map.of(name, alternative.value()), Explain.NONE))
                        .lines();
                assertThat(lines).extracting(CodedLine::code).isEqualTo(codes(alternative.lines()));
                assertThat(Reference.builtIn().hasSource(alternative.source())).isTrue();
            }
        }
    }

    @Test
    void noValueThatChangesTheLinesIsMissingFromTheAlternatives() {
        Random random = new Random(12);
        for (int round = 0; round < 60; round++) {
            Chart chart = RandomCharts.next(random).withAlternatives();
            Coded coded = chart.coded();
            List<String> shown = coded.result().alternatives().stream()
                    .map(alternative -> bill(alternative.lines()))
                    .toList();
            for (SwitchRow row : Reference.builtIn().switchRows()) {
                CodedEncounter other =
                        coder.code(chart.encounter(), new Request(null, Map.of(row.name(), row.value()), Explain.NONE));
                if (!bill(other.lines()).equals(bill(coded.result().lines()))) {
                    assertThat(shown).as("%s in round %d", row, round).contains(bill(other.lines()));
                }
            }
        }
    }

    @Test
    void theOrderOfTheRecordDoesNotMatter() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            Encounter encounter = RandomCharts.next(random).encounter();
            List<Administration> shuffled = new ArrayList<>(encounter.administrations());
            Collections.shuffle(shuffled, random);
            CodedEncounter one = coder.code(encounter, Request.standard());
            CodedEncounter other = coder.code(
                    new Encounter(
                            encounter.id(),
                            encounter.setting(),
                            encounter.placeOfService(),
                            encounter.payer(),
                            encounter.dateOfService(),
                            encounter.timeZone(),
                            encounter.patient(),
                            encounter.visit(),
                            encounter.primaryReason(),
                            encounter.diagnoses(),
                            encounter.accesses(),
                            shuffled,
                            encounter.services(),
                            encounter.program340B(),
                            encounter.openPoints()),
                    Request.standard());

            assertThat(other).as("round %d", round).isEqualTo(one);
        }
    }

    @Test
    void codingTwiceGivesTheSame() {
        Random random = new Random(14);
        for (int round = 0; round < 200; round++) {
            Encounter encounter = RandomCharts.next(random).encounter();

            assertThat(coder.code(encounter, Request.standard()))
                    .isEqualTo(Coder.standard().code(encounter, Request.standard()));
        }
    }

    private static List<String> codes(List<CodedLine> lines) {
        return lines.stream().map(CodedLine::code).toList();
    }

    private static String bill(List<CodedLine> lines) {
        return lines.stream()
                .map(line -> line.serviceDate() + " " + line.code() + line.modifiers() + line.units())
                .collect(Collectors.joining(" "));
    }
}
