package org.basilic.claim.edit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.model.Setting;
import org.basilic.reference.Edits;
import org.basilic.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What the tables say on each day that was asked about, made once. Safe to share between threads. */
final class EditDays {

    private final Reference reference;
    private final Map<Setting, Map<LocalDate, Edits>> days = new EnumMap<>(Setting.class);

    EditDays(Reference reference) {
        this.reference = reference;
        for (Setting setting : Setting.values()) {
            days.put(setting, new ConcurrentHashMap<>());
        }
    }

    Reference reference() {
        return reference;
    }

    /** Returns what the tables say on a day; null where it is not told or the tables do not cover it. */
    @Nullable
    Edits on(@Nullable LocalDate day, Setting setting) {
        Map<LocalDate, Edits> there = days.get(setting);
        if (day == null || there == null || !reference.covers(day)) {
            return null;
        }
        return there.computeIfAbsent(day, on -> reference.on(on).edits(reference.imported(), setting, on));
    }
}
