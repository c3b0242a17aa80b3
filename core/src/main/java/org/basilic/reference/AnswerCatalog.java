package org.basilic.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables about what payers answer as they stand on one day. Never changes. */
public final class AnswerCatalog {

    private static final String ANY = "any";

    private final Map<String, Map<String, AdjustmentMeaning>> meanings = new HashMap<>();
    private final Map<String, List<RuleDenial>> rules = new HashMap<>();

    /** Picks the rows in force on the day. */
    AnswerCatalog(AnswerTables tables, List<Dated<RuleDenial>> denials, LocalDate day) {
        for (Dated<AnswerTables.Row> row : tables.adjustments()) {
            if (row.inForce().covers(day)) {
                meanings.computeIfAbsent(row.fact().meaning().carc(), none -> new HashMap<>())
                        .put(row.fact().group(), row.fact().meaning());
            }
        }
        for (Dated<RuleDenial> row : denials) {
            if (row.inForce().covers(day)) {
                rules.computeIfAbsent(row.fact().denial().carc(), none -> new ArrayList<>())
                        .add(row.fact());
            }
        }
    }

    /**
     * Returns what an adjustment means, or null when the table does not say.
     *
     * @param group two letters such as CO; empty when not known
     */
    public @Nullable AdjustmentMeaning meaning(String group, String carc) {
        Map<String, AdjustmentMeaning> ofCode = meanings.getOrDefault(carc, Map.of());
        AdjustmentMeaning own = ofCode.get(group);
        return own != null ? own : ofCode.get(ANY);
    }

    /** Returns the rules that foresee a denial with this reason code, with any remark. */
    public List<RuleDenial> rulesFor(String carc) {
        return List.copyOf(rules.getOrDefault(carc, List.of()));
    }
}
