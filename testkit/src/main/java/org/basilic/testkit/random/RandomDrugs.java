package org.basilic.testkit.random;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;

/** The drugs of one random visit: few, so that the same drug comes again. */
final class RandomDrugs {

    /** A drug that the built-in table knows by code and by name, with its class there. */
    record Known(String hcpcs, String name, DrugClass drugClass) {}

    private static final List<Known> SUPPORTIVE = List.of(
            new Known("J2405", "ondansetron", DrugClass.THERAPEUTIC),
            new Known("J1100", "dexamethasone", DrugClass.THERAPEUTIC),
            new Known("J1200", "diphenhydramine", DrugClass.THERAPEUTIC),
            new Known("J1885", "ketorolac", DrugClass.THERAPEUTIC),
            new Known("J2270", "morphine", DrugClass.THERAPEUTIC),
            new Known("J0696", "ceftriaxone", DrugClass.THERAPEUTIC),
            new Known("J1756", "iron sucrose", DrugClass.THERAPEUTIC),
            new Known("J3475", "magnesium sulfate", DrugClass.THERAPEUTIC),
            new Known("J3489", "zoledronic acid", DrugClass.THERAPEUTIC));
    private static final List<Known> CHEMOTHERAPY = List.of(
            new Known("J9263", "oxaliplatin", DrugClass.CHEMOTHERAPY),
            new Known("J9045", "carboplatin", DrugClass.CHEMOTHERAPY),
            new Known("J9060", "cisplatin", DrugClass.CHEMOTHERAPY),
            new Known("J9206", "irinotecan", DrugClass.CHEMOTHERAPY),
            new Known("J9299", "nivolumab", DrugClass.CHEMOTHERAPY),
            new Known("J9000", "doxorubicin", DrugClass.CHEMOTHERAPY));
    private static final List<Known> BIOLOGIC = List.of(
            new Known("J1745", "infliximab", DrugClass.COMPLEX_BIOLOGIC),
            new Known("J3380", "vedolizumab", DrugClass.COMPLEX_BIOLOGIC),
            new Known("J2323", "natalizumab", DrugClass.COMPLEX_BIOLOGIC));
    private static final List<String> FLUIDS = List.of("normal saline", "lactated ringers", "hydration fluid");

    private final Dice dice;
    private final List<Drug> supportive = new ArrayList<>();
    private final List<Drug> chemotherapy = new ArrayList<>();
    private final List<Drug> biologic = new ArrayList<>();

    RandomDrugs(Dice dice) {
        this.dice = dice;
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            supportive.add(written(dice.of(SUPPORTIVE), "drug " + (char) ('A' + i)));
            chemotherapy.add(written(dice.of(CHEMOTHERAPY), "chemo " + (char) ('A' + i)));
        }
        biologic.add(written(dice.of(BIOLOGIC), "biologic A"));
    }

    /** Returns a drug as one of several kinds of record would name it. */
    private Drug written(Known known, String invented) {
        return switch (dice.weighted(35, 30, 20, 15)) {
            case 0 -> new Drug(invented, null, null, null, known.drugClass());
            case 1 -> new Drug(known.name(), null, null, null, null);
            case 2 -> new Drug(known.name(), known.hcpcs(), null, null, null);
            default -> new Drug(null, known.hcpcs(), null, null, dice.percent(50) ? known.drugClass() : null);
        };
    }

    Drug fluid() {
        return new Drug(dice.of(FLUIDS), dice.percent(10) ? "J7030" : null, null, null, DrugClass.HYDRATION);
    }

    Drug supportive() {
        return dice.of(supportive);
    }

    Drug chemotherapy() {
        return dice.of(chemotherapy);
    }

    Drug hormone() {
        return new Drug("leuprolide acetate depot", "J9217", null, null, DrugClass.HORMONAL_ANTINEOPLASTIC);
    }

    /** Returns a drug for a vein; most visits stay with one kind of therapy. */
    Drug byVein() {
        return switch (dice.weighted(52, 32, 11, 1, 2, 2)) {
            case 0 -> supportive();
            case 1 -> chemotherapy();
            case 2 -> dice.of(biologic);
            case 3 -> new Drug("unheard-of drug", null, null, null, null);
            case 4 -> other(DrugClass.CONTRAST, DrugClass.BLOOD);
            default ->
                dice.percent(50)
                        ? new Drug("tocilizumab", "Q0249", null, null, null)
                        : other(DrugClass.OTHER, DrugClass.VACCINE);
        };
    }

    /** Returns a drug for a needle. */
    Drug byNeedle() {
        return switch (dice.weighted(52, 12, 8, 8, 8, 6, 4, 2)) {
            case 0 -> supportive();
            case 1 -> hormone();
            case 2 -> chemotherapy();
            case 3 -> dice.of(biologic);
            case 4 -> new Drug("influenza vaccine", null, null, null, DrugClass.VACCINE);
            case 5 -> new Drug("nirsevimab", dice.of("90380", "90381"), null, null, null);
            case 6 -> new Drug("onabotulinumtoxina", "J0585", null, null, DrugClass.OTHER);
            default -> new Drug("unheard-of drug", null, null, null, null);
        };
    }

    private Drug other(DrugClass first, DrugClass second) {
        DrugClass drugClass = dice.percent(50) ? first : second;
        return new Drug("a " + drugClass.written() + " product", null, null, null, drugClass);
    }
}
