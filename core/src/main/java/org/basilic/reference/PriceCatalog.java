package org.basilic.reference;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** What the tables of one day say about amounts, apart from the amounts themselves, which a site imports. */
public final class PriceCatalog {

    private final Map<String, PlaceRate> rates = new HashMap<>();
    private final Map<Setting, Map<String, String>> modifiers = new EnumMap<>(Setting.class);

    PriceCatalog(PriceTables tables, LocalDate day) {
        for (Dated<PriceTables.Rate> row : tables.rates()) {
            if (row.inForce().covers(day)) {
                rates.put(row.fact().place(), row.fact().rate());
            }
        }
        for (Setting setting : Setting.values()) {
            Map<String, String> there = new HashMap<>();
            for (Dated<PriceTables.Modifier> row : tables.modifiers()) {
                PriceTables.Modifier modifier = row.fact();
                if (row.inForce().covers(day) && (modifier.setting() == null || modifier.setting() == setting)) {
                    there.put(modifier.modifier(), modifier.why());
                }
            }
            modifiers.put(setting, there);
        }
    }

    /** Returns which amount of the physician fee schedule a place of service has, or null when the table does not tell. */
    public @Nullable PlaceRate rate(String place) {
        return rates.get(place);
    }

    /** Returns what a modifier says where it changes what is paid in a way that is not worked out, or null. */
    public @Nullable String unpriced(String modifier, Setting setting) {
        Map<String, String> there = modifiers.get(setting);
        return there == null ? null : there.get(modifier);
    }
}
