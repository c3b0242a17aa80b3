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
            administrations.add(withoutEvidence(given));
        }
        return new Encounter(
                encounter.id(),
                encounter.setting(),
                encounter.placeOfService(),
                encounter.payer(),
                encounter.dateOfService(),
                encounter.timeZone(),
                encounter.patient(),
                encounter.visit(),
                encounter.primaryReason(),
                encounter.diagnoses(),
                encounter.accesses(),
                administrations,
                encounter.services(),
                encounter.program340B(),
                List.of());
    }

    private static Administration withoutEvidence(Administration given) {
        return new Administration(
                given.id(),
                given.drug(),
                given.purpose(),
                given.route(),
                given.access(),
                given.start(),
                given.stop(),
                given.minutes(),
                given.pauses(),
                given.timeEvidence(),
                given.rate(),
                given.volume(),
                given.dose(),
                given.mixture(),
                given.continuouslyAttended(),
                given.counselled(),
                given.lesions(),
                given.ordered(),
                given.order(),
                given.accessProcedure(),
                given.pump(),
                given.pumpSuppliedBy(),
                given.continuesAfterVisit(),
                given.discontinued(),
                given.containers(),
                given.wasted(),
                given.suppliedBy(),
                given.acquired340B(),
                given.diagnoses(),
                List.of());
    }
}
