package org.basilic.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.json.EncounterReader;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.Status;
import org.basilic.server.demo.InventedDay.Invented;
import org.basilic.server.demo.InventedVisit.Gap;
import org.junit.jupiter.api.Test;

class InventedDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void everyVisitIsARecordThatIsTaken() throws Exception {
        for (Invented one : InventedDay.visits(60, TODAY, 7)) {
            assertThat(read(one)).as(one.encounter()).isInstanceOf(Read.class);
        }
    }

    @Test
    void theSameSeedMakesTheSameVisits() {
        assertThat(InventedDay.visits(10, TODAY, 7)).isEqualTo(InventedDay.visits(10, TODAY, 7));
        assertThat(InventedDay.visits(10, TODAY, 7)).isNotEqualTo(InventedDay.visits(10, TODAY, 8));
    }

    @Test
    void someAreCleanAndSomeAreNot() throws Exception {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Encounter one : encounters()) {
            Status status =
                    new Coder(Reference.builtIn()).code(one, Request.standard()).status();
            counts.merge(status, 1, Integer::sum);
        }
        assertThat(counts.getOrDefault(Status.CLEAN, 0))
                .as("clean of %s", counts)
                .isGreaterThan(15);
        assertThat(counts.getOrDefault(Status.REVIEW, 0) + counts.getOrDefault(Status.BLOCKED, 0))
                .as("not clean of %s", counts)
                .isGreaterThan(15);
    }

    @Test
    void noVisitIsAtAWeekend() throws Exception {
        assertThat(encounters())
                .allSatisfy(one -> assertThat(one.visit())
                        .extracting(
                                visit -> Objects.requireNonNull(visit.arrival()).getDayOfWeek())
                        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void everyKindOfGapIsThere() {
        assertThat(InventedDay.visits(60, TODAY, 7).stream().map(Invented::gap))
                .contains(Gap.NOTHING, Gap.STOP, Gap.WASTE, Gap.DOSE, Gap.DIAGNOSES);
    }

    private static List<Encounter> encounters() throws Exception {
        List<Encounter> all = new ArrayList<>();
        for (Invented one : InventedDay.visits(60, TODAY, 7)) {
            all.add(((Read) read(one)).encounter());
        }
        return all;
    }

    private static Reading read(Invented one) throws Exception {
        try (EncounterReader reader = new EncounterReader(
                new ByteArrayInputStream(one.encounter().getBytes(StandardCharsets.UTF_8)),
                new EncounterCheck(Reference.builtIn()),
                ReadLimits.standard())) {
            return Objects.requireNonNull(reader.next());
        }
    }
}
