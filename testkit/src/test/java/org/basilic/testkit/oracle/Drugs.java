package org.basilic.testkit.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.model.Administration;
import org.basilic.model.Drug;
import org.basilic.model.DrugClass;
import org.basilic.model.Purpose;

/** What the drugs of an entry are: identity, class, purpose. Settled 35 to 37, 77. */
final class Drugs {

    private static final List<DrugClass> HIGHEST_FIRST = List.of(
            DrugClass.CHEMOTHERAPY,
            DrugClass.COMPLEX_BIOLOGIC,
            DrugClass.HORMONAL_ANTINEOPLASTIC,
            DrugClass.THERAPEUTIC,
            DrugClass.OTHER,
            DrugClass.VACCINE,
            DrugClass.CONTRAST,
            DrugClass.BLOOD,
            DrugClass.HYDRATION);

    private Drugs() {}

    /**
     * The drugs that ran together.
     *
     * @param keys what makes two drugs the same
     * @param label code or name, for the alphabetical order
     */
    record Named(Set<String> keys, String label) {}

    static DrugClass classOf(Administration given) {
        return Objects.requireNonNull(given.drug().drugClass(), "the oracle needs the class in the record");
    }

    static Purpose purpose(Administration given) {
        if (given.purpose() != null) {
            return given.purpose();
        }
        return classOf(given) == DrugClass.HYDRATION ? Purpose.HYDRATION : Purpose.TREATMENT;
    }

    static DrugClass highestClass(List<Administration> members) {
        return members.stream()
                .map(Drugs::classOf)
                .min(Comparator.comparingInt(HIGHEST_FIRST::indexOf))
                .orElseThrow();
    }

    static Named named(List<Administration> members, Tables tables) {
        TreeSet<String> keys = new TreeSet<>();
        TreeSet<String> labels = new TreeSet<>();
        boolean drugAmongThem = members.stream().anyMatch(member -> classOf(member) != DrugClass.HYDRATION);
        for (Administration member : members) {
            if (!drugAmongThem || classOf(member) != DrugClass.HYDRATION) {
                keys.add(key(member, tables));
                labels.add(label(member.drug()));
            }
        }
        return new Named(keys, String.join("+", labels));
    }

    static boolean hydrationByVein(Administration given) {
        DrugClass drugClass = classOf(given);
        return switch (purpose(given)) {
            case PROTOCOL_HYDRATION, HYDRATION ->
                drugClass == DrugClass.HYDRATION || drugClass == DrugClass.THERAPEUTIC;
            case TREATMENT -> drugClass == DrugClass.HYDRATION;
            default -> false;
        };
    }

    private static String label(Drug drug) {
        return drug.hcpcs() != null ? drug.hcpcs() : drug.name() != null ? drug.name() : "";
    }

    static String key(Administration given, Tables tables) {
        Drug drug = given.drug();
        if (drug.hcpcs() != null && !tables.unlisted(given)) {
            return "code " + drug.hcpcs();
        }
        if (drug.hcpcs() == null && drug.ndc() != null) {
            return "ndc " + drug.ndc();
        }
        return drug.name() == null
                ? "entry " + given.id()
                : "name " + drug.name().toLowerCase(Locale.ROOT);
    }
}
