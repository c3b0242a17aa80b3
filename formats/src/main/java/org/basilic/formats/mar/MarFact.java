package org.basilic.formats.mar;

import org.basilic.model.Written;

/** What a column of a medication record may tell: the subjects of the rows of kind {@code column} of a feed map. */
public enum MarFact implements Written {
    /** The key of the row, by which its versions are known to be about the same. */
    ROW("row"),
    /** From when the row is valid, or its number among the versions. */
    VERSION("version"),
    /** Until when the row is valid; what is not valid until at least the year 2100 is an old version. */
    VALID_UNTIL("valid_until"),
    STATUS("status"),
    ORDER("order"),
    PATIENT("patient"),
    VISIT("visit"),
    TIME("time"),
    STOP("stop"),
    ACTION("action"),
    /** What ended a row that tells a whole run. */
    END_ACTION("end_action"),
    DRUG("drug"),
    /** The feed's own code of a drug, looked up in the map. */
    DRUG_CODE("drug_code"),
    NDC("ndc"),
    HCPCS("hcpcs"),
    RXNORM("rxnorm"),
    DOSE("dose"),
    DOSE_UNIT("dose_unit"),
    RATE("rate"),
    RATE_UNIT("rate_unit"),
    /** The unit of time of a rate, where that stands apart from the unit of its amount. */
    RATE_TIME_UNIT("rate_time_unit"),
    VOLUME("volume"),
    VOLUME_UNIT("volume_unit"),
    ROUTE("route"),
    ACCESS("access"),
    LUMEN("lumen"),
    WASTE("waste"),
    WASTE_UNIT("waste_unit"),
    /** Rows with one value ran from one bag. */
    MIXTURE("mixture"),
    /** What the drug is within the bag, the fluid or an additive. */
    COMPONENT("component"),
    /** When the row was entered. */
    ENTERED("entered"),
    MINUTES("minutes"),
    DURATION("duration"),
    DURATION_UNIT("duration_unit"),
    /** How the patient was registered. */
    CLASS("class"),
    LOCATION("location"),
    PAYER("payer"),
    ARRIVAL("arrival"),
    DEPARTURE("departure"),
    /** One or several, with semicolons or upright lines between them. */
    DIAGNOSIS("diagnosis"),
    PURPOSE("purpose"),
    PUMP("pump"),
    UTC_TIME("utc_time"),
    UTC_STOP("utc_stop"),
    PATIENT_BIRTH_DATE("patient_birth_date"),
    PATIENT_SEX("patient_sex"),
    /** Text that tells the way in where the route does not. */
    CATEGORY("category");

    private final String written;

    MarFact(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
