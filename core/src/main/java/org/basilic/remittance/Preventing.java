package org.basilic.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.basilic.reference.AdjustmentMeaning;
import org.basilic.reference.AnswerCatalog;
import org.basilic.reference.RuleDenial;
import org.basilic.remittance.Foresight.Foreseen;
import org.jspecify.annotations.Nullable;

/** Finds the rules that would have prevented a denial. */
final class Preventing {

    /** Reasons that say nothing without their remark. */
    private static final Set<String> REMARK_DECIDES = Set.of("16", "251", "A1");

    /** The reason that covers everything missing or wrong: near to it is near to nothing. */
    private static final String ANYTHING = "16";

    private final AnswerCatalog answers;
    private final String carc;
    private final List<String> remarks;
    private final @Nullable LineSort line;
    private final @Nullable String code;
    private final List<String> near;

    /**
     * Makes one for a denial.
     *
     * @param line null for a whole claim, on which every rule may have a say
     */
    Preventing(
            AnswerCatalog answers,
            String carc,
            List<String> remarks,
            @Nullable LineSort line,
            @Nullable String code,
            @Nullable AdjustmentMeaning meaning) {
        this.answers = answers;
        this.carc = carc;
        this.remarks = remarks;
        this.line = line;
        this.code = code;
        this.near = meaning == null ? List.of() : meaning.near();
    }

    /**
     * Returns what is known.
     *
     * @param foreseen what the coding of the visit foresaw; null where the visit is not known
     */
    Prevention prevention(@Nullable List<Foreseen> foreseen) {
        Prevention candidates = candidates();
        if (foreseen == null) {
            return candidates;
        }
        for (Prevention.By by :
                List.of(Prevention.By.REASON_AND_REMARK, Prevention.By.REASON, Prevention.By.NEAR_REASON)) {
            Set<String> rules = new TreeSet<>();
            for (Foreseen each : foreseen) {
                if (each.concerns(code)
                        && by == by(each.denial().carc(), each.denial().rarc())) {
                    rules.add(each.rule());
                }
            }
            if (!rules.isEmpty()) {
                return new Prevention(Prevention.Answer.FORESEEN, by, new ArrayList<>(rules));
            }
        }
        return candidates.answer() == Prevention.Answer.NONE
                ? candidates
                : new Prevention(Prevention.Answer.NOT_FORESEEN, candidates.by(), candidates.rules());
    }

    private Prevention candidates() {
        List<RuleDenial> rows = new ArrayList<>(answers.rulesFor(carc));
        near.forEach(other -> rows.addAll(answers.rulesFor(other)));
        for (Prevention.By by :
                List.of(Prevention.By.REASON_AND_REMARK, Prevention.By.REASON, Prevention.By.NEAR_REASON)) {
            Set<String> rules = new TreeSet<>();
            for (RuleDenial row : rows) {
                boolean here = line == null || line.within(row.on());
                if (here && by == by(row.denial().carc(), row.denial().rarc())) {
                    rules.add(row.rule());
                }
            }
            if (!rules.isEmpty()) {
                return new Prevention(Prevention.Answer.RULES, by, new ArrayList<>(rules));
            }
        }
        return Prevention.NONE;
    }

    /** Returns how a denial that a rule foresees fits this one. */
    private Prevention.By by(String foreseenCarc, @Nullable String foreseenRarc) {
        if (foreseenCarc.equals(carc)) {
            if (foreseenRarc != null && remarks.contains(foreseenRarc)) {
                return Prevention.By.REASON_AND_REMARK;
            }
            boolean open = foreseenRarc == null || remarks.isEmpty() || !REMARK_DECIDES.contains(carc);
            return open ? Prevention.By.REASON : Prevention.By.NOTHING;
        }
        return near.contains(foreseenCarc) && !foreseenCarc.equals(ANYTHING)
                ? Prevention.By.NEAR_REASON
                : Prevention.By.NOTHING;
    }
}
