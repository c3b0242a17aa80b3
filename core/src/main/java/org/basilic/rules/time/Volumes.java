package org.basilic.rules.time;

import java.math.BigDecimal;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Charted volumes in one measure. */
public final class Volumes {

    private Volumes() {}

    /** Returns a volume in millilitres, or null when its unit is not one of volume. */
    public static @Nullable BigDecimal millilitres(Quantity volume) {
        return FlowTime.millilitres(volume);
    }
}
