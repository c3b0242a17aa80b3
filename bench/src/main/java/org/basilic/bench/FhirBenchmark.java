package org.basilic.bench;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.basilic.chart.ChartRow;
import org.basilic.chart.FeedMap;
import org.basilic.formats.feed.FeedMaps;
import org.basilic.formats.feed.RowTaker;
import org.basilic.formats.fhir.FhirRows;
import org.basilic.model.Problem;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bundles of eight administrations: read into our records, into rows as well, and parsed by the library that most use. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class FhirBenchmark {

    private final FeedMap map = FeedMaps.builtIn().named("fhir");
    private final FhirContext peer = FhirContext.forR4();
    private final byte[] bundle = FhirBundle.bytes();

    /** Looks first whether both find the administrations. */
    @Setup(Level.Trial)
    public void check() throws IOException {
        if (rows().size() != FhirBundle.ADMINISTRATIONS
                || read() != FhirBundle.ADMINISTRATIONS
                || peer().getEntry().size() != FhirBundle.ADMINISTRATIONS) {
            throw new IllegalStateException("the bundle was not read as it was written");
        }
    }

    /** Reads the resources into records. */
    @Benchmark
    public int read() throws IOException {
        FhirRows reader = new FhirRows(map);
        reader.read("bundle", bundle);
        return reader.resources();
    }

    /** Reads the resources and makes the rows of them. */
    @Benchmark
    public List<ChartRow> rows() throws IOException {
        FhirRows reader = new FhirRows(map);
        reader.read("bundle", bundle);
        List<ChartRow> rows = new ArrayList<>();
        reader.handOn(new RowTaker() {
            @Override
            public void row(ChartRow row) {
                rows.add(row);
            }

            @Override
            public void refused(Problem problem) {
                throw new IllegalStateException(problem.toString());
            }
        });
        return rows;
    }

    /** Parses the same bytes with HAPI FHIR. */
    @Benchmark
    public Bundle peer() {
        return peer.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bundle));
    }
}
