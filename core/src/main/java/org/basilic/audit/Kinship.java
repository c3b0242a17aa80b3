package org.basilic.audit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Role;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * Which two codes are likely meant for one administration or drug: codes of administration that differ in one respect only
 * (the family, the technique, or the place among the services of a site), and codes of one drug.
 */
final class Kinship {

    /** Which drugs a code is for, or which way in. */
    private enum Family {
        HYDRATION,
        THERAPEUTIC,
        CHEMOTHERAPY,
        SUBCUTANEOUS,
        ARTERIAL,
        HORMONAL
    }

    /** How it is given. */
    private enum Technique {
        INFUSION,
        PUSH,
        NEEDLE,
        PUMP
    }

    /** Its place among the services of a site. */
    private enum Rank {
        FIRST,
        HOUR,
        FURTHER,
        CONCURRENT,
        AGAIN,
        ALONE
    }

    private record Nature(Family family, Technique technique, Rank rank) {}

    private static final Map<Role, Nature> NATURES = natures();

    private final Scope scope;

    Kinship(Scope scope) {
        this.scope = scope;
    }

    /** Returns in what the codes are alike, or null where they are not meant for the same thing. */
    @Nullable
    String between(String one, String other, LineKind kind, LocalDate day) {
        return kind == LineKind.ADMINISTRATION ? byNature(one, other, day) : byDrug(one, other, day);
    }

    private @Nullable String byNature(String one, String other, LocalDate day) {
        Nature first = nature(one, day);
        Nature second = nature(other, day);
        if (first == null || second == null) {
            return null;
        }
        boolean family = first.family() == second.family();
        boolean technique = first.technique() == second.technique();
        boolean rank = first.rank() == second.rank();
        if (technique && rank && !family) {
            return "the same service of another family";
        }
        if (family && rank && !technique) {
            return "the same family given another way";
        }
        return family && technique && !rank ? "the same family in another place among the services" : null;
    }

    private @Nullable Nature nature(String code, LocalDate day) {
        Role role = scope.tables(day).roleOf(code);
        return role == null ? null : NATURES.get(role);
    }

    private @Nullable String byDrug(String one, String other, LocalDate day) {
        DrugFacts first = scope.facts(one, day);
        DrugFacts second = scope.facts(other, day);
        if (first == null || second == null) {
            return null;
        }
        boolean named = !first.generic().isEmpty() && first.generic().equals(second.generic());
        boolean followed =
                first.successors().contains(other) || second.successors().contains(one);
        if (named || followed) {
            return "the same drug";
        }
        String name = firstWord(first.generic());
        boolean alike = !name.isEmpty() && name.equals(firstWord(second.generic()));
        return alike ? "drugs whose names begin alike" : null;
    }

    /** Returns what salts, forms and biosimilars of one drug share: the name up to the first blank or hyphen. */
    private static String firstWord(String generic) {
        int end = 0;
        while (end < generic.length() && generic.charAt(end) != ' ' && generic.charAt(end) != '-') {
            end++;
        }
        return generic.substring(0, end);
    }

    private static Map<Role, Nature> natures() {
        Map<Role, Nature> of = new EnumMap<>(Role.class);
        of.put(Role.HYDRATION_FIRST_HOUR, new Nature(Family.HYDRATION, Technique.INFUSION, Rank.FIRST));
        of.put(Role.HYDRATION_EXTRA_HOUR, new Nature(Family.HYDRATION, Technique.INFUSION, Rank.HOUR));
        of.put(Role.THERAPEUTIC_FIRST_HOUR, new Nature(Family.THERAPEUTIC, Technique.INFUSION, Rank.FIRST));
        of.put(Role.THERAPEUTIC_EXTRA_HOUR, new Nature(Family.THERAPEUTIC, Technique.INFUSION, Rank.HOUR));
        of.put(Role.THERAPEUTIC_SEQUENTIAL, new Nature(Family.THERAPEUTIC, Technique.INFUSION, Rank.FURTHER));
        of.put(Role.THERAPEUTIC_CONCURRENT, new Nature(Family.THERAPEUTIC, Technique.INFUSION, Rank.CONCURRENT));
        of.put(Role.SUBCUTANEOUS_FIRST_HOUR, new Nature(Family.SUBCUTANEOUS, Technique.INFUSION, Rank.FIRST));
        of.put(Role.SUBCUTANEOUS_EXTRA_HOUR, new Nature(Family.SUBCUTANEOUS, Technique.INFUSION, Rank.HOUR));
        of.put(Role.PUSH_FIRST, new Nature(Family.THERAPEUTIC, Technique.PUSH, Rank.FIRST));
        of.put(Role.PUSH_NEW_DRUG, new Nature(Family.THERAPEUTIC, Technique.PUSH, Rank.FURTHER));
        of.put(Role.PUSH_SAME_DRUG, new Nature(Family.THERAPEUTIC, Technique.PUSH, Rank.AGAIN));
        of.put(Role.INJECTION, new Nature(Family.THERAPEUTIC, Technique.NEEDLE, Rank.ALONE));
        of.put(Role.CHEMOTHERAPY_INJECTION, new Nature(Family.CHEMOTHERAPY, Technique.NEEDLE, Rank.ALONE));
        of.put(Role.HORMONAL_INJECTION, new Nature(Family.HORMONAL, Technique.NEEDLE, Rank.ALONE));
        of.put(Role.CHEMOTHERAPY_PUSH_FIRST, new Nature(Family.CHEMOTHERAPY, Technique.PUSH, Rank.FIRST));
        of.put(Role.CHEMOTHERAPY_PUSH_NEW_DRUG, new Nature(Family.CHEMOTHERAPY, Technique.PUSH, Rank.FURTHER));
        of.put(Role.CHEMOTHERAPY_FIRST_HOUR, new Nature(Family.CHEMOTHERAPY, Technique.INFUSION, Rank.FIRST));
        of.put(Role.CHEMOTHERAPY_EXTRA_HOUR, new Nature(Family.CHEMOTHERAPY, Technique.INFUSION, Rank.HOUR));
        of.put(Role.CHEMOTHERAPY_SEQUENTIAL, new Nature(Family.CHEMOTHERAPY, Technique.INFUSION, Rank.FURTHER));
        of.put(Role.CHEMOTHERAPY_PROLONGED, new Nature(Family.CHEMOTHERAPY, Technique.PUMP, Rank.FIRST));
        of.put(Role.CHEMOTHERAPY_PUMP_HOME, new Nature(Family.CHEMOTHERAPY, Technique.PUMP, Rank.ALONE));
        of.put(Role.THERAPEUTIC_PROLONGED, new Nature(Family.THERAPEUTIC, Technique.PUMP, Rank.FIRST));
        of.put(Role.ARTERIAL_CHEMOTHERAPY_PUSH, new Nature(Family.ARTERIAL, Technique.PUSH, Rank.FIRST));
        of.put(Role.ARTERIAL_CHEMOTHERAPY_FIRST_HOUR, new Nature(Family.ARTERIAL, Technique.INFUSION, Rank.FIRST));
        of.put(Role.ARTERIAL_CHEMOTHERAPY_EXTRA_HOUR, new Nature(Family.ARTERIAL, Technique.INFUSION, Rank.HOUR));
        of.put(Role.ARTERIAL_CHEMOTHERAPY_PROLONGED, new Nature(Family.ARTERIAL, Technique.PUMP, Rank.FIRST));
        return of;
    }
}
