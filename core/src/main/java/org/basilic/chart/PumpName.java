package org.basilic.chart;

import java.util.Locale;
import org.basilic.model.Pump;
import org.jspecify.annotations.Nullable;

/** What the name of a device says of the pump that it is. */
public final class PumpName {

    private PumpName() {}

    /** Returns the kind of pump; null where the words name none. One that is nothing else stands beside the chair. */
    public static @Nullable Pump of(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        if (plain.contains("elastomeric")) {
            return Pump.ELASTOMERIC;
        }
        if (!plain.contains("pump")) {
            return null;
        }
        if (plain.contains("implant")) {
            return Pump.IMPLANTABLE;
        }
        return plain.contains("portable") || plain.contains("ambulatory") ? Pump.PORTABLE : Pump.STATIONARY;
    }

    /** Whether a patient can leave with a pump of this kind running. */
    static boolean carried(@Nullable Pump pump) {
        return pump == Pump.PORTABLE || pump == Pump.ELASTOMERIC || pump == Pump.IMPLANTABLE;
    }
}
