package org.basilic.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The engine alone: encounters of eight administrations, in memory, coded one after another. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 5,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class EngineBenchmark {

    /** Ledgers and reason records, without another coding for every switch: what the bar is about. */
    private static final Request WITH_REASONS = new Request(null, Map.of(), Explain.ALL, false);

    private static final Request WITH_ALTERNATIVES = new Request(null, Map.of(), Explain.ALL, true);
    private static final Request LINES_ONLY = new Request(null, Map.of(), Explain.NONE, false);

    private final Coder coder = Coder.standard();
    private final Encounter visit = OncologyVisit.encounter();
    private final List<Encounter> visits = RandomVisits.list(RandomVisits.SEED, 1000);
    private int next;

    /** Looks at the answers first. */
    @Setup
    public void check() {
        Answer.check(oncologyVisit());
        Answer.check(oncologyVisitWithAlternatives());
        Answer.check(oncologyVisitLinesOnly());
        for (Encounter each : visits) {
            Answer.checkComplete(each, randomVisits());
        }
    }

    /** One visit, again and again, with ledgers and reasons. */
    @Benchmark
    public CodedEncounter oncologyVisit() {
        return coder.code(visit, WITH_REASONS);
    }

    /** The same with what other values of the switches would give. */
    @Benchmark
    public CodedEncounter oncologyVisitWithAlternatives() {
        return coder.code(visit, WITH_ALTERNATIVES);
    }

    /** The same as bulk runs do it. */
    @Benchmark
    public CodedEncounter oncologyVisitLinesOnly() {
        return coder.code(visit, LINES_ONLY);
    }

    /** A thousand different visits in turn, with ledgers and reasons. */
    @Benchmark
    public CodedEncounter randomVisits() {
        return coder.code(nextVisit(), WITH_REASONS);
    }

    /** A thousand different visits in turn as bulk runs do them. */
    @Benchmark
    public CodedEncounter randomVisitsLinesOnly() {
        return coder.code(nextVisit(), LINES_ONLY);
    }

    private Encounter nextVisit() {
        if (next == visits.size()) {
            next = 0;
        }
        return visits.get(next++);
    }
}
