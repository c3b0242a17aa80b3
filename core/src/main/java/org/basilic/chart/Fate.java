package org.basilic.chart;

import org.basilic.model.Written;

/** What became of a row. Every row has exactly one fate: the account of the record, as the ledgers are of minutes and amounts. */
public enum Fate implements Written {
    /** In an administration of an encounter. */
    GIVEN("given"),
    /** Heard about a visit. */
    VISIT("visit"),
    /** Left for a person, and not coded. */
    REVIEW("review"),
    /** Says the drug was not given. */
    NOT_GIVEN("not-given"),
    /** About the record, not the patient. */
    META("meta"),
    /** Said the same as another. */
    DUPLICATE("duplicate"),
    /** A later row stands in its place. */
    SUPERSEDED("superseded"),
    /** Taken back: by a later row or by what it says of itself; or itself the taking back. */
    RETRACTED("retracted"),
    /** Given under an inpatient order, which outpatient coding leaves alone. */
    INPATIENT("inpatient");

    private final String written;

    Fate(String written) {
        this.written = written;
    }

    @Override
    public String written() {
        return written;
    }
}
