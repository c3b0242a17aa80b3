package org.basilic.bench;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.DrugClass;
import org.basilic.model.Route;
import org.jspecify.annotations.Nullable;

/** A kind of administration of the random visits: which drugs, by which route, how long. */
enum Kind {
    FLUID(Route.IV_INFUSION, DrugClass.HYDRATION, "mL", 20, 150, "sodium chloride 0.9%", "", "lactated ringers", ""),
    FLUSH(Route.IV_PUSH, DrugClass.HYDRATION, "mL", 0, 0, "sodium chloride 0.9%", ""),
    PREMEDICATION_BAG(
            Route.IV_INFUSION, null, "mg", 12, 32, "ondansetron", "J2405", "famotidine", "", "palonosetron", "J2469"),
    PREMEDICATION_PUSH(Route.IV_PUSH, null, "mg", 0, 0, "dexamethasone", "J1100", "diphenhydramine", "J1200"),
    CHEMOTHERAPY(
            Route.IV_INFUSION,
            null,
            "mg",
            28,
            185,
            "oxaliplatin",
            "J9263",
            "irinotecan",
            "J9206",
            "carboplatin",
            "J9045"),
    /** Runs beside the drug before it. */
    RESCUE(Route.IV_INFUSION, null, "mg", 60, 125, "leucovorin", "J0640"),
    CHEMOTHERAPY_PUSH(Route.IV_PUSH, null, "mg", 0, 0, "fluorouracil", "J9190", "doxorubicin", "J9000"),
    ANTIBIOTIC(Route.IV_INFUSION, null, "mg", 14, 125, "ceftriaxone", "J0696", "vancomycin", "", "metronidazole", ""),
    BIOLOGIC(
            Route.IV_INFUSION,
            null,
            "mg",
            55,
            260,
            "infliximab",
            "J1745",
            "rituximab",
            "J9312",
            "tocilizumab",
            "J3262"),
    PAIN_PUSH(Route.IV_PUSH, null, "mg", 0, 0, "morphine", "J2270", "ketorolac", "J1885"),
    INJECTION(Route.INTRAMUSCULAR, null, "mg", 0, 0, "ketorolac", "J1885", "promethazine", "J2550");

    /** A drug that may be given. */
    record Choice(String name, @Nullable String code) {}

    private final Route route;
    private final @Nullable DrugClass drugClass;
    private final String unit;
    private final int shortest;
    private final int longest;
    /** An unmodifiable copy, which the compiler's check cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Choice> drugs;

    /** {@code namesAndCodes}: a name and its code in turn, the code empty where the chart has none. */
    Kind(Route route, @Nullable DrugClass drugClass, String unit, int shortest, int longest, String... namesAndCodes) {
        this.route = route;
        this.drugClass = drugClass;
        this.unit = unit;
        this.shortest = shortest;
        this.longest = longest;
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < namesAndCodes.length; i += 2) {
            String code = namesAndCodes[i + 1];
            choices.add(new Choice(namesAndCodes[i], code.isEmpty() ? null : code));
        }
        this.drugs = List.copyOf(choices);
    }

    Route route() {
        return route;
    }

    /** Returns the class that the chart gives; null where the drug table must know it. */
    @Nullable
    DrugClass drugClass() {
        return drugClass;
    }

    String unit() {
        return unit;
    }

    int shortest() {
        return shortest;
    }

    int longest() {
        return longest;
    }

    List<Choice> drugs() {
        return drugs;
    }
}
