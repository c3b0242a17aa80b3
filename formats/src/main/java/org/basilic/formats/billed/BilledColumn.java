package org.basilic.formats.billed;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a billed table, in the order in which the documentation shows them. */
enum BilledColumn {
    ENCOUNTER,
    CLAIM,
    LINE,
    CODE,
    MODIFIERS,
    UNITS,
    DATE,
    NDC,
    NDC_QUANTITY,
    NDC_UNIT,
    DIAGNOSES,
    CHARGE;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the column of a heading; capitals and blanks for low lines do not matter. */
    static @Nullable BilledColumn named(String heading) {
        String name = heading.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        for (BilledColumn column : values()) {
            if (column.written().equals(name)) {
                return column;
            }
        }
        return null;
    }

    static String all() {
        return Arrays.stream(values()).map(BilledColumn::written).collect(Collectors.joining(", "));
    }
}
