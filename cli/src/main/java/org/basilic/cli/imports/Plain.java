package org.basilic.cli.imports;

import java.util.ArrayList;
import java.util.List;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;

/** An encounter as a person would have told it: without what the reading of a feed adds. */
final class Plain {

    private Plain() {}

    /** Returns the encounter without evidence and open points. */
    static Encounter of(Encounter encounter) {
        List<Administration> administrations = new ArrayList<>();
        for (Administration given : encounter.administrations()) {
            administrations.add(given.withEvidence(List.of()));
        }
        return encounter.withAdministrations(administrations).withOpenPoints(List.of());
    }
}
