package org.basilic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.basilic.formats.cms.OfficialFile;
import org.basilic.formats.cms.PairReader;
import org.basilic.formats.cms.PairReading;
import org.basilic.formats.cms.Quarter;
import org.basilic.formats.tables.Origin;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.model.Setting;
import org.basilic.reference.PairFinding;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.PairTable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Asking an imported release of pairs, mapped into memory, about two codes: each time about others, all over the table. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@State(Scope.Thread)
public class PairLookupBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final int ASKED = 1 << 14;

    /** How many rows the release has. */
    @Param("2500000")
    public int rows = 2_500_000;

    private final String[] column1 = new String[ASKED];
    private final String[] column2 = new String[ASKED];
    private @Nullable PairTable table;
    private @Nullable Path folder;
    private int next;

    /** Makes a release, imports it and maps it, and looks whether the answers are of both kinds. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        Path made = Files.createTempDirectory("pairs");
        folder = made;
        PairFiles files = new PairFiles(RandomVisits.SEED);
        List<OfficialFile> parts = new ArrayList<>();
        for (Path zip : files.write(made.resolve("official"), rows)) {
            parts.add(PairReader.find(zip));
        }
        PairReading reading = PairReader.read(parts, Setting.FACILITY, QUARTER, List.of(), count -> {});
        TableDirectory directory = new TableDirectory(made.resolve("tables"));
        directory.put(reading.table(), new Origin("invented", "0"));
        PairTable found = directory.read().pairs(Setting.FACILITY, DAY);
        if (found == null || found.size() != rows) {
            throw new IllegalStateException("not the table that was made");
        }
        table = found;
        ask(files.codes());
        check();
    }

    private void ask(List<String> codes) {
        Random dice = new Random(5);
        for (int i = 0; i < ASKED; i++) {
            column1[i] = codes.get(dice.nextInt(codes.size()));
            column2[i] = codes.get(dice.nextInt(codes.size()));
        }
    }

    private void check() {
        int edits = 0;
        for (int i = 0; i < ASKED; i++) {
            edits += oneOfMany().indicator() == PairIndicator.NONE ? 0 : 1;
        }
        if (edits == 0 || edits == ASKED) {
            throw new IllegalStateException(edits + " of " + ASKED + " pairs have an edit");
        }
    }

    @Benchmark
    public PairFinding oneOfMany() {
        int at = next++ & (ASKED - 1);
        return Objects.requireNonNull(table).find(column1[at], column2[at], DAY);
    }

    /** Removes the files. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(Objects.requireNonNull(folder))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
