package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.formats.Read;
import org.basilic.formats.Reading;
import org.basilic.model.Encounter;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    @Test
    void readsBackEveryEncounterThatItWrote() throws IOException {
        EncounterWriter writer = new EncounterWriter();
        for (long seed = 0; seed < 50; seed++) {
            AnyEncounter any = new AnyEncounter(new Random(seed));
            List<Encounter> written = new ArrayList<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 0; i < 40; i++) {
                Encounter encounter = any.next();
                written.add(encounter);
                writer.write(encounter, out);
            }

            List<Reading> readings = Sample.readings(out.toByteArray());

            assertThat(readings).as("seed %s", seed).hasSize(40);
            for (int i = 0; i < 40; i++) {
                assertThat(readings.get(i)).as("seed %s", seed).isEqualTo(new Read(i + 1, written.get(i)));
            }
        }
    }

    @Test
    void writesOneEncounterALineAndOnlyWhatItHas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Read read = (Read) Sample.readings(Sample.small(1)).get(0);

        new EncounterWriter().write(read.encounter(), out);

        assertThat(out).hasToString(Sample.small(1) + "\n");
    }
}
