package org.basilic.reference;

/** A table that a publisher owns and a site imports: one release of it, for the days that it is meant for. */
public sealed interface ImportedTable
        permits AspCrosswalk,
                DiagnosisList,
                PairTable,
                UnitLimitTable,
                AddOnTable,
                CodeList,
                PaymentLimits,
                HospitalPayments,
                FeeSchedule {

    /** Returns the word for this kind of table, such as {@code asp-crosswalk}. */
    String kind();

    /** Returns the publisher's name for the release, such as {@code 2025Q4}. */
    String release();

    /** Returns the days of service that it answers for. */
    DateRange inForce();

    /** Returns how many rows it has. */
    int size();

    /** Returns its short name, by which results cite it. */
    default String edition() {
        return kind() + " " + release();
    }
}
