package org.basilic.testkit.oracle.drugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.DrugProduct;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.Made;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.Diagnosis;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Measure;
import org.basilic.reference.Reference;
import org.basilic.reference.UnitOfMeasure;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.basilic.testkit.EncounterEdit;
import org.basilic.testkit.claims.ASite;
import org.basilic.testkit.claims.RandomClaims;
import org.basilic.testkit.claims.RandomRegistrations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quantities of products on claims are those that the record itself leads to, counted in fractions. */
class ClaimQuantityOracleTest {

    private static final long VISITS = Long.getLong("basilic.oracle", 3_000);
    private static final Map<Measure, String> WRITTEN =
            Map.of(Measure.MASS, "ME", Measure.VOLUME, "ML", Measure.UNITS, "F2", Measure.DOSE, "UN");

    /** An amount as the oracle finds it. */
    private record Told(Fraction amount, Measure measure) {}

    @Test
    void everyQuantityIsTheOneOfTheRecord() {
        ClaimMaking making = new ClaimMaking(ASite.standard());
        int compared = 0;
        for (long seed = 0; seed < VISITS; seed++) {
            EncounterEdit edit = new EncounterEdit(RandomDrugRecords.visit(seed));
            edit.diagnoses.add(new Diagnosis("D50.9", null));
            Encounter visit = edit.done();
            CodedEncounter coded = RandomClaims.coded(visit);
            Made made = making.make(visit, coded, RandomRegistrations.of(seed, visit));
            if (made.stopped()) {
                continue;
            }
            Map<String, BigDecimal> billed = billed(made.claims());
            Map<String, Fraction> told = told(visit, coded);
            for (Map.Entry<String, BigDecimal> one : billed.entrySet()) {
                Fraction expected = Objects.requireNonNull(told.get(one.getKey()), "seed " + seed + ": " + one);
                assertThat(Fraction.of(one.getValue()).compareTo(expected))
                        .as("seed %d: %s, not %s", seed, one, expected)
                        .isZero();
                compared++;
            }
        }
        assertThat(compared).isGreaterThan((int) (VISITS / 20));
    }

    private static Map<String, BigDecimal> billed(List<Claim> claims) {
        Map<String, BigDecimal> billed = new TreeMap<>();
        for (Claim claim : claims) {
            for (ClaimLine line : claim.lines()) {
                DrugProduct product = line.product();
                if (product != null) {
                    List<String> modifiers = new ArrayList<>(line.modifiers());
                    modifiers.remove("76");
                    billed.merge(
                            key(
                                    line.code(),
                                    modifiers,
                                    Objects.requireNonNull(line.service()).from(),
                                    product.ndc(),
                                    product.measure()),
                            Objects.requireNonNull(product.quantity()),
                            BigDecimal::add);
                }
            }
        }
        return billed;
    }

    private static Map<String, Fraction> told(Encounter visit, CodedEncounter coded) {
        Map<String, Fraction> told = new TreeMap<>();
        for (CodedLine line : coded.lines()) {
            String ndc = line.ndc();
            if (ndc == null) {
                continue;
            }
            Told sum = null;
            for (Administration given : visit.administrations()) {
                if (line.administrations().contains(given.id())) {
                    Told one = one(given, line, ndc);
                    sum = sum == null || one == null
                            ? one
                            : new Told(sum.amount().plus(one.amount()), one.measure());
                }
            }
            if (sum != null && WRITTEN.containsKey(sum.measure())) {
                told.merge(
                        key(line.code(), line.modifiers(), line.serviceDate(), ndc, WRITTEN.get(sum.measure())),
                        sum.amount(),
                        Fraction::plus);
            }
        }
        return told;
    }

    private static String key(@Nullable Object... parts) {
        return Arrays.toString(parts);
    }

    private static @Nullable Told one(Administration given, CodedLine line, String ndc) {
        DrugCatalog catalog = Reference.builtIn().on(line.serviceDate()).drugs();
        DrugFacts facts = catalog.facts(line.code(), line.serviceDate());
        if (facts == null) {
            return null;
        }
        if (NdcDigits.ofContainers(given).size() > 1) {
            return held(NdcDigits.with(ndc, given), catalog);
        }
        if (facts.billingUnit() == null) {
            Quantity dose = given.dose();
            UnitOfMeasure unit = dose == null ? null : catalog.unit(dose.unit());
            return dose == null || unit == null
                    ? null
                    : new Told(Fraction.of(dose.amount()).times(Fraction.of(unit.factor())), unit.measure());
        }
        Measure measure = facts.billingUnit().measure();
        Scale scale = new Scale(
                catalog, line.code(), measure, Strength.in(given.drug().name(), catalog));
        Fraction amount =
                line.kind() == LineKind.WASTE ? scale.of(Objects.requireNonNull(given.wasted())) : dose(given, scale);
        return amount == null ? null : new Told(amount, measure);
    }

    private static @Nullable Told held(List<Container> containers, DrugCatalog catalog) {
        Told sum = null;
        for (Container container : containers) {
            UnitOfMeasure unit = catalog.unit(container.size().unit());
            if (unit == null) {
                return null;
            }
            Fraction one = Fraction.of(container.size().amount())
                    .times(Fraction.of(unit.factor()))
                    .times(Fraction.of(BigDecimal.valueOf(container.count())));
            sum = new Told(sum == null ? one : sum.amount().plus(one), unit.measure());
        }
        return sum;
    }

    private static @Nullable Fraction dose(Administration given, Scale scale) {
        Quantity dose = given.dose();
        if (scale.measure() == Measure.DOSE) {
            return dose != null && scale.direct(dose) ? scale.of(dose) : Fraction.of(BigDecimal.ONE);
        }
        if (scale.measure() == Measure.VOLUME && (dose == null || !scale.direct(dose)) && given.volume() != null) {
            return scale.of(given.volume());
        }
        return dose == null ? null : scale.of(dose);
    }
}
