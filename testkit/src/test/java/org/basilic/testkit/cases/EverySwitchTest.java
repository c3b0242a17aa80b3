package org.basilic.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import org.basilic.result.Alternative;
import org.basilic.result.CodedEncounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every value of every switch has a visit that turns on it: two golden cases of the same facts, one coded under the value and
 * one under another, with different bills, both written by hand. The result of the other shows the bill of the first as an
 * alternative. The minutes allowed between bags have a visit each here instead of a case.
 */
class EverySwitchTest {

    private static final Reference REFERENCE = Reference.builtIn();
    private static final Coder CODER = new Coder(REFERENCE);
    private static final Switch GAP = Switch.INFUSION_BAG_CHANGE_GAP;

    private static List<GoldenCase> cases = List.of();

    @BeforeAll
    static void readTheCases() throws IOException, MalformedCaseException {
        List<GoldenCase> read = new ArrayList<>();
        for (Path file : CaseCheck.files(Checkout.cases())) {
            GoldenCase golden = CaseReader.read(file);
            if (golden.switches().size() <= 1 && golden.scope() != Scope.LISTED) {
                read.add(golden);
            }
        }
        cases = read;
    }

    static List<SwitchRow> rows() {
        return REFERENCE.switchRows().stream().filter(row -> row.name() != GAP).toList();
    }

    static List<Integer> gaps() {
        return REFERENCE.switchRows().stream()
                .filter(row -> row.name() == GAP)
                .map(row -> Integer.valueOf(row.value()))
                .filter(minutes -> minutes > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aVisitTurnsOnTheValueAndItsResultUnderAnotherShowsIt(SwitchRow row) {
        List<Turn> turns = turns(row);

        String what = row.name().written() + "=" + row.value();
        assertThat(turns.size())
                .as("two cases of the same facts with different bills, one under %s", what)
                .isPositive();
        assertThat(turns.stream().anyMatch(turn -> turn.offered().equals(turn.expected())))
                .as(
                        "the bill under %s is an alternative in the result of %s",
                        what, turns.get(0).other.place())
                .isTrue();
    }

    @Test
    void theMinutesAllowedBetweenBagsAreAllThere() {
        assertThat(gaps()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    /** Seventy-five minutes, the gap, and twenty more: 95 together earn an extra hour, and twenty alone earn nothing. */
    @ParameterizedTest
    @MethodSource("gaps")
    void aGapThatIsAllowedJoinsTheBagsAndOneMinuteLessAllowedDoesNot(int gap) throws MalformedCaseException {
        GoldenCase visit = bagsApart(gap);

        assertThat(bill(visit, Map.of())).isEqualTo("96365 x1");
        assertThat(bill(visit, Map.of(GAP, String.valueOf(gap - 1)))).isEqualTo("96365 x1");
        assertThat(bill(visit, Map.of(GAP, String.valueOf(gap)))).isEqualTo("96365 x1, 96366 x1");
        assertThat(offered(visit, GAP, String.valueOf(gap))).isEqualTo("96365 x1, 96366 x1");
    }

    private static GoldenCase bagsApart(int gap) throws MalformedCaseException {
        return CaseReader.read("bags.md", """
                # Two bags of one drug

                The gap between them is what counts.

                Shows: T-07
                Source: drafted from the switches
                Standing: drafted
                Vetted: nobody yet
                Judged: administration

                ```encounter
                setting   facility
                date      2026-03-02

                id  drug        route        start  stop
                a1  vancomycin  iv-infusion  08:00  09:15
                a2  vancomycin  iv-infusion  09:%02d  09:%02d
                ```

                ```claim
                96365       1
                ```
                """.formatted(15 + gap, 35 + gap));
    }

    /** Returns the cases that the value decides, each under the value beside one of the same facts under another. */
    private static List<Turn> turns(SwitchRow row) {
        List<Turn> turns = new ArrayList<>();
        for (GoldenCase under : cases) {
            if (!row.value().equals(value(under, row.name()))) {
                continue;
            }
            for (GoldenCase other : cases) {
                Turn turn = new Turn(row, under, other);
                if (turn.sameFacts() && turn.anotherValue() && turn.anotherBill()) {
                    turns.add(turn);
                }
            }
        }
        return turns;
    }

    /** Returns the value under which a case is coded: its own, else its payer's; empty when it sets another switch. */
    private static String value(GoldenCase golden, Switch name) {
        Encounter encounter = golden.encounter();
        if (!Set.of(name).containsAll(golden.switches().keySet())) {
            return "";
        }
        String own = golden.switches().get(name);
        if (own != null) {
            return own;
        }
        LocalDate date = Objects.requireNonNull(EncounterCheck.dateOf(encounter), golden.place());
        String payer = encounter.payer();
        return REFERENCE
                .on(date)
                .terms(payer == null ? REFERENCE.nationalPolicy() : payer, encounter.setting())
                .switches()
                .value(name);
    }

    private static String bill(GoldenCase visit, Map<Switch, String> switches) {
        return BilledLines.coded(code(visit, switches).lines(), visit.scope() == Scope.ALL, visit.judgesDates())
                .toString();
    }

    /** Returns the bill that the result of a case offers for another value, or that it offers none. */
    private static String offered(GoldenCase golden, Switch name, String value) {
        for (Alternative alternative : code(golden, golden.switches()).alternatives()) {
            if (alternative.switchName().equals(name.written())
                    && alternative.value().equals(value)) {
                return BilledLines.coded(alternative.lines(), golden.scope() == Scope.ALL, golden.judgesDates())
                        .toString();
            }
        }
        return "no alternative";
    }

    private static CodedEncounter code(GoldenCase golden, Map<Switch, String> switches) {
        return CODER.code(golden.encounter(), new Request(null, switches, Explain.ALL));
    }

    /**
     * Two cases of the same facts.
     *
     * @param under the case under the value
     * @param other the case under another value of the switch
     */
    private record Turn(SwitchRow row, GoldenCase under, GoldenCase other) {

        boolean sameFacts() {
            return under.scope() == other.scope()
                    && under.judgesDates() == other.judgesDates()
                    && facts(under.encounter()).equals(facts(other.encounter()));
        }

        boolean anotherValue() {
            String its = value(other, row.name());
            return !its.isEmpty() && !its.equals(row.value());
        }

        boolean anotherBill() {
            return !expected().equals(BilledLines.expected(other.lines()).toString());
        }

        String expected() {
            return BilledLines.expected(under.lines()).toString();
        }

        String offered() {
            return EverySwitchTest.offered(other, row.name(), row.value());
        }

        /** Returns the encounter without the id, which is the name of its file. */
        private static Encounter facts(Encounter e) {
            return new Encounter(
                    "any",
                    e.setting(),
                    e.placeOfService(),
                    e.payer(),
                    e.dateOfService(),
                    e.timeZone(),
                    e.patient(),
                    e.visit(),
                    e.primaryReason(),
                    e.diagnoses(),
                    e.accesses(),
                    e.administrations(),
                    e.services(),
                    e.program340B(),
                    e.openPoints());
        }
    }
}
