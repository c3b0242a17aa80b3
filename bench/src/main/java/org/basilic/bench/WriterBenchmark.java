package org.basilic.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.basilic.coding.Coder;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.json.CodedEncounterWriter;
import org.basilic.formats.json.Layout;
import org.basilic.model.Encounter;
import org.basilic.result.CodedEncounter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing coded encounters as NDJSON, with and without the reasoning. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 5,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class WriterBenchmark {

    private final CodedEncounterWriter writer = new CodedEncounterWriter(Layout.LINE);
    private final List<CodedEncounter> coded = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 << 20);

    /** Codes the visits, and looks first whether each is written with all its codes. */
    @Setup
    public void code(Visits visits) throws IOException {
        Coder coder = Coder.standard();
        for (Encounter encounter : visits.encounters()) {
            coded.add(coder.code(encounter, new Request(null, Map.of(), Explain.ALL, false)));
        }
        for (CodedEncounter one : coded) {
            out.reset();
            writer.write(one, Explain.NONE, out);
            String text = out.toString(StandardCharsets.UTF_8);
            if (!one.lines().stream().allMatch(line -> text.contains("\"" + line.code() + "\""))) {
                throw new IllegalStateException("a code is missing: " + text);
            }
        }
    }

    /** Writes as bulk runs do it. */
    @Benchmark
    @OperationsPerInvocation(Visits.COUNT)
    public int linesOnly() throws IOException {
        return write(Explain.NONE);
    }

    /** Writes everything, which makes words of every reason. */
    @Benchmark
    @OperationsPerInvocation(Visits.COUNT)
    public int everything() throws IOException {
        return write(Explain.ALL);
    }

    private int write(Explain explain) throws IOException {
        out.reset();
        for (CodedEncounter one : coded) {
            writer.write(one, explain, out);
        }
        return out.size();
    }
}
