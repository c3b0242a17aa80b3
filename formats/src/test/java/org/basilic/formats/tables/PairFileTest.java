package org.basilic.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.WholeFile.Change;
import org.basilic.model.Setting;
import org.basilic.reference.DateRange;
import org.basilic.reference.Imported;
import org.basilic.reference.PairFinding;
import org.basilic.reference.PairIndicator;
import org.basilic.reference.PairRows;
import org.basilic.reference.PairTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes here are invented. */
class PairFileTest {
    private static final Origin ORIGIN = new Origin("f\u00fcr, f1.zip", "ab".repeat(32));
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final DateRange QUARTER = new DateRange(OCTOBER, LocalDate.of(2027, 1, 1));
    private static final DateRange BEFORE = new DateRange(LocalDate.of(2026, 7, 1), OCTOBER);
    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);
    private static final int ROWS = 300;

    private Path path;
    private Path file;
    private TableDirectory directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        path = fresh.resolve("tables");
        file = path.resolve("ncci-ptp-hospital-2026Q4.pairs");
        directory = new TableDirectory(path);
    }

    @Test
    void whatIsPutInComesOutMapped() throws IOException {
        assertThat(directory.put(table(List.of()), ORIGIN)).isEqualTo(Change.ADDED);

        assertThat(directory.heads())
                .containsExactly(
                        new TableHead("ncci-ptp-hospital", "2026Q4", OCTOBER, LocalDate.of(2027, 1, 1), ORIGIN, ROWS));
        PairTable read = Objects.requireNonNull(directory.readAndCheck().pairs(Setting.FACILITY, OCTOBER));
        assertThat(read.edition()).isEqualTo("ncci-ptp-hospital 2026Q4");
        assertThat(read.missing()).isEmpty();
        assertThat(read.numbers().isDirect()).isTrue();
        assertThat(read.numbers()).isEqualTo(table(List.of()).numbers());
        assertThat(read.find("X0001", "A0007", OCTOBER))
                .isEqualTo(new PairFinding(PairIndicator.WITH_MODIFIER, true, new DateRange(OLD, null)));
        assertThat(read.find("X0001", "A0008", OCTOBER).indicator()).isEqualTo(PairIndicator.NEVER);
        assertThat(read.find("X0001", "B0008", OCTOBER)).isEqualTo(new PairFinding(PairIndicator.NONE, true, null));
    }

    @Test
    void thePartsThatAreMissingAreKept() throws IOException {
        directory.put(table(List.of("f2", "f4")), ORIGIN);

        PairTable read = Objects.requireNonNull(directory.readAndCheck().pairs(Setting.FACILITY, OCTOBER));

        assertThat(read.missing()).containsExactly("f2", "f4");
        assertThat(read.find("X0001", "B0008", OCTOBER).known()).isFalse();
    }

    @Test
    void theHeadIsTextAndRowsStandOnEvenPlaces() throws IOException {
        directory.put(table(List.of("f3")), ORIGIN);
        byte[] bytes = Files.readAllBytes(file);
        int rows = bytes.length - 32 - 16 * ROWS;

        String head = new String(bytes, 0, rows, StandardCharsets.UTF_8);
        assertThat(rows % 16).isZero();
        assertThat(head.lines().map(String::strip))
                .containsExactly(
                        "# Basilic imported table, form 1",
                        "# table ncci-ptp-hospital",
                        "# release 2026Q4",
                        "# from 2026-10-01",
                        "# to 2027-01-01",
                        "# file f\u00fcr, f1.zip",
                        "# sha256 " + "ab".repeat(32),
                        "# rows 300",
                        "# missing f3",
                        "# packed rows follow");
    }

    @Test
    void theSameImportTouchesNothingAndAnotherReleaseStandsBeside() throws IOException {
        directory.put(table(List.of()), ORIGIN);
        FileTime written = Files.getLastModifiedTime(file);

        assertThat(directory.put(table(List.of()), ORIGIN)).isEqualTo(Change.UNCHANGED);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(directory.put(table(List.of("f1")), ORIGIN)).isEqualTo(Change.REPLACED);
        PairRows rows = new PairRows(BEFORE);
        rows.add("X0001", "A0007", OLD, null, PairIndicator.NEVER, 1);
        directory.put(rows.table(Setting.FACILITY, "2026Q3", List.of()), ORIGIN);
        directory.put(rows.table(Setting.PROFESSIONAL, "2026Q3", List.of()), ORIGIN);

        Imported imported = directory.readAndCheck();
        assertThat(indicator(imported, OCTOBER.minusDays(1))).isEqualTo(PairIndicator.NEVER);
        assertThat(indicator(imported, OCTOBER)).isEqualTo(PairIndicator.WITH_MODIFIER);
        try (Stream<Path> left = Files.list(path)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void otherKindsAreReadWithoutThePairs() throws IOException {
        directory.put(table(List.of()), ORIGIN);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));

        assertThat(directory.read("icd10cm"::equals)).isSameAs(Imported.NONE);
        assertThatThrownBy(() -> directory.read()).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void aFileThatWasCutOffAnywhereIsRefused() throws IOException {
        directory.put(table(List.of("f1")), ORIGIN);
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length += length < 600 ? 1 : 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> directory.read())
                    .as("cut after " + length)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageMatching("(?s).*ncci-ptp-hospital-2026Q4\\.pairs:\\d+: .*");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> directory.read()).hasMessageContaining("belong to the rows that its head names");
    }

    @Test
    void everyByteThatWasAlteredIsNoticedByTheFullCheck() throws IOException {
        directory.put(table(List.of()), ORIGIN);
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at += at < 600 ? 7 : 61) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(() -> directory.readAndCheck())
                    .as("byte " + at)
                    .isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void rowsThatAreNoneAreNoticedWhenTheFileIsOpened() throws IOException {
        directory.put(table(List.of()), ORIGIN);
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, whole.length - 32 - 16 * ROWS, whole.length - 32, (byte) 'x');
        Files.write(file, whole);

        assertThatThrownBy(() -> directory.read())
                .hasMessage(file + ":9: the rows were altered; import the file again");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    table ncci-ptp-hospital | table ncci-ptp-hospitax | 2: this version of Basilic has no table of pairs 'ncci-ptp-hospitax'
                    release 2026Q4 | release 2026Q3 | 3: the file holds ncci-ptp-hospital 2026Q3, so its name must be ncci-ptp-hospital-2026Q3.pairs
                    rows 300       | rows -30       | 8: -30 is not a number of rows that a table can have
                    rows 300       | rows 999999999 | 8: 999999999 is not a number of rows that a table can have
                    missing f1     | missing f7     | 9: 'f7' are not parts of a release, which are f1 f2 f3 f4
                    packed rows    | picked rows    | 9: here must stand '# packed rows follow'; import the file again
                    """)
    void aSpoiltHeadIsRefusedWithItsPlace(String part, String other, String message) throws IOException {
        directory.put(table(List.of("f1")), ORIGIN);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace(part, other), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> directory.read())
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file + ":" + message);
    }

    @Test
    void anEmptyTableIsATable() throws IOException {
        directory.put(new PairRows(QUARTER).table(Setting.FACILITY, "2026Q4", List.of("f1", "f2", "f3", "f4")), ORIGIN);

        assertThat(directory.readAndCheck().editions()).containsExactly("ncci-ptp-hospital 2026Q4");
    }

    private static PairIndicator indicator(Imported imported, LocalDate day) {
        PairTable table = Objects.requireNonNull(imported.pairs(Setting.FACILITY, day));
        return table.find("X0001", "A0007", day).indicator();
    }

    private static PairTable table(List<String> missing) {
        PairRows rows = new PairRows(QUARTER);
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    "X0001",
                    String.format("A%04d", i),
                    OLD,
                    null,
                    i % 2 == 0 ? PairIndicator.NEVER : PairIndicator.WITH_MODIFIER,
                    i);
        }
        return rows.table(Setting.FACILITY, "2026Q4", missing);
    }
}
