package org.basilic.reference;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** One quarter of the publisher's limits on the units of a day (MUE) in one setting. Never changes. */
public final class UnitLimitTable implements ImportedTable {

    private final Setting setting;
    private final String release;
    private final DateRange inForce;
    private final SortedMap<String, UnitLimit> limits;

    /**
     * Makes a table.
     *
     * @param release the quarter, such as {@code 2026Q4}
     */
    public UnitLimitTable(Setting setting, String release, DateRange inForce, Map<String, UnitLimit> limits) {
        this.setting = setting;
        this.release = release;
        this.inForce = inForce;
        this.limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    }

    /** Returns the word for the tables of a setting. */
    public static String kind(Setting setting) {
        return "ncci-mue-" + EditSetting.word(setting);
    }

    @Override
    public String kind() {
        return kind(setting);
    }

    /** Returns whose claims it is for. */
    public Setting setting() {
        return setting;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public DateRange inForce() {
        return inForce;
    }

    @Override
    public int size() {
        return limits.size();
    }

    /** Returns all limits by code, in the order of the codes. */
    public SortedMap<String, UnitLimit> limits() {
        return limits;
    }

    /**
     * Returns the limit of a code, or null when the release publishes none: some limits are kept confidential, so that a code
     * without one is not a code without limit.
     */
    public @Nullable UnitLimit limit(String code) {
        return limits.get(code);
    }
}
