package org.basilic.testkit.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.chart.Fate;
import org.basilic.formats.fhir.FhirImport;
import org.basilic.formats.hl7.Hl7Import;
import org.basilic.formats.mar.MarImport;
import org.basilic.model.Encounter;
import org.basilic.testkit.random.RandomFeedVisits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random visits, written as a feed would tell them and imported, are the visits that they were, and code to the same bytes,
 * evidence aside; alone and among rows that change nothing. {@code -Dbasilic.properties=20000} tries more, {@code -Dbasilic.seed=N -Dbasilic.properties=1} one again.
 */
class ToldVisitsTest {

    /** Visits of one file: rows of several patients stand between each other. */
    private static final int AT_ONCE = 20;

    private static final int USUAL = 300;

    @TempDir
    Path folder;

    /** How visits are told. */
    private interface Telling {
        String of(List<Encounter> visits, long seed);
    }

    @Test
    void aMedicationRecordTellsTheVisit() throws IOException {
        compare(MarImport::read, "generic", MarText::of, MarText::amongOthers);
    }

    @Test
    void messagesTellTheVisit() throws IOException {
        compare(Hl7Import::read, "hl7", Hl7Text::of, Hl7Text::amongOthers);
    }

    @Test
    void resourcesTellTheVisit() throws IOException {
        compare(FhirImport::read, "fhir", FhirText::of, FhirText::amongOthers);
    }

    private void compare(Imported.Importing importing, String parent, Telling telling, Telling amongOthers)
            throws IOException {
        long seed = Results.first();
        long end = seed + Results.count(USUAL);
        while (seed < end) {
            List<Encounter> told = new ArrayList<>();
            long first = seed;
            for (; seed < Math.min(first + AT_ONCE, end); seed++) {
                told.add(RandomFeedVisits.withPauses(seed));
            }
            Imported plain = imported(importing, parent, telling.of(told, first), told, first);
            assertThat(plain.fates)
                    .as("seeds from %d", first)
                    .allMatch(row -> row.fate() == Fate.GIVEN || row.fate() == Fate.VISIT);
            Imported others = imported(importing, parent, amongOthers.of(told, first), told, first);
            assertThat(others.fates).as("seeds from %d", first).noneMatch(row -> row.fate() == Fate.REVIEW);
        }
    }

    private Imported imported(
            Imported.Importing importing, String parent, String text, List<Encounter> told, long first)
            throws IOException {
        Imported imported = Imported.of(importing, parent, text, folder);
        String where = "seeds from " + first + "\n" + (told.size() == 1 ? text : "");
        assertThat(imported.problems).as(where).isEmpty();
        assertThat(imported.encounters).as(where).hasSameSizeAs(told);
        for (Encounter visit : told) {
            Encounter made = named(visit.id(), imported.encounters);
            assertThat(Results.json(made)).as("visit %s, %s", visit.id(), where).isEqualTo(Results.json(visit));
            // The same encounter codes to the same bytes; that it does is seen often enough on one of each file.
            if (visit.equals(told.get(0))) {
                assertThat(Results.coded(made))
                        .as("visit %s, %s", visit.id(), where)
                        .isEqualTo(Results.coded(visit));
            }
        }
        return imported;
    }

    private static Encounter named(String id, List<Encounter> encounters) {
        return encounters.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no encounter " + id));
    }
}
