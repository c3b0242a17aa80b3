package org.basilic.chart;

import java.util.List;
import org.basilic.model.OpenPoint;
import org.basilic.model.Patient;
import org.basilic.model.Service;
import org.basilic.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A row about a visit: who, where, how registered, who pays, and why. Null and empty mean not said: of several rows about
 * one visit the latest that says something is heard, on each point by itself; diagnoses and services are those of all rows.
 *
 * @param registeredAs holds from {@code since}, or throughout
 */
public record VisitRow(
        RowId id,
        Change change,
        Version version,
        VisitKey visit,
        @Nullable Patient patient,
        @Nullable VisitClass registeredAs,
        @Nullable ChartTime since,
        @Nullable Setting setting,
        @Nullable String placeOfService,
        @Nullable String payer,
        @Nullable ChartTime arrival,
        @Nullable ChartTime departure,
        List<RankedDiagnosis> diagnoses,
        List<Service> services,
        List<OpenPoint> points,
        Place place)
        implements ChartRow {

    /** Copies the lists, so that nobody changes them later. */
    public VisitRow {
        diagnoses = List.copyOf(diagnoses);
        services = List.copyOf(services);
        points = List.copyOf(points);
    }
}
