package org.basilic.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.basilic.reference.DrugCatalog;
import org.basilic.reference.DrugMatch;
import org.basilic.reference.Reference;
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

/** Finding a drug by its code and by names as charts write them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@State(Scope.Thread)
public class LookupBenchmark {

    private final DrugCatalog drugs =
            Reference.builtIn().on(LocalDate.of(2026, 3, 2)).drugs();

    /** Looks first whether each is found. */
    @Setup(Level.Trial)
    public void check() {
        for (DrugMatch match : new DrugMatch[] {byCode(), byName(), byCapitals(), byNameWithDose()}) {
            if (match.hcpcs() == null) {
                throw new IllegalStateException("not found: " + match);
            }
        }
        if (byNameNobodyKnows().hcpcs() != null) {
            throw new IllegalStateException("found what nobody knows");
        }
    }

    @Benchmark
    public DrugMatch byCode() {
        return drugs.match("J9263", null);
    }

    @Benchmark
    public DrugMatch byName() {
        return drugs.match(null, "ondansetron");
    }

    @Benchmark
    public DrugMatch byCapitals() {
        return drugs.match(null, "dexAMETHasone (Decadron)");
    }

    @Benchmark
    public DrugMatch byNameWithDose() {
        return drugs.match(null, "vancomycin 1 g/250 mL");
    }

    @Benchmark
    public DrugMatch byNameNobodyKnows() {
        return drugs.match(null, "a drug of which nobody has heard 5 mg");
    }
}
