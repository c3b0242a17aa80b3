package org.basilic.testkit.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
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
 * evidence aside. {@code -Dbasilic.properties=20000} tries more, {@code -Dbasilic.seed=N -Dbasilic.properties=1} one again.
 */
class ToldVisitsTest {

    /** Visits of one file: rows of several patients stand between each other. */
    private static final int AT_ONCE = 20;

    private static final int USUAL = 400;

    @TempDir
    Path folder;

    /** How visits are told. */
    private interface Telling {
        String of(List<Encounter> visits, long seed);
    }

    @Test
    void aMedicationRecordTellsTheVisit() throws IOException {
        compare(MarImport::read, "generic", MarText::of, RandomFeedVisits::withPauses);
    }

    @Test
    void messagesTellTheVisit() throws IOException {
        compare(Hl7Import::read, "hl7", Hl7Text::of, RandomFeedVisits::withPauses);
    }

    @Test
    void resourcesTellTheVisit() throws IOException {
        compare(FhirImport::read, "fhir", FhirText::of, RandomFeedVisits::withPauses);
    }

    private void compare(Imported.Importing importing, String parent, Telling telling, LongFunction<Encounter> visits)
            throws IOException {
        long seed = Results.first();
        long end = seed + Results.count(USUAL);
        while (seed < end) {
            List<Encounter> told = new ArrayList<>();
            long first = seed;
            for (; seed < Math.min(first + AT_ONCE, end); seed++) {
                told.add(visits.apply(seed));
            }
            String text = telling.of(told, first);
            Imported imported = Imported.of(importing, parent, text, folder);

            String where = "seeds from " + first + "\n" + (told.size() == 1 ? text : "");
            assertThat(imported.problems).as(where).isEmpty();
            assertThat(imported.fates).as(where).allMatch(row -> row.fate() == Fate.GIVEN || row.fate() == Fate.VISIT);
            assertThat(imported.encounters).as(where).hasSameSizeAs(told);
            for (Encounter visit : told) {
                Encounter made = named(visit.id(), imported.encounters);
                assertThat(Results.json(made))
                        .as("visit %s, %s", visit.id(), where)
                        .isEqualTo(Results.json(visit));
                assertThat(Results.coded(made))
                        .as("visit %s, %s", visit.id(), where)
                        .isEqualTo(Results.coded(visit));
            }
        }
    }

    private static Encounter named(String id, List<Encounter> encounters) {
        return encounters.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no encounter " + id));
    }
}
