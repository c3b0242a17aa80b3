package org.basilic.rules.record;

import org.basilic.model.OpenPointKind;
import org.jspecify.annotations.Nullable;

/** The question that would settle an open point, worded for whoever charted. */
final class PointQuestions {

    private static final String LOOK = "What was done when this entry was charted, and when?";

    private PointQuestions() {}

    /** Whether somebody at the bedside can answer what no other rule asks. */
    static boolean has(OpenPointKind kind) {
        return own(kind) != null;
    }

    /** Returns the question, with the place of the entries. */
    static String of(OpenPointKind kind, Entries entries) {
        String own = own(kind);
        return (own == null ? LOOK : own) + entries.where();
    }

    private static @Nullable String own(OpenPointKind kind) {
        return switch (kind) {
            case UNMAPPED_ACTION -> "What was done when this entry was charted?";
            case UNMAPPED_ROUTE, NO_ROUTE -> "By which route was this given?";
            case NO_DRUG -> "Which drug or fluid was this?";
            case NO_TIME -> "At what time was this done?";
            case UNREADABLE_TIME -> "The charted time cannot be read. At what time was this done?";
            case UNREADABLE_AMOUNT -> "The charted amount cannot be read. What amount was it?";
            case MISSING_TARGET -> "This entry refers to another that is not in the record. What does the other say?";
            case MISSING_DIAGNOSIS ->
                "The record names a diagnosis of the visit without saying which. Which diagnosis is it?";
            case UNCLEAR_STATUS -> "Was this given, in full or in part?";
            case NEGATIVE_AMOUNT -> "The charted amount is below zero. What amount was it?";
            case ABSURD_RATE -> "The charted rate is unusually high. At what rate did it run?";
            case STOP_BEFORE_START -> "The charted end lies before the beginning. Which times are right?";
            case NO_LENGTH -> "Start and stop are charted at one time. When did it start, and when did it stop?";
            case TOO_LONG ->
                "The charted times give an unusually long run. Are the start and stop, with their dates, right?";
            case SKIPPED_TIME -> "The clocks skipped the charted time that night. At what time was this done?";
            case SECOND_STOP -> "More than one stop is charted. When did it stop?";
            case PAUSE_WITHOUT_RUN -> "It is charted as held while nothing ran. Had it been started, and when?";
            case VOLUME_WITHOUT_RUN ->
                "An infused volume is charted without a start. When did this infusion start, and when did it stop?";
            case WASTE_WITHOUT_DOSE -> "An amount is charted as discarded and none as given. Was any of it given?";
            case BOLUS_IN_INFUSION ->
                "A bolus is charted during the infusion. Was it given out of the bag, or apart from it?";
            case RUNS_OVERLAP ->
                "Another start is charted while the first was running. Did the first stop before, and when?";
            case NEVER_RESUMED -> "The infusion was held and no restart is charted. Did it go on, and when?";
            case AMOUNTS_DIFFER_IN_UNIT ->
                "The amounts are charted in measures that cannot be added. What amount was it in all?";
            case DOSE_OF_BAG_UNCLEAR -> "Was the amount charted with the further bag given on top of the first?";
            case PUMP_ONLY -> "The pump ran, and nothing is charted for it. Was something given, and what?";
            case PUMP_DIFFERS -> "The pump and the chart differ. Which of them is right?";
            case PUMP_CLOCK_CHANGED ->
                "The pump's clock was changed during the run. When did the infusion start, and when did it stop?";
            case PUMP_PATIENT_CHANGED ->
                "The patient set on the pump changed during the run. From when to when did it run for this patient?";
            case PUMP_UNCLEAR,
                    START_MISSING,
                    STOP_WITHOUT_START,
                    RETRACTED_UNKNOWN,
                    CORRECTED_UNKNOWN,
                    GAP_IN_SEQUENCE,
                    LATE_ENTRY,
                    NO_ZONE,
                    ASSUMED_ZONE,
                    FIXED_OFFSET,
                    UNKNOWN_UNIT,
                    UNMAPPED_CLASS,
                    UNMAPPED_PAYER,
                    INPATIENT,
                    SETTING_ASSUMED -> null;
        };
    }
}
