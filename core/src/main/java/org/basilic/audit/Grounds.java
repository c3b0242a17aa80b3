package org.basilic.audit;

import java.util.List;
import org.basilic.result.DrugAmount;
import org.basilic.result.MinuteStretch;
import org.basilic.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What of the record speaks for the supported side.
 *
 * @param because reasons of the rules, why a line or why none
 * @param minutes documented minutes that the supported line counts; null for an untimed code
 * @param stretches documented minutes of the administrations concerned
 * @param amounts what was opened, given and discarded of the drug concerned
 */
public record Grounds(
        List<Reason> because, @Nullable Integer minutes, List<MinuteStretch> stretches, List<DrugAmount> amounts) {

    /** Copies the lists, so that nobody changes them later. */
    public Grounds {
        because = List.copyOf(because);
        stretches = List.copyOf(stretches);
        amounts = List.copyOf(amounts);
    }
}
