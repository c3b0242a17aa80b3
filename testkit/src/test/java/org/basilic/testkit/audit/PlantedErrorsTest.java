package org.basilic.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.basilic.audit.Audit;
import org.basilic.audit.AuditReport;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledLine;
import org.basilic.audit.BilledVisit;
import org.basilic.audit.Discrepancy;
import org.basilic.audit.DiscrepancyKind;
import org.basilic.audit.SupportedLine;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Administration;
import org.basilic.model.Container;
import org.basilic.model.ContainerKind;
import org.basilic.model.Drug;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.Status;
import org.basilic.testkit.AdministrationEdit;
import org.basilic.testkit.EncounterEdit;
import org.basilic.testkit.random.RandomEncounters;
import org.junit.jupiter.api.Test;

/** A correct claim gives an empty report; of planted errors every one is found, and nothing else. */
class PlantedErrorsTest {

    private static final int VISITS = 1000;

    private static final Coder CODER = Coder.standard();
    private static final Audit AUDIT = new Audit(Reference.builtIn(), false, null);

    /** One random visit, its products charted, and its coding. */
    private record Visit(long seed, Encounter encounter, CodedEncounter coded) {

        static Visit of(long seed) {
            Encounter encounter = withProducts(RandomEncounters.of(seed));
            // The alternatives are coded again and again; what they say is tested elsewhere.
            CodedEncounter coded = CODER.code(encounter, new Request(null, Map.of(), Explain.ALL, false));
            return new Visit(seed, encounter, coded);
        }

        private static Encounter withProducts(Encounter encounter) {
            EncounterEdit edit = new EncounterEdit(encounter);
            for (int i = 0; i < edit.administrations.size(); i++) {
                Administration given = edit.administrations.get(i);
                Drug drug = given.drug();
                if (drug.hcpcs() != null) {
                    AdministrationEdit product = new AdministrationEdit(given);
                    product.ndc = "1234500" + (10 + Math.floorMod(drug.hcpcs().hashCode(), 90)) + "01";
                    opened(given, product, encounter.id().hashCode() + i);
                    edit.administrations.set(i, product.done());
                }
            }
            return edit.done();
        }

        /** Charts one vial for the dose, of which in half of the visits as much again is discarded. */
        private static void opened(Administration given, AdministrationEdit edit, int dice) {
            Quantity dose = given.dose();
            if (dose == null || !given.containers().isEmpty() || given.wasted() != null) {
                return;
            }
            boolean discarded = Math.floorMod(dice, 2) == 0;
            BigDecimal size = discarded ? dose.amount().add(dose.amount()) : dose.amount();
            edit.containers.add(
                    new Container(ContainerKind.SINGLE_DOSE, new Quantity(size, dose.unit()), 1, null, null));
            edit.wasted = discarded ? dose : new Quantity(BigDecimal.ZERO, dose.unit());
        }

        boolean blocked() {
            return coded.status() == Status.BLOCKED;
        }

        AuditReport audit(BilledVisit billed) {
            return AUDIT.of(encounter, coded, billed);
        }
    }

    @Test
    void whatIsBilledAsSupportedGivesAnEmptyReport() {
        int lines = 0;
        for (long seed = 1; seed <= VISITS; seed++) {
            Visit visit = Visit.of(seed);
            AuditReport report = visit.audit(
                    ABilledVisit.asSupported(visit.encounter(), visit.coded()).done());

            assertThat(said(report)).as("seed " + seed).isEmpty();
            assertThat(report.beyond()).as("seed " + seed).isEmpty();
            assertThat(report.matched())
                    .as("seed " + seed)
                    .isEqualTo(visit.coded().lines().size());
            assertThat(report.totals().count()).isZero();
            lines += report.matched();
        }
        assertThat(lines).isGreaterThan(2 * VISITS);
    }

    @Test
    void everyPlantedErrorIsFoundAndNothingElse() {
        Map<DiscrepancyKind, Integer> planted = new EnumMap<>(DiscrepancyKind.class);
        for (long seed = 1; seed <= VISITS; seed++) {
            Visit visit = Visit.of(seed);
            for (DiscrepancyKind kind : kinds(visit)) {
                Planter planter = new Planter(seed, visit.encounter(), visit.coded());
                if (planter.plant(kind)) {
                    planted.merge(kind, 1, Integer::sum);
                    assertFound(visit, planter, kind.written());
                }
            }
        }
        assertThat(planted)
                .hasSize(DiscrepancyKind.values().length)
                .allSatisfy(
                        (kind, count) -> assertThat(count).as(kind.written()).isGreaterThan(40));
    }

    @Test
    void severalPlantedInOneVisitAreAllFound() {
        int most = 0;
        for (long seed = 1; seed <= VISITS; seed++) {
            Visit visit = Visit.of(seed);
            List<DiscrepancyKind> kinds = new ArrayList<>(kinds(visit));
            Collections.shuffle(kinds, new Random(seed));
            Planter planter = new Planter(seed, visit.encounter(), visit.coded());
            int wanted = new SplittableRandom(seed).nextInt(2, 6);
            for (DiscrepancyKind kind : kinds) {
                if (planter.plants().size() < wanted) {
                    planter.plant(kind);
                }
            }
            assertFound(visit, planter, "several");
            most = Math.max(most, planter.plants().size());
        }
        assertThat(most).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theOrderOfTheLinesChangesNothing() {
        for (long seed = 1; seed <= VISITS; seed++) {
            Visit visit = Visit.of(seed);
            Planter planter = new Planter(seed, visit.encounter(), visit.coded());
            for (DiscrepancyKind kind : kinds(visit)) {
                planter.plant(kind);
            }
            BilledClaim claim = planter.visit().done().claims().get(0);
            List<BilledLine> shuffled = new ArrayList<>(claim.lines());
            Collections.shuffle(shuffled, new Random(seed));
            BilledClaim other = new BilledClaim(claim.number(), claim.frequency(), claim.diagnoses(), shuffled);

            assertThat(visit.audit(new BilledVisit(List.of(other))).discrepancies())
                    .as("seed " + seed)
                    .isEqualTo(visit.audit(planter.visit().done()).discrepancies());
        }
    }

    /** The oracle: units by code and day, billed less supported, counted without any matching. */
    @Test
    void unitsOfTheReportAreThoseOfPlainSubtraction() {
        for (long seed = 1; seed <= VISITS; seed++) {
            Visit visit = Visit.of(seed);
            Planter planter = new Planter(seed, visit.encounter(), visit.coded());
            for (DiscrepancyKind kind : kinds(visit)) {
                planter.plant(kind);
            }
            BilledVisit billed = planter.visit().done();
            Map<String, BigDecimal> plain = new HashMap<>();
            billed.lines().forEach(line -> add(plain, line));
            visit.coded().lines().forEach(line -> subtract(plain, line));

            AuditReport report = visit.audit(billed);

            assertThat(units(report)).as("seed " + seed).isEqualTo(withoutZeros(plain));
            boolean codes = report.discrepancies().stream().anyMatch(one -> one.kind() == DiscrepancyKind.WRONG_CODE);
            if (!codes) {
                BigDecimal net = plain.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(report.totals().netUnits()).as("seed " + seed).isEqualByComparingTo(net);
            }
        }
    }

    /** What a question could decide is not planted in visits that wait for an answer. */
    private static List<DiscrepancyKind> kinds(Visit visit) {
        return visit.blocked()
                ? List.of(
                        DiscrepancyKind.WRONG_MODIFIER,
                        DiscrepancyKind.WRONG_PRODUCT,
                        DiscrepancyKind.UNSUPPORTED_DIAGNOSIS,
                        DiscrepancyKind.WRONG_DATE,
                        DiscrepancyKind.DUPLICATE)
                : List.of(DiscrepancyKind.values());
    }

    private static void assertFound(Visit visit, Planter planter, String what) {
        AuditReport report = visit.audit(planter.visit().done());
        List<Plant> found = new ArrayList<>();
        for (Discrepancy one : report.discrepancies()) {
            int billed = one.billed().isEmpty() ? 0 : one.billed().get(0).number();
            int supported =
                    one.supported().isEmpty() ? 0 : one.supported().get(0).number();
            found.add(new Plant(one.kind(), billed, supported));
        }
        assertThat(found)
                .as("seed " + visit.seed() + ", " + what + ": " + said(report))
                .containsExactlyInAnyOrderElementsOf(planter.plants());
        assertThat(report.open()).as("seed " + visit.seed()).isEmpty();
    }

    private static List<String> said(AuditReport report) {
        List<String> said = new ArrayList<>();
        report.discrepancies().forEach(one -> said.add(one.deviation().inWords()));
        report.open()
                .forEach(one -> said.add("open: " + one.difference().deviation().inWords()));
        return said;
    }

    private static void add(Map<String, BigDecimal> units, BilledLine line) {
        units.merge(
                line.code() + " " + Objects.requireNonNull(line.service()).from(),
                Objects.requireNonNull(line.units()),
                BigDecimal::add);
    }

    private static void subtract(Map<String, BigDecimal> units, CodedLine line) {
        units.merge(
                line.code() + " " + line.serviceDate(),
                BigDecimal.valueOf(line.units()).negate(),
                BigDecimal::add);
    }

    private static Map<String, BigDecimal> units(AuditReport report) {
        Map<String, BigDecimal> units = new HashMap<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Discrepancy one : report.discrepancies()) {
            for (BilledLine line : one.billed()) {
                if (seen.add(line)) {
                    add(units, line);
                }
            }
            for (SupportedLine line : one.supported()) {
                if (seen.add(line)) {
                    subtract(units, line.line());
                }
            }
        }
        return withoutZeros(units);
    }

    private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> units) {
        Map<String, BigDecimal> left = new HashMap<>();
        units.forEach((code, count) -> {
            if (count.signum() != 0) {
                left.put(code, count.stripTrailingZeros());
            }
        });
        return left;
    }
}
