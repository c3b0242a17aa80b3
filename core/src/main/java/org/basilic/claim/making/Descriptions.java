package org.basilic.claim.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Quantity;
import org.basilic.reference.DayTables;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.DrugTrait;
import org.basilic.reference.Role;
import org.basilic.result.CodedLine;
import org.jspecify.annotations.Nullable;

/** What a line says in words because its code stands for anything. */
final class Descriptions {

    /** As many characters as a claim has room for. */
    private static final int LONGEST = 80;

    private final Encounter encounter;
    private final DayTables tables;

    Descriptions(Encounter encounter, DayTables tables) {
        this.encounter = encounter;
        this.tables = tables;
    }

    /** Returns name and dose, such as {@code drug A 25.5 mg}; null for a code that says enough by itself. */
    @Nullable
    String of(CodedLine line, String place, Found found) {
        if (!unclassified(line)) {
            return null;
        }
        List<Administration> given = given(line);
        String name = name(given);
        if (name == null) {
            found.add(place, ClaimProblemCode.NO_DESCRIPTION, line.code() + " without a name", "what it was");
            return null;
        }
        String dose = dose(given);
        if (dose == null) {
            found.add(
                    place, ClaimProblemCode.NO_DOSE_IN_DESCRIPTION, line.code() + " without a dose", "how much it was");
            return cut(name, LONGEST);
        }
        return cut(name, LONGEST - dose.length() - 1) + " " + dose;
    }

    private boolean unclassified(CodedLine line) {
        DrugFacts facts = tables.drugs().facts(line.code(), line.serviceDate());
        if (facts != null) {
            return facts.has(DrugTrait.NOT_OTHERWISE_CLASSIFIED);
        }
        Role role = tables.roleOf(line.code());
        return role == Role.THERAPEUTIC_UNLISTED || role == Role.CHEMOTHERAPY_UNLISTED;
    }

    private List<Administration> given(CodedLine line) {
        List<Administration> given = new ArrayList<>(1);
        for (Administration one : encounter.administrations()) {
            if (line.administrations().contains(one.id())) {
                given.add(one);
            }
        }
        return given;
    }

    private static @Nullable String name(List<Administration> given) {
        for (Administration one : given) {
            String name = one.drug().name();
            if (name != null && !name.isBlank()) {
                return name.trim();
            }
        }
        return null;
    }

    /** Returns the doses together; null where one is not charted or they are in different units. */
    private static @Nullable String dose(List<Administration> given) {
        BigDecimal sum = BigDecimal.ZERO;
        String unit = null;
        for (Administration one : given) {
            Quantity dose = one.dose();
            if (dose == null || (unit != null && !unit.equals(dose.unit()))) {
                return null;
            }
            unit = dose.unit();
            sum = sum.add(dose.amount());
        }
        return unit == null ? null : sum.stripTrailingZeros().toPlainString() + " " + unit;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Math.max(longest, 1)).trim();
    }
}
