package org.basilic.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.LineScope;
import org.basilic.reference.Role;
import org.basilic.result.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * What a line bills, told from its code.
 *
 * @param drug name of the drug; null when it bills none that the tables know
 */
record LineSort(
        LineKind kind, @Nullable Role role, @Nullable String drug) {

    private static final String DISCARDED = "JW";
    private static final Set<Role> HYDRATION = Set.of(Role.HYDRATION_FIRST_HOUR, Role.HYDRATION_EXTRA_HOUR);
    private static final Set<Role> INJECTION =
            Set.of(Role.INJECTION, Role.CHEMOTHERAPY_INJECTION, Role.HORMONAL_INJECTION);

    static LineSort of(String code, List<String> modifiers, DayTables tables, LocalDate day) {
        DrugFacts facts = tables.drugs().facts(code, day);
        if (facts != null || code.startsWith("J")) {
            LineKind kind = modifiers.contains(DISCARDED) ? LineKind.WASTE : LineKind.DRUG;
            return new LineSort(kind, null, facts == null ? null : name(facts));
        }
        Role role = tables.roleOf(code);
        return new LineSort(role == null ? LineKind.SERVICE : LineKind.ADMINISTRATION, role, null);
    }

    private static @Nullable String name(DrugFacts facts) {
        if (!facts.generic().isEmpty()) {
            return facts.generic();
        }
        return facts.brands().isEmpty() ? null : facts.brands().get(0);
    }

    boolean within(LineScope scope) {
        return switch (scope) {
            case ANY -> true;
            case DRUG -> kind == LineKind.DRUG || kind == LineKind.WASTE;
            case WASTE -> kind == LineKind.WASTE;
            case ADMINISTRATION -> kind == LineKind.ADMINISTRATION;
            case HYDRATION -> role != null && HYDRATION.contains(role);
            case INJECTION -> role != null && INJECTION.contains(role);
            case SERVICE -> kind == LineKind.SERVICE;
        };
    }
}
