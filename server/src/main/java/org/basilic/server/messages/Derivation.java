package org.basilic.server.messages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.chart.RowFate;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.hl7.Hl7Import;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.server.facility.Facilities;
import org.basilic.server.intake.FacilityMaps;
import org.basilic.server.intake.IntakeKind;
import org.basilic.server.store.Sealer;
import org.springframework.stereotype.Component;

/** Makes the visits of a group of patients of all their messages: a function of the set of messages, whatever their order. */
@Component
class Derivation {

    /** The error of a message that the reading of messages cannot stand: it is left out until somebody tries it again. */
    static final String POISON = "APPLY_FAILED";

    private final Sealer sealer;
    private final Facilities facilities;
    private final FacilityMaps maps;

    Derivation(Sealer sealer, Facilities facilities, FacilityMaps maps) {
        this.sealer = sealer;
        this.facilities = facilities;
        this.maps = maps;
    }

    /** Returns what the messages make. */
    Derived of(String facility, List<Kept> messages) throws IOException {
        Map<String, byte[]> held = new LinkedHashMap<>();
        for (Kept message : messages) {
            if (message.state() != State.IGNORED && !POISON.equals(message.error())) {
                held.put(message.id().toString(), sealer.open(facility, message.sealed()));
            }
        }
        EncounterCheck check = new EncounterCheck(facilities.reference(facility));
        Checked checked = new Checked(check);
        Hl7Import.readHeld(held, maps.of(facility, IntakeKind.HL7), checked);
        return new Derived(checked.good, checked.problems);
    }

    private static final class Checked implements ImportTaker {

        private final EncounterCheck check;
        private final List<Encounter> good = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>(0);

        Checked(EncounterCheck check) {
            this.check = check;
        }

        @Override
        public void encounter(Encounter encounter) {
            List<Problem> found = check.problems(encounter);
            if (found.isEmpty()) {
                good.add(encounter);
            } else {
                problems.add(found.get(0));
            }
        }

        @Override
        public void fate(RowFate fate) {
            // The record itself says what is open in it.
        }

        @Override
        public void refused(Problem problem) {
            // Was answered when the message came.
        }
    }
}
