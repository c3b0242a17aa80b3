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
 */
record PumpLaid(List<Administration> administrations, List<OpenPoint> points) {

    /** Copies the lists, so that nobody changes them later. */
    PumpLaid {
        administrations = List.copyOf(administrations);
        points = List.copyOf(points);
    }
}
