package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.basilic.chart.FeedMap;
import org.basilic.formats.json.EncounterWriter;
import org.basilic.model.Encounter;
import org.junit.jupiter.api.Test;

/**
 * The same encounters come of a day's messages in any order, with any of them delivered again:
 * {@code -Dbasilic.properties=10000} tries more orders, {@code -Dbasilic.seed=N -Dbasilic.properties=1} one again.
 */
class OrderOfMessagesTest {

    private static final long FIRST = Long.getLong("basilic.seed", 1);
    private static final int COUNT = Integer.getInteger("basilic.properties", 1_000);
    private static final int ORDERS_OF_A_DAY = 20;

    @Test
    void theOrderAndRepetitionOfMessagesMeanNothing() throws IOException {
        FeedMap map = Hl7Story.map();
        long day = -1;
        List<Message> messages = List.of();
        String wanted = "";
        int given = 0;
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            if (seed / ORDERS_OF_A_DAY != day) {
                day = seed / ORDERS_OF_A_DAY;
                messages = RandomDay.of(day);
                wanted = encounters(messages, map);
            }
            assertThat(encounters(mixed(messages, new Random(seed)), map))
                    .as("seed %d", seed)
                    .isEqualTo(wanted);
            given += wanted.isEmpty() ? 0 : 1;
        }
        assertThat(given).as("orders of days on which something was given").isGreaterThan(COUNT / 2);
    }

    private static List<Message> mixed(List<Message> messages, Random random) {
        List<Message> mixed = new ArrayList<>(messages);
        int again = random.nextInt(messages.size());
        for (int i = 0; i < again; i++) {
            mixed.add(messages.get(random.nextInt(messages.size())));
        }
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static String encounters(List<Message> messages, FeedMap map) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EncounterWriter writer = new EncounterWriter();
        for (Encounter encounter : Hl7Story.read(messages, map).assembled().encounters()) {
            writer.write(encounter, out);
            out.write('\n');
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
