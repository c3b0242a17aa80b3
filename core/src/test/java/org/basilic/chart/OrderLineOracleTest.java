package org.basilic.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.basilic.model.Administration;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.junit.jupiter.api.Test;

/**
 * A second reading of an order's events, minute by minute and from the words of their actions alone: for each minute it asks
 * whether the last that was said left it running. What the assembly makes must cover the same minutes.
 */
class OrderLineOracleTest {

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T06:00");
    private static final int SPAN = 240;
    private static final int TRIES = Integer.getInteger("basilic.properties", 3000);
    private static final long SEED = Long.getLong("basilic.seed", 20261129L);
    private static final List<Action> ACTIONS = List.of(
            Action.START,
            Action.START,
            Action.STOP,
            Action.STOP,
            Action.PAUSE,
            Action.RESUME,
            Action.RATE,
            Action.BAG_CHANGE);

    private record Event(int minute, Action action, boolean zero) {}

    @Test
    void runsCoverTheMinutesInWhichItRan() {
        for (int i = 0; i < TRIES; i++) {
            long seed = SEED + i;
            List<Event> events = events(new Random(seed));
            List<GivenRow> rows = new ArrayList<>();
            for (Event event : events) {
                String time = MORNING.plusMinutes(event.minute()).toString();
                Said said = event.action() == Action.RATE
                        ? Charted.rate(event.zero() ? "0 mL/h" : "100 mL/h")
                        : Charted.drug("x");
                rows.add(Charted.row("a", event.action(), time, said));
            }
            Collections.shuffle(rows, new Random(seed));
            assertThat(covered(rows)).as("seed " + seed + ": " + events).isEqualTo(ran(events));
        }
    }

    /** Distinct minutes, the first event a start and the last a stop, so that every run has both of its ends. */
    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        int minute = random.nextInt(10);
        events.add(new Event(minute, Action.START, false));
        for (int i = random.nextInt(8); i > 0; i--) {
            minute += 1 + random.nextInt(20);
            events.add(new Event(minute, ACTIONS.get(random.nextInt(ACTIONS.size())), random.nextInt(3) == 0));
        }
        events.add(new Event(minute + 1 + random.nextInt(30), Action.STOP, false));
        return events;
    }

    private static BitSet ran(List<Event> events) {
        BitSet ran = new BitSet(SPAN);
        for (int minute = 0; minute < SPAN; minute++) {
            boolean begun = false;
            boolean running = false;
            boolean startKnown = true;
            for (Event event : events) {
                if (event.minute() > minute) {
                    break;
                }
                switch (event.action()) {
                    case START, BAG_CHANGE -> {
                        startKnown = begun ? startKnown : event.action() == Action.START;
                        begun = true;
                        running = true;
                    }
                    // What was stopped and restarted is the run from before.
                    case RESUME -> {
                        begun = true;
                        running = true;
                    }
                    case STOP -> {
                        begun = false;
                        running = false;
                    }
                    case PAUSE -> running = false;
                    case RATE -> {
                        // A rate that nothing had begun is a run whose start is missing: it covers no minute.
                        startKnown &= begun || event.zero();
                        begun |= !event.zero();
                        running = begun && !event.zero();
                    }
                    default -> throw new IllegalStateException("not among the actions");
                }
            }
            ran.set(minute, running && startKnown);
        }
        return ran;
    }

    private static BitSet covered(List<GivenRow> rows) {
        BitSet covered = new BitSet(SPAN);
        for (Encounter encounter : new Assembly(Charted.map()).of(rows).encounters()) {
            for (Administration given : encounter.administrations()) {
                if (given.start() == null || given.stop() == null) {
                    continue;
                }
                BitSet one = new BitSet(SPAN);
                one.set(minute(given.start()), minute(given.stop()));
                for (Pause pause : given.pauses()) {
                    one.clear(minute(pause.start()), minute(pause.stop()));
                }
                assertThat(covered.intersects(one))
                        .as("one order runs once at a time")
                        .isFalse();
                covered.or(one);
            }
        }
        return covered;
    }

    private static int minute(LocalDateTime time) {
        return (int) MORNING.until(time, ChronoUnit.MINUTES);
    }

    @Test
    void theOracleItselfTellsARateOfZeroFromAnother() {
        assertThat(new Quantity(new BigDecimal("0"), "mL/h").amount().signum()).isZero();
        assertThat(ran(List.of(
                                new Event(0, Action.START, false),
                                new Event(5, Action.RATE, true),
                                new Event(9, Action.STOP, false)))
                        .cardinality())
                .isEqualTo(5);
    }
}
