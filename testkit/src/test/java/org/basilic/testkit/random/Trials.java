package org.basilic.testkit.random;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;

/** Many random encounters, tried one after another; a failure names the seed and shows the encounter. */
final class Trials {

    static final Coder CODER = Coder.standard();
    private static final Request REQUEST = new Request(null, Map.of(), Explain.ALL, false);
    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final int COUNT = Integer.getInteger("basilic.properties", 2_000);

    private Trials() {}

    /** What must hold for an encounter and its result; throws an assertion error when it does not. */
    interface Trial {
        void check(Encounter encounter, CodedEncounter coded, long seed) throws IOException;
    }

    /**
     * Tries as many encounters as the system property {@code basilic.properties} says, from the seed
     * {@code basilic.seed} on, which is 1 unless a failure is to be seen again.
     */
    static void each(Trial trial) {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            Encounter encounter = RandomEncounters.of(seed);
            try {
                trial.check(encounter, code(encounter), seed);
            } catch (AssertionError | RuntimeException | IOException e) {
                throw new AssertionError("seed %d: %s%n%s".formatted(seed, e.getMessage(), json(encounter)), e);
            }
        }
    }

    static CodedEncounter code(Encounter encounter) {
        return CODER.code(encounter, REQUEST);
    }

    static String json(Encounter encounter) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EncounterWriter().write(encounter, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
