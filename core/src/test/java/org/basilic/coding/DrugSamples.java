package org.basilic.coding;

import static org.basilic.given.Chart.facility;
import static org.basilic.given.Chart.office;
import static org.basilic.given.Given.bag;
import static org.basilic.given.Given.by;
import static org.basilic.given.Given.drug;
import static org.basilic.given.Given.named;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basilic.given.Chart;
import org.basilic.model.Route;
import org.basilic.model.Supplier;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.DateRange;
import org.basilic.reference.Imported;
import org.basilic.reference.NdcProduct;
import org.basilic.reference.Switch;

/** Encounters whose drug lines, between them, give every reason, raise every question and turn on every switch of drugs. */
final class DrugSamples {

    private static final String VIALS = "4 x 100 mg single-dose";

    private DrugSamples() {}

    /** Returns new encounters, at least one for each reason and question of drugs and their amounts. */
    static List<Chart> forReasons() {
        return List.of(
                // The drug and its code.
                office(
                        named("a", "infliximab").dose("100 mg"),
                        named("b", "levoleucovorin").dose("100 mg")),
                office(
                        bag("a", "study drug 17", "09:00+60"),
                        bag("b", "mystery", "11:00+60").hcpcs("J0001")),
                office(drug("a", "J0640").dose("100 mg"), drug("b", "J0643").dose("100 mg")),
                office(drug("a", "J0640").dose("100 mg")).on("2026-10-01"),
                office(named("a", "new drug").hcpcs("J3490")),
                office(drug("a", "J1745").suppliedBy(Supplier.PATIENT)),
                // The dose.
                office(drug("a", "J1745"), drug("b", "J1745").dose("5 mL")),
                office(drug("a", "J1745").dose("0 mg"), drug("b", "J1745").dose("1e9 mg")),
                office(
                        drug("a", "J2405").dose("400 mg"),
                        by(Route.INTRAMUSCULAR, "b", null, null, "").hcpcs("90715")),
                // The product.
                office(
                        drug("a", "J1745").ndc("12345").dose("100 mg"),
                        drug("b", "J1745").ndc("5789403001").dose("100 mg")),
                office(by(Route.IV_INFUSION, "a", null, null, "09:00+60")
                                .ndc("57894-030-01")
                                .dose("100 mg"))
                        .importing(crosswalk()),
                office(drug("a", "Q5103").ndc("57894-030-01").dose("100 mg")).importing(crosswalk()),
                office(drug("a", "J1745")
                        .dose("150 mg")
                        .opened("1 x 100 mg single-dose, ndc 57894-030-01")
                        .opened("1 x 100 mg single-dose, ndc 57894-160-01")),
                // What was opened, and what became of it.
                office(
                        drug("a", "J1745").dose("350 mg").opened(VIALS).wasted("50 mg"),
                        drug("b", "J1745").ran("11:00+60").dose("400 mg").opened(VIALS),
                        drug("c", "J9312").ran("13:00+60").dose("500 mg").opened("1 x 500 mg single-dose")),
                office(
                        drug("a", "J1745").dose("350 mg").opened(VIALS),
                        drug("b", "J9312").ran("11:00+60").dose("500 mg"),
                        drug("c", "J9355").ran("13:00+60").dose("144 mg")),
                office(
                        drug("a", "J9355")
                                .dose("500 mg")
                                .opened("1 x 420 mg multi-dose")
                                .opened("1 x 150 mg single-dose"),
                        drug("b", "J1745").ran("11:00+60").dose("80 mg").opened("1 x 10 mL single-dose")),
                office(
                        drug("a", "J9355")
                                .dose("144 mg")
                                .opened("1 x 420 mg multi-dose")
                                .wasted("5 mg"),
                        drug("b", "J1745")
                                .ran("11:00+60")
                                .dose("350 mg")
                                .opened(VIALS)
                                .wasted("20 mg")),
                office(
                        drug("a", "J1745").dose("500 mg").opened(VIALS),
                        drug("b", "J1745")
                                .ran("11:00+60")
                                .dose("350 mg")
                                .opened(VIALS)
                                .wasted("60 mg")),
                office(drug("a", "J9312")
                        .dose("350 mg")
                        .opened("1 x 500 mg single-dose")
                        .wasted("150 mg")),
                office(drug("a", "J9312").dose("237 mg").opened("1 x 237 mg single-dose")),
                subUnit(),
                subUnit().with(Switch.WASTE_SUB_UNIT, "none"),
                office(drug("a", "J1745").dose("400 mg").opened(VIALS)).payer("commercial"),
                // What else decides about modifiers.
                facility(
                        drug("a", "J2405").dose("4 mg"),
                        drug("b", "J0139").ran("11:00+60").dose("40 mg")),
                facility(drug("a", "J1745").dose("400 mg").opened(VIALS).discounted(true)),
                facility(drug("a", "J1745").dose("400 mg").opened(VIALS).discounted(true))
                        .on("2024-12-31"),
                office(drug("a", "J0885").dose("40000 [iU]")),
                office(drug("a", "J0885").dose("40000 [iU]")).service("J0885", "EC"),
                office(drug("a", "J1885").dose("30 mg")).services("J1885", 1),
                office(by(Route.ORAL, "a", "ondansetron", null, "").dose("8 mg")));
    }

    /** Returns new encounters, at least one for each value of each switch that decides about drug lines. */
    static List<Chart> disputed() {
        return List.of(
                subUnit(),
                office(drug("a", "J1745").dose("350 mg").opened(VIALS).wasted("50 mg")),
                office(drug("a", "J1745").dose("400 mg").opened(VIALS)),
                facility(drug("a", "J1745").dose("400 mg").opened(VIALS).discounted(true))
                        .on("2024-12-31")
                        .program(true, "DSH"));
    }

    private static Chart subUnit() {
        return office(drug("a", "J1745")
                .dose("91 mg")
                .opened("1 x 100 mg single-dose")
                .wasted("9 mg"));
    }

    /** Makes a crosswalk of one invented product, on the days about {@link Chart#DAY}. */
    private static Imported crosswalk() {
        DateRange days = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        NdcProduct product = new NdcProduct(
                "57894003001",
                "J1745",
                "Examplin",
                "Example Labs",
                BigDecimal.TEN,
                days,
                AspCrosswalk.edition("2026Q1"));
        return Imported.of(List.of(new AspCrosswalk("2026Q1", days, List.of(product))));
    }
}
