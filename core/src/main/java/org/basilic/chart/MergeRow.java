package org.basilic.chart;

/**
 * A row that says that what was filed under one number belongs under another.
 *
 * @param visit where it was filed; without a visit, everything of the patient
 * @param into where it belongs; without a visit, visits keep their numbers
 */
public record MergeRow(RowId id, Change change, Version version, VisitKey visit, VisitKey into, Place place)
        implements ChartRow {}
