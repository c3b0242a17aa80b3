package org.basilic.server.visitpage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.result.CodedEncounter;
import org.basilic.result.MinuteStretch;

/**
 * The minutes of one administration.
 *
 * @param stretches in the order of the ledger
 * @param sum of their minutes: all that is documented
 */
record LedgerView(String administration, List<MinuteStretch> stretches, int sum) {

    static List<LedgerView> of(CodedEncounter coded) {
        Map<String, List<MinuteStretch>> byGiven = new LinkedHashMap<>();
        for (MinuteStretch stretch : coded.minutes()) {
            byGiven.computeIfAbsent(stretch.administration(), id -> new ArrayList<>())
                    .add(stretch);
        }
        List<LedgerView> views = new ArrayList<>();
        byGiven.forEach((id, stretches) -> views.add(new LedgerView(
                id,
                List.copyOf(stretches),
                stretches.stream().mapToInt(MinuteStretch::minutes).sum())));
        return views;
    }
}
