package org.basilic.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.basilic.chart.RowFate;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.formats.feed.FeedFile;
import org.basilic.formats.feed.ImportTaker;
import org.basilic.formats.json.EncounterReader;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.server.actor.Actor;
import org.basilic.server.facility.Facilities;
import org.basilic.server.visits.Origin;
import org.basilic.server.visits.Taken;
import org.basilic.server.visits.Visits;
import org.springframework.stereotype.Component;

/** Takes the visits of a file, each in a transaction of its own. */
@Component
class VisitIntake {

    /** A file with who handed it in. */
    record From(Actor actor, IntakeKind kind, String name, Path file, String unit, UUID id) {}

    private final Facilities facilities;
    private final FacilityMaps maps;
    private final Visits visits;

    VisitIntake(Facilities facilities, FacilityMaps maps, Visits visits) {
        this.facilities = facilities;
        this.maps = maps;
        this.visits = visits;
    }

    void take(From from, Tally tally) throws IOException {
        EncounterCheck check =
                new EncounterCheck(facilities.reference(from.actor().facility()));
        if (from.kind().isFeed()) {
            from.kind()
                    .read(
                            new FeedFile(from.name(), from.file()),
                            maps.of(from.actor().facility(), from.kind()),
                            new Taker(from, check, tally));
            return;
        }
        try (EncounterReader reader =
                new EncounterReader(Files.newInputStream(from.file()), check, ReadLimits.standard())) {
            Reading reading = reader.next();
            while (reading != null) {
                if (reading instanceof Read read) {
                    keep(from, read.encounter(), tally);
                } else if (reading instanceof Refused refused) {
                    tally.refuse("record " + refused.record() + " (line " + refused.line() + ")", refused.problems());
                }
                reading = reader.next();
            }
        }
    }

    private void keep(From from, Encounter encounter, Tally tally) {
        Taken taken = visits.take(
                from.actor(), encounter, new Origin(Origin.Kind.FILE, from.id().toString()), from.unit());
        tally.taken(taken.version(), taken.changed());
    }

    /** Takes what an import of a feed makes; what no reader of encounters would take is refused. */
    private final class Taker implements ImportTaker {

        private final From from;
        private final EncounterCheck check;
        private final Tally tally;
        private int made;

        Taker(From from, EncounterCheck check, Tally tally) {
            this.from = from;
            this.check = check;
            this.tally = tally;
        }

        @Override
        public void encounter(Encounter encounter) {
            made++;
            List<Problem> problems = check.problems(encounter);
            if (problems.isEmpty()) {
                keep(from, encounter, tally);
            } else {
                tally.refuse("imported encounter " + made, problems);
            }
        }

        @Override
        public void fate(RowFate fate) {
            tally.fate(fate.fate());
        }

        @Override
        public void refused(Problem problem) {
            tally.refuse(
                    problem.path(),
                    problem.code().id() + ": found " + problem.found() + "; wanted " + problem.wanted());
        }
    }
}
