package org.basilic.testkit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.claim.ClaimNumber;
import org.basilic.claim.DateSpan;
import org.basilic.claim.Institution;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.ClaimProblem;
import org.basilic.claim.making.ClaimProblemCode;
import org.basilic.claim.making.Made;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.basilic.result.CodedLine;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of the claims of any visit, whatever it is charged. */
class ClaimPropertiesTest {

    private static final int TRIED = Integer.getInteger("basilic.properties", 1_000);
    private static final BigDecimal CEILING = new BigDecimal("99999.99");

    @Test
    void theClaimsOfOrdinaryVisitsBillWhatWasCoded() {
        int made = 0;
        for (long seed = 1; seed <= TRIED; seed++) {
            made += check(RandomClaims.encounter(seed), ASite.standard(), seed);
        }
        assertThat(made).isGreaterThan(TRIED / 3);
    }

    @Test
    void theClaimsOfDearVisitsBillWhatWasCoded() {
        Site dear = ASite.dear();
        int several = 0;
        for (long seed = 1; seed <= TRIED; seed++) {
            several += check(RandomClaims.encounter(seed), dear, seed) > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(TRIED / 50);
    }

    @Test
    void theClaimsOfLongVisitsBillWhatWasCoded() {
        int several = 0;
        for (long seed = 1; seed <= 200; seed++) {
            several += check(LongVisits.of(seed), ASite.standard(), seed) > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(50);
    }

    /** Checks the claims of a visit and returns how many there are. */
    private static int check(Encounter encounter, Site site, long seed) {
        CodedEncounter coded = RandomClaims.coded(encounter);
        Registration registration = RandomRegistrations.of(seed, encounter);
        Made made = new ClaimMaking(site).make(encounter, coded, registration);
        String what = "seed " + seed;
        if (made.stopped()) {
            assertThat(made.problems()).as(what).anyMatch(ClaimProblem::stops);
            assertThat(made.problems())
                    .as(what)
                    .extracting(ClaimProblem::code)
                    .doesNotContain(
                            ClaimProblemCode.NO_CHARGE, ClaimProblemCode.NO_REVENUE_CODE, ClaimProblemCode.NO_NPI);
            return 0;
        }
        assertThat(made.problems()).as(what).noneMatch(ClaimProblem::stops);
        Set<String> controls = new HashSet<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Claim claim : made.claims()) {
            each(claim, site, registration, what);
            total = total.add(Objects.requireNonNull(claim.total()));
            for (ClaimLine line : claim.lines()) {
                assertThat(controls.add(line.control())).as(what).isTrue();
            }
        }
        assertThat(total).as(what).isEqualByComparingTo(expected(coded, site));
        assertThat(billed(made.claims())).as(what).isEqualTo(supported(coded));
        spread(made.claims(), coded, what);
        return made.claims().size();
    }

    private static void each(Claim claim, Site site, Registration registration, String what) {
        assertThat(ClaimNumber.belongs(claim.number(), registration.account()))
                .as(what)
                .isTrue();
        assertThat(claim.number()).as(what).hasSizeLessThanOrEqualTo(20);
        boolean professional = claim.form() == ClaimForm.PROFESSIONAL;
        assertThat(claim.lines()).as(what).isNotEmpty().hasSizeLessThanOrEqualTo(professional ? 50 : 999);
        assertThat(claim.diagnoses()).as(what).isNotEmpty().hasSizeLessThanOrEqualTo(professional ? 12 : 25);
        if (professional
                && Objects.requireNonNull(site.payers().get(registration.payer()))
                        .dollarCeiling()) {
            assertThat(claim.total()).as(what).isLessThanOrEqualTo(CEILING);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ClaimLine line : claim.lines()) {
            sum = sum.add(Objects.requireNonNull(line.charge()));
            assertThat(line.revenue() == null).as(what).isEqualTo(professional);
            assertThat(line.pointers()).as(what).hasSizeBetween(professional ? 1 : 0, professional ? 4 : 0);
            assertThat(line.pointers())
                    .as(what)
                    .doesNotHaveDuplicates()
                    .allMatch(place -> place >= 1 && place <= claim.diagnoses().size());
            if (line.modifiers().contains("JW")) {
                assertThat(claim.lines())
                        .as(what)
                        .anyMatch(drug -> Objects.equals(drug.code(), line.code())
                                && !drug.modifiers().contains("JW"));
            }
            if (!professional) {
                Institution institution = Objects.requireNonNull(claim.institution());
                DateSpan statement = Objects.requireNonNull(institution.statement());
                assertThat(statement.holds(Objects.requireNonNull(line.service())))
                        .as(what)
                        .isTrue();
            }
        }
        assertThat(claim.total()).as(what).isEqualByComparingTo(sum);
    }

    private static BigDecimal expected(CodedEncounter coded, Site site) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CodedLine line : coded.lines()) {
            BigDecimal charge = Objects.requireNonNull(site.charges().of(line.code(), line.serviceDate()))
                    .charge();
            sum = sum.add(charge.multiply(BigDecimal.valueOf(line.units())).setScale(2, RoundingMode.HALF_UP));
        }
        return sum;
    }

    private static Map<String, BigDecimal> billed(List<Claim> claims) {
        Map<String, BigDecimal> units = new TreeMap<>();
        for (Claim claim : claims) {
            for (ClaimLine line : claim.lines()) {
                List<String> modifiers = new ArrayList<>(line.modifiers());
                modifiers.remove("76");
                units.merge(
                        line.code()
                                + modifiers
                                + Objects.requireNonNull(line.service()).from(),
                        Objects.requireNonNull(line.units()).setScale(0),
                        BigDecimal::add);
            }
        }
        return units;
    }

    private static Map<String, BigDecimal> supported(CodedEncounter coded) {
        Map<String, BigDecimal> units = new TreeMap<>();
        for (CodedLine line : coded.lines()) {
            List<String> modifiers = new ArrayList<>(line.modifiers());
            modifiers.remove("76");
            units.merge(
                    line.code() + modifiers + line.serviceDate(), BigDecimal.valueOf(line.units()), BigDecimal::add);
        }
        return units;
    }

    /** A line that is on several claims is there with different charges, and only the first time without mark. */
    private static void spread(List<Claim> claims, CodedEncounter coded, String what) {
        int lines = 0;
        int repeated = 0;
        for (Claim claim : claims) {
            lines += claim.lines().size();
            for (ClaimLine line : claim.lines()) {
                repeated += line.modifiers().contains("76") ? 1 : 0;
            }
        }
        for (CodedLine line : coded.lines()) {
            repeated -= line.modifiers().contains("76") ? 1 : 0;
            assertThat(line.kind() == LineKind.SERVICE || !line.modifiers().contains("76"))
                    .as(what)
                    .isTrue();
        }
        assertThat(lines).as(what).isEqualTo(coded.lines().size() + repeated);
        for (Claim claim : claims) {
            for (ClaimLine line : claim.lines()) {
                for (Claim other : claims) {
                    boolean marked = line.modifiers().contains("76");
                    if (!other.number().equals(claim.number()) && marked) {
                        assertThat(other.lines()).as(what).noneMatch(its -> sameBut76(its, line));
                    }
                }
            }
        }
    }

    private static boolean sameBut76(ClaimLine one, ClaimLine other) {
        List<String> mine = new ArrayList<>(one.modifiers());
        List<String> its = new ArrayList<>(other.modifiers());
        mine.remove("76");
        its.remove("76");
        return Objects.equals(one.code(), other.code())
                && mine.equals(its)
                && (one.product() == null) == (other.product() == null)
                && same(one.charge(), other.charge())
                && same(one.units(), other.units());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
