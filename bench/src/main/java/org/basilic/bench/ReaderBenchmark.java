package org.basilic.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.json.EncounterReader;
import org.basilic.reference.Reference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading NDJSON into checked encounters, and as its limit the same bytes only cut into tokens. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 5,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class ReaderBenchmark {

    private final EncounterCheck check = new EncounterCheck(Reference.builtIn());
    private final JsonFactory json = new JsonFactory();

    /** Looks first whether what is read is what was written. */
    @Setup(Level.Trial)
    public void check(Visits visits) throws IOException {
        try (EncounterReader reader = reader(visits)) {
            for (int i = 0; i < Visits.COUNT; i++) {
                if (!(reader.next() instanceof Read read)
                        || !read.encounter().equals(visits.encounters().get(i))) {
                    throw new IllegalStateException("record " + (i + 1) + " was not read as it was written");
                }
            }
            if (reader.next() != null) {
                throw new IllegalStateException("more records were read than written");
            }
        }
    }

    /** Reads and checks. */
    @Benchmark
    @OperationsPerInvocation(Visits.COUNT)
    public void encounters(Visits visits, Blackhole taken) throws IOException {
        try (EncounterReader reader = reader(visits)) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                taken.consume(reading);
            }
        }
    }

    /** Cuts into tokens and looks at none. */
    @Benchmark
    @OperationsPerInvocation(Visits.COUNT)
    public int tokensOnly(Visits visits) throws IOException {
        int count = 0;
        try (JsonParser parser = json.createParser(new ByteArrayInputStream(visits.ndjson()))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count++;
            }
        }
        return count;
    }

    private EncounterReader reader(Visits visits) {
        return new EncounterReader(new ByteArrayInputStream(visits.ndjson()), check, ReadLimits.standard());
    }
}
