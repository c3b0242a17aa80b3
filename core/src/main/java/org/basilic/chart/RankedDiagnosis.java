package org.basilic.chart;

import org.basilic.model.Diagnosis;

/**
 * A diagnosis of a visit.
 *
 * @param rank 1 for the first; {@link #UNRANKED} where the record ranks it not, after all others
 */
public record RankedDiagnosis(int rank, Diagnosis diagnosis) {

    /** After every rank. */
    public static final int UNRANKED = Integer.MAX_VALUE;
}
