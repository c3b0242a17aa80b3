package org.basilic.testkit.oracle.drugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.reference.BillingUnit;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.DrugAmount;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for the drugs of every visit, tried on many random drug records; {@code -Dbasilic.properties=100000} tries
 * more, {@code -Dbasilic.seed=N -Dbasilic.properties=1} one again.
 */
class DrugPropertiesTest {

    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final int COUNT = Integer.getInteger("basilic.properties", 2_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final DrugComparison comparison = new DrugComparison();
    private final Coder coder = Coder.standard();

    /** What must hold for a visit and its result. */
    private interface Trial {
        void check(Encounter visit, CodedEncounter coded, Random random);
    }

    @Test
    void whatWasOpenedIsAccountedFor() {
        each((visit, coded, random) -> {
            for (DrugAmount amount : coded.amounts()) {
                if (amount.opened() != null && amount.given() != null) {
                    assertThat(amount.unexplained()).as("%s", amount).isNotNull();
                    BigDecimal accounted = amount.given()
                            .add(orNone(amount.wasted()))
                            .add(orNone(amount.kept()))
                            .add(orNone(amount.usedForOthers()))
                            .add(orNone(amount.unexplained()));
                    assertThat(accounted).as("%s", amount).isEqualByComparingTo(amount.opened());
                }
            }
        });
    }

    @Test
    void theLedgerHasTheUnitsOfTheLines() {
        each((visit, coded, random) -> {
            Map<String, Integer> units = new TreeMap<>();
            for (DrugAmount amount : coded.amounts()) {
                if (amount.billingUnit() != null) {
                    units.merge(amount.hcpcs() + " drug", amount.unitsGiven(), Integer::sum);
                    units.merge(amount.hcpcs() + " waste", amount.unitsWasted(), Integer::sum);
                }
            }
            Map<String, Integer> lines = new TreeMap<>();
            for (CodedLine line : coded.lines()) {
                if (drug(line) && units.containsKey(line.code() + " drug")) {
                    lines.merge(line.code() + " " + line.kind().written(), line.units(), Integer::sum);
                }
            }
            units.values().removeIf(none -> none == 0);
            assertThat(lines).isEqualTo(units);
        });
    }

    /**
     * Given units alone may be more than a container holds that is no whole number of units, and more again where they are
     * rounded up for each of several national drug codes; units of waste never are.
     */
    @Test
    void discardedUnitsNeverExceedWhatTheGivenOnesLeftOfTheContainers() {
        each((visit, coded, random) -> {
            DrugCatalog drugs = comparison.tables(visit).drugs();
            for (DrugAmount amount : coded.amounts()) {
                DrugFacts facts = amount.hcpcs() == null ? null : drugs.facts(amount.hcpcs(), coded.effective());
                BillingUnit unit = facts == null ? null : facts.billingUnit();
                if (amount.opened() != null && amount.unitsWasted() > 0) {
                    BigDecimal billed = Objects.requireNonNull(unit)
                            .base()
                            .multiply(BigDecimal.valueOf(amount.unitsGiven() + amount.unitsWasted()));
                    assertThat(billed)
                            .as("%s", amount)
                            .isLessThanOrEqualTo(amount.opened().subtract(orNone(amount.usedForOthers())));
                }
            }
        });
    }

    @Test
    void aDrugOfADayIsNeverBothDiscardedAndWhollyUsed() {
        each((visit, coded, random) -> {
            Set<String> discarded = new HashSet<>();
            Set<String> whollyUsed = new HashSet<>();
            Set<String> given = new HashSet<>();
            for (CodedLine line : coded.lines()) {
                if (drug(line)) {
                    String product = line.serviceDate() + " " + line.code() + " " + line.ndc();
                    boolean jw = line.modifiers().contains("JW");
                    assertThat(jw).as("JW on %s", line).isEqualTo(line.kind() == LineKind.WASTE);
                    (jw ? discarded : given).add(product);
                    if (line.modifiers().contains("JZ")) {
                        whollyUsed.add(product);
                    }
                }
            }
            assertThat(Collections.disjoint(whollyUsed, discarded))
                    .as("%s apart from %s", whollyUsed, discarded)
                    .isTrue();
            assertThat(given)
                    .as("a line of what was given beside each of waste")
                    .containsAll(discarded);
        });
    }

    @Test
    void otherUnitsOfTheSameMeasureChangeNothing() {
        each((visit, coded, random) -> {
            DrugCatalog drugs = comparison.tables(visit).drugs();
            assertThat(lines(DrugChanges.inOtherUnits(visit, drugs, random))).isEqualTo(lines(visit));
        });
    }

    @Test
    void containersCountedOneByOneChangeNothing() {
        each((visit, coded, random) ->
                assertThat(lines(DrugChanges.oneByOne(visit))).isEqualTo(lines(visit)));
    }

    @Test
    void theOrderOfTheRecordDoesNotMatter() {
        each((visit, coded, random) ->
                assertThat(lines(DrugChanges.shuffled(visit, random))).isEqualTo(lines(visit)));
    }

    @Test
    void moreWasteNeverLowersTheUnitsDiscarded() {
        each((visit, coded, random) -> {
            for (DrugAmount amount : coded.amounts()) {
                // An amount that a strength divided may stand in the ledger rounded; the rest must not be more than it
                // is.
                BigDecimal rest = orNone(amount.unexplained()).setScale(9, RoundingMode.DOWN);
                if (rest.signum() > 0) {
                    BigDecimal half = orNone(amount.wasted()).add(rest.multiply(HALF));
                    BigDecimal all = orNone(amount.wasted()).add(rest);
                    int before = discarded(visit);
                    int between = discarded(wasting(visit, amount, half));
                    int after = discarded(wasting(visit, amount, all));
                    assertThat(between).as("with half the rest of %s", amount).isGreaterThanOrEqualTo(before);
                    assertThat(after).as("with all the rest of %s", amount).isGreaterThanOrEqualTo(between);
                }
            }
        });
    }

    @Test
    void codingTwiceGivesEqualResults() {
        each((visit, coded, random) -> assertThat(code(visit)).isEqualTo(coded));
    }

    @Test
    void everyAmountIsOfAnAdministrationAndEachHasAtMostOne() {
        each((visit, coded, random) -> {
            Set<String> ids = new HashSet<>();
            for (Administration given : visit.administrations()) {
                ids.add(given.id());
            }
            for (DrugAmount amount : coded.amounts()) {
                assertThat(ids.remove(amount.administration())).as("%s", amount).isTrue();
            }
        });
    }

    private void each(Trial trial) {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            Encounter visit = RandomDrugRecords.visit(seed);
            try {
                trial.check(visit, code(visit), new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "seed %d: %s%n%s".formatted(seed, e.getMessage(), DrugComparison.json(visit)), e);
            }
        }
    }

    private CodedEncounter code(Encounter visit) {
        return coder.code(visit, new Request(null, Map.of(), Explain.ALL, false));
    }

    private Map<String, Integer> lines(Encounter visit) {
        return comparison.engine(visit, Map.of()).units();
    }

    private int discarded(Encounter visit) {
        return code(visit).lines().stream()
                .filter(line -> line.kind() == LineKind.WASTE)
                .mapToInt(CodedLine::units)
                .sum();
    }

    private static Encounter wasting(Encounter visit, DrugAmount amount, BigDecimal wasted) {
        return DrugChanges.withWaste(visit, amount.administration(), new Quantity(wasted, amount.unit()));
    }

    private static boolean drug(CodedLine line) {
        return line.kind() == LineKind.DRUG || line.kind() == LineKind.WASTE;
    }

    private static BigDecimal orNone(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
