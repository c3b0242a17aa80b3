package org.basilic.chart;

import org.basilic.model.Drug;
import org.basilic.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What one event of a pump says. Null means not said.
 *
 * @param text what the pump calls the event
 * @param time by the clock of the pump
 * @param transitioning whether a stop is part of a change
 * @param keepsVeinOpen whether it runs only to keep the vein open
 * @param bolus whether it is a dose that a clinician or the patient asked for, beside the program
 * @param total the counter of volume that goes on from run to run until it is cleared
 * @param delivered the volume since the program began
 * @param clockBefore what the clock showed when it was set
 * @param clockAfter what it was set to
 */
public record PumpEvent(
        PumpAct act,
        String text,
        @Nullable ChartTime time,
        boolean transitioning,
        @Nullable PumpReason reason,
        boolean keepsVeinOpen,
        boolean bolus,
        @Nullable Drug drug,
        @Nullable Quantity rate,
        @Nullable Quantity total,
        @Nullable Quantity delivered,
        @Nullable ChartTime clockBefore,
        @Nullable ChartTime clockAfter) {}
