package org.basilic.audit;

import java.util.List;

/** Billed lines that agree in everything with the supported ones beside them; a sum of lines may stand on either side. */
public record Agreement(List<BilledLine> billed, List<SupportedLine> supported) {

    /** Copies the lists, so that nobody changes them later. */
    public Agreement {
        billed = List.copyOf(billed);
        supported = List.copyOf(supported);
    }
}
