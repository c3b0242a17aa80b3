package org.basilic.rules.record;

import org.basilic.model.OpenPointKind;

/** An open point in words. */
final class PointWords {

    private PointWords() {}

    /** Returns what was seen, without where and what stands there. */
    static String of(OpenPointKind kind) {
        return switch (kind) {
            case UNMAPPED_ACTION -> "the map does not know this action, so its order is not coded";
            case UNMAPPED_ROUTE -> "the map does not know this route";
            case UNMAPPED_CLASS ->
                "the map does not know this patient class, so an inpatient stay is not told from a visit";
            case UNMAPPED_PAYER -> "the map does not know this payer; the national default was used";
            case NO_ROUTE -> "no route is charted";
            case NO_DRUG -> "no drug or fluid is named";
            case NO_TIME -> "no time is charted";
            case UNREADABLE_TIME -> "a time cannot be read";
            case UNREADABLE_AMOUNT -> "an amount cannot be read";
            case MISSING_TARGET -> "an entry refers to another that is not in the input";
            case MISSING_DIAGNOSIS -> "a diagnosis of the visit is not in the input";
            case UNCLEAR_STATUS -> "the status does not tell whether it was given";
            case NEGATIVE_AMOUNT -> "an amount is below zero";
            case ABSURD_RATE -> "a rate is too high to be true";
            case STOP_BEFORE_START -> "an end lies before its beginning";
            case NO_LENGTH -> "start and stop are at one time";
            case TOO_LONG -> "a run is too long to be true";
            case SKIPPED_TIME -> "a time is one that the clocks skipped that night";
            case START_MISSING -> "something ran whose start is not charted";
            case STOP_WITHOUT_START -> "a stop is charted without a start";
            case SECOND_STOP -> "a further stop is charted after the first";
            case PAUSE_WITHOUT_RUN -> "it is charted as held while nothing ran";
            case VOLUME_WITHOUT_RUN -> "an infused volume is charted and no run";
            case WASTE_WITHOUT_DOSE -> "an amount is charted as discarded and none as given";
            case BOLUS_IN_INFUSION -> "a bolus is charted within an infusion and not coded apart from it";
            case RUNS_OVERLAP -> "two runs of one order overlap and are taken as one";
            case NEVER_RESUMED -> "an infusion was held and no restart is charted";
            case AMOUNTS_DIFFER_IN_UNIT -> "amounts are charted in units that cannot be added";
            case DOSE_OF_BAG_UNCLEAR -> "whether the dose of a further bag came on top of the first is not told";
            case RETRACTED_UNKNOWN -> "an entry takes back another that is not in the input";
            case CORRECTED_UNKNOWN -> "an entry corrects another that is not in the input";
            case GAP_IN_SEQUENCE -> "the numbers of the messages leave a gap";
            case PUMP_UNCLEAR -> "an event of a pump could not be taken as it stands";
            case PUMP_ONLY -> "a pump ran for which nothing is charted; it is not coded";
            case PUMP_DIFFERS -> "the pump and the chart differ";
            case PUMP_CLOCK_CHANGED -> "the clock of the pump was changed during the run";
            case PUMP_PATIENT_CHANGED -> "the patient set on the pump changed during the run";
            case LATE_ENTRY -> "an entry was made long after what it tells";
            case NO_ZONE -> "times are local and no time zone is known";
            case ASSUMED_ZONE -> "times without an offset were read in the zone of the settings";
            case FIXED_OFFSET -> "times keep the offset with which they were sent";
            case UNKNOWN_UNIT -> "the map does not know this unit, which was taken as it stands";
            case INPATIENT -> "what was given under an inpatient order is left out";
            case SETTING_ASSUMED -> "who bills is not told; the setting of the map was used";
        };
    }
}
