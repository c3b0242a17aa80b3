package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/** The tables about codes beside each other on a claim as they stand on one day. Never changes. */
public final class EditCatalog {

    private final LocalDate day;
    private final Map<Setting, Map<String, CodeEdits>> edits = new EnumMap<>(Setting.class);
    private final Map<PaymentSystem, Map<String, CodeStatus>> statuses = new EnumMap<>(PaymentSystem.class);
    private final Map<PaymentSystem, Map<String, StatusMeaning>> meanings = new EnumMap<>(PaymentSystem.class);
    private final Map<String, PairModifier> modifiers = new HashMap<>();

    /** Picks the rows in force on the day. */
    EditCatalog(EditTables tables, LocalDate day) {
        this.day = day;
        for (Setting setting : Setting.values()) {
            edits.put(setting, editsOf(tables, setting));
        }
        for (PaymentSystem system : PaymentSystem.values()) {
            Map<String, CodeStatus> there = new HashMap<>();
            Map<String, StatusMeaning> means = new HashMap<>();
            for (EditTables.Status row : inForce(tables.statuses())) {
                if (row.system() == system) {
                    there.put(row.code(), row.status());
                }
            }
            for (EditTables.Meaning row : inForce(tables.meanings())) {
                if (row.system() == system) {
                    means.put(row.status(), row.meaning());
                }
            }
            statuses.put(system, there);
            meanings.put(system, means);
        }
        for (PairModifier row : inForce(tables.modifiers())) {
            modifiers.put(row.modifier(), row);
        }
    }

    /** Returns what the edits of a setting say of a code. */
    public CodeEdits of(String code, Setting setting) {
        Map<String, CodeEdits> there = edits.get(setting);
        CodeEdits found = there == null ? null : there.get(code);
        return found == null ? CodeEdits.NONE : found;
    }

    /** Returns what a payment system says of a code, or null where the table does not know. */
    public @Nullable CodeStatus status(String code, PaymentSystem system) {
        Map<String, CodeStatus> there = statuses.get(system);
        return there == null ? null : there.get(code);
    }

    /** Returns what a status means, or null where the table does not know. */
    public @Nullable StatusMeaning meaning(String status, PaymentSystem system) {
        Map<String, StatusMeaning> there = meanings.get(system);
        return there == null ? null : there.get(status);
    }

    /** Whether a modifier on the column 2 code opens a pair. */
    public boolean opens(String modifier, boolean onEvaluation) {
        PairModifier known = modifiers.get(modifier);
        return known != null && known.onEvaluation() == onEvaluation;
    }

    /** Whether a modifier on the column 1 code opens a pair. */
    public boolean opensFromColumn1(String modifier, boolean onEvaluation) {
        PairModifier known = modifiers.get(modifier);
        return known != null && known.eitherColumn() && known.onEvaluation() == onEvaluation;
    }

    private Map<String, CodeEdits> editsOf(EditTables tables, Setting setting) {
        Map<String, CodeEdits> there = new HashMap<>();
        for (EditTables.Pair pair : inForce(tables.pairs())) {
            if (applies(pair.setting(), setting)) {
                of(pair.column2(), there).addColumnOne(pair.column1(), pair.indicator());
            }
        }
        for (EditTables.Addon addon : inForce(tables.addons())) {
            of(addon.addon(), there).addParent(addon.parent());
        }
        for (EditTables.Limit limit : inForce(tables.limits())) {
            if (applies(limit.setting(), setting)) {
                of(limit.code(), there).setLimit(limit.limit());
            }
        }
        for (EditTables.Extent extent : inForce(tables.extents())) {
            if (applies(extent.setting(), setting)) {
                of(extent.code(), there).setExtent(extent.extent());
            }
        }
        return there;
    }

    private static CodeEdits of(String code, Map<String, CodeEdits> there) {
        CodeEdits found = there.get(code);
        if (found == null) {
            found = new CodeEdits();
            there.put(code, found);
        }
        return found;
    }

    private <T> List<T> inForce(List<Dated<T>> rows) {
        List<T> current = new ArrayList<>(rows.size());
        for (Dated<T> row : rows) {
            if (row.inForce().covers(day)) {
                current.add(row.fact());
            }
        }
        return current;
    }

    private static boolean applies(@Nullable Setting written, Setting setting) {
        return written == null || written == setting;
    }
}
