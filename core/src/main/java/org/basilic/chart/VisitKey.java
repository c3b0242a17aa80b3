package org.basilic.chart;

import org.jspecify.annotations.Nullable;

/**
 * Whose row it is, and of which visit.
 *
 * @param patient the patient's number, with its authority where the feed has several
 * @param visit number of the visit or account; null where the feed tells the patient only, and then the days decide
 */
public record VisitKey(String patient, @Nullable String visit) {}
