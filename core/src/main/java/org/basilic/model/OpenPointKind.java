package org.basilic.model;

/**
 * Every kind of open point. What a kind does to the encounter stands in the table of open points.
 */
public enum OpenPointKind implements Written {
    // What cannot be told from the row.
    UNMAPPED_ACTION("unmapped-action"),
    UNMAPPED_ROUTE("unmapped-route"),
    UNMAPPED_CLASS("unmapped-class"),
    UNMAPPED_PAYER("unmapped-payer"),
    NO_ROUTE("no-route"),
    NO_DRUG("no-drug"),
    NO_TIME("no-time"),
    UNREADABLE_TIME("unreadable-time"),
    UNREADABLE_AMOUNT("unreadable-amount"),
    /** What a row refers to is not in the input. */
    MISSING_TARGET("missing-target"),
    /** A diagnosis of the visit is named and not in the input. */
    MISSING_DIAGNOSIS("missing-diagnosis"),
    /** A status that tells neither that it was given nor that it was not. */
    UNCLEAR_STATUS("unclear-status"),
    // What cannot be right.
    NEGATIVE_AMOUNT("negative-amount"),
    ABSURD_RATE("absurd-rate"),
    STOP_BEFORE_START("stop-before-start"),
    NO_LENGTH("no-length"),
    TOO_LONG("too-long"),
    /** A local time that the clock skipped on the spring night. */
    SKIPPED_TIME("skipped-time"),
    // What does not fit together.
    START_MISSING("start-missing"),
    STOP_WITHOUT_START("stop-without-start"),
    SECOND_STOP("second-stop"),
    PAUSE_WITHOUT_RUN("pause-without-run"),
    VOLUME_WITHOUT_RUN("volume-without-run"),
    WASTE_WITHOUT_DOSE("waste-without-dose"),
    BOLUS_IN_INFUSION("bolus-in-infusion"),
    RUNS_OVERLAP("runs-overlap"),
    NEVER_RESUMED("never-resumed"),
    AMOUNTS_DIFFER_IN_UNIT("amounts-differ-in-unit"),
    /** A bag taken over from another with a dose of its own: whether it came on top is not told. */
    DOSE_OF_BAG_UNCLEAR("dose-of-bag-unclear"),
    RETRACTED_UNKNOWN("retracted-unknown"),
    CORRECTED_UNKNOWN("corrected-unknown"),
    GAP_IN_SEQUENCE("gap-in-sequence"),
    // The pump beside the chart.
    /** An event of a pump that could not be taken as it stands; what was charted does not wait for it. */
    PUMP_UNCLEAR("pump-unclear"),
    PUMP_ONLY("pump-only"),
    PUMP_DIFFERS("pump-differs"),
    PUMP_CLOCK_CHANGED("pump-clock-changed"),
    PUMP_PATIENT_CHANGED("pump-patient-changed"),
    // What is worth knowing.
    LATE_ENTRY("late-entry"),
    NO_ZONE("no-zone"),
    ASSUMED_ZONE("assumed-zone"),
    FIXED_OFFSET("fixed-offset"),
    UNKNOWN_UNIT("unknown-unit"),
    INPATIENT("inpatient"),
    SETTING_ASSUMED("setting-assumed");

    private final String written;

    OpenPointKind(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
