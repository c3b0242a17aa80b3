package org.basilic.chart;

import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.OpenPoint;

/**
 * Charted runs with what pumps tell about them.
 *
 * @param administrations the charted ones in their order, with what was added; then those of a pump alone, where a site codes
 *     them
 * @param points what is left for a person
 * @param fates of the events of the runs that were laid
 */
public record PumpLaid(List<Administration> administrations, List<OpenPoint> points, List<RowFate> fates) {

    /** Copies the lists, so that nobody changes them later. */
    public PumpLaid {
        administrations = List.copyOf(administrations);
        points = List.copyOf(points);
        fates = List.copyOf(fates);
    }
}
