package org.basilic.chart;

import java.util.List;
import org.basilic.model.Encounter;

/**
 * What was made of rows.
 *
 * @param encounters in the order of their ids
 * @param fates one for each row that was handed in, in the order of their places
 */
public record Assembled(List<Encounter> encounters, List<RowFate> fates) {

    /** Copies the lists, so that nobody changes them later. */
    public Assembled {
        encounters = List.copyOf(encounters);
        fates = List.copyOf(fates);
    }
}
