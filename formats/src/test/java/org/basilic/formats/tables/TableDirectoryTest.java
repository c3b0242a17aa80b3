package org.basilic.formats.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.basilic.formats.MalformedFileException;
import org.basilic.formats.WholeFile.Change;
import org.basilic.reference.AspCrosswalk;
import org.basilic.reference.DateRange;
import org.basilic.reference.DiagnosisList;
import org.basilic.reference.DiagnosisValidity;
import org.basilic.reference.Imported;
import org.basilic.reference.NdcProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product here is invented. */
class TableDirectoryTest {
    private static final Origin ORIGIN = new Origin("official, file.csv", "ab".repeat(32));
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
    private static final DateRange QUARTER = new DateRange(OCTOBER, OCTOBER.plusMonths(3));
    private static final DateRange YEAR = new DateRange(OCTOBER, OCTOBER.plusYears(1));
    private static final NdcProduct PRODUCT = new NdcProduct(
            "00001000101",
            "X0010",
            "Examplin, \"the\" first",
            "Example Labs, Inc",
            new BigDecimal("2.5"),
            QUARTER,
            "asp-crosswalk 2025Q4");

    private Path path;
    private TableDirectory directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        path = fresh.resolve("not").resolve("yet");
        directory = new TableDirectory(path);
    }

    @Test
    void whatIsPutInComesOut() throws IOException {
        assertThat(directory.put(crosswalk("2025Q4"), ORIGIN)).isEqualTo(Change.ADDED);
        assertThat(directory.put(new DiagnosisList("2026", YEAR, List.of("M0579")), ORIGIN))
                .isEqualTo(Change.ADDED);

        Imported imported = directory.read();

        assertThat(imported.editions()).containsExactly("asp-crosswalk 2025Q4", "icd10cm 2026");
        assertThat(imported.products("00001000101", OCTOBER)).containsExactly(PRODUCT);
        assertThat(imported.diagnosis("M0579", OCTOBER)).isEqualTo(DiagnosisValidity.VALID);
        assertThat(imported.diagnosis("M05", OCTOBER)).isEqualTo(DiagnosisValidity.NOT_VALID);
    }

    @Test
    void oneKindCanBeReadAlone() throws IOException {
        directory.put(crosswalk("2025Q4"), ORIGIN);
        directory.put(new DiagnosisList("2026", YEAR, List.of("M0579")), ORIGIN);

        Imported imported = directory.read(AspCrosswalk.KIND::equals);

        assertThat(imported.editions()).containsExactly("asp-crosswalk 2025Q4");
        assertThat(imported.diagnosis("M0579", OCTOBER)).isEqualTo(DiagnosisValidity.NO_DATA);
    }

    @Test
    void theHeadsSayWhatIsThere() throws IOException {
        directory.put(new DiagnosisList("2026", YEAR, List.of("M0579", "Z5111")), ORIGIN);
        directory.put(crosswalk("2025Q4"), ORIGIN);

        assertThat(directory.heads())
                .containsExactly(
                        new TableHead("asp-crosswalk", "2025Q4", OCTOBER, OCTOBER.plusMonths(3), ORIGIN, 1),
                        new TableHead("icd10cm", "2026", OCTOBER, OCTOBER.plusYears(1), ORIGIN, 2));
    }

    @Test
    void aTableIsTextThatAPersonCanRead() throws IOException {
        directory.put(crosswalk("2025Q4"), ORIGIN);

        assertThat(path.resolve("asp-crosswalk-2025Q4.csv")).hasContent("""
                        # Basilic imported table, form 1
                        # table asp-crosswalk
                        # release 2025Q4
                        # from 2025-10-01
                        # to 2026-01-01
                        # file official, file.csv
                        # sha256 %s
                        # rows 1
                        ndc,hcpcs,units_per_package,drug,labeler
                        00001000101,X0010,2.5,"Examplin, ""the"" first","Example Labs, Inc"
                        # end
                        """.formatted("ab".repeat(32)));
    }

    @Test
    void theSameImportGivesTheSameBytesAndTouchesNothing() throws IOException {
        directory.put(crosswalk("2025Q4"), ORIGIN);
        Path file = path.resolve("asp-crosswalk-2025Q4.csv");
        byte[] before = Files.readAllBytes(file);
        FileTime written = Files.getLastModifiedTime(file);

        assertThat(directory.put(crosswalk("2025Q4"), ORIGIN)).isEqualTo(Change.UNCHANGED);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(directory.put(crosswalk("2025Q4"), new Origin("corrected.csv", "cd".repeat(32))))
                .isEqualTo(Change.REPLACED);
        assertThat(directory.heads()).extracting(head -> head.origin().file()).containsExactly("corrected.csv");
        try (Stream<Path> left = Files.list(path)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anotherReleaseStandsBesideTheFirst() throws IOException {
        LocalDate july = LocalDate.of(2025, 7, 1);
        DateRange third = new DateRange(july, OCTOBER);
        directory.put(crosswalk("2025Q4"), ORIGIN);
        directory.put(
                new AspCrosswalk(
                        "2025Q3",
                        third,
                        List.of(new NdcProduct(
                                "00001000101",
                                "X0009",
                                "Examplin",
                                "Example Labs",
                                BigDecimal.TEN,
                                third,
                                "asp-crosswalk 2025Q3"))),
                ORIGIN);

        Imported imported = directory.read();

        assertThat(imported.products("00001000101", OCTOBER))
                .extracting(NdcProduct::hcpcs)
                .containsExactly("X0010");
        assertThat(imported.products("00001000101", july))
                .extracting(NdcProduct::hcpcs)
                .containsExactly("X0009");
    }

    @ParameterizedTest(name = "line {0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1  | form 1         | form 2         | not a table that this version of Basilic has imported; move it away or import it again
                    2  | asp-crosswalk  | rvu            | this version of Basilic has no table 'rvu'
                    2  | # table        | # tab          | here must stand '# table' and a value
                    3  | release 2025Q4 | release 2025Q3 | the file holds asp-crosswalk 2025Q3, so its name must be asp-crosswalk-2025Q3.csv
                    4  | from 2025      | from 25        | '25-10-01' is not a day such as 2026-01-31
                    5  | to 2026-01-01  | to 2025-10-01  | no day lies from 2025-10-01 to before 2025-10-01
                    6  | official, file.csv | ''        | here must stand '# file' and a value
                    8  | rows 1         | rows one       | 'one' is not a number of rows
                    11 | rows 1         | rows 2         | 1 rows where the head says 2; import the file again
                    9  | units_per      | units_a        | here must stand ndc,hcpcs,units_per_package,drug,labeler
                    10 | 00001000101    | 0001000101     | '0001000101' is not a drug code of eleven digits
                    10 | X0010          | X001           | 'X001' is not a billing code of five places
                    10 | 2.5            | two            | 'two' is not a number of billing units
                    10 | ,2.5           | ''             | 4 cells where there must be 5
                    11 | # end          | #end           | 1 cells where there must be 5
                    10 | Labs, Inc"     | Labs, Inc      | the quotes of a cell do not match
                    """)
    void aSpoiltTableIsRefusedWithItsPlace(int line, String part, String other, String message) throws IOException {
        directory.put(crosswalk("2025Q4"), ORIGIN);
        Path file = path.resolve("asp-crosswalk-2025Q4.csv");
        Files.writeString(file, Files.readString(file).replaceFirst(part, other));

        assertThatThrownBy(() -> directory.read())
                .isInstanceOf(MalformedFileException.class)
                .hasMessage(file + ":" + line + ": " + message);
    }

    @Test
    void aTableThatWasCutOffAnywhereIsRefused() throws IOException {
        directory.put(new DiagnosisList("2026", YEAR, List.of("M0579", "Z5111", "A000")), ORIGIN);
        Path file = path.resolve("icd10cm-2026.csv");
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            int cut = length;
            assertThatThrownBy(() -> directory.read())
                    .as("cut after " + cut)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageMatching("(?s).*icd10cm-2026\\.csv:\\d+: .*");
        }
    }

    @Test
    void nothingFollowsTheEnd() throws IOException {
        directory.put(crosswalk("2025Q4"), ORIGIN);
        Path file = path.resolve("asp-crosswalk-2025Q4.csv");
        Files.writeString(file, Files.readString(file) + "more\n");

        assertThatThrownBy(() -> directory.read()).hasMessage(file + ":12: nothing may follow the line '# end'");
    }

    @Test
    void aCodeTwiceOrInAnotherShapeIsRefused() throws IOException {
        directory.put(new DiagnosisList("2026", YEAR, List.of("M0579", "Z5111")), ORIGIN);
        Path file = path.resolve("icd10cm-2026.csv");
        String good = Files.readString(file);

        Files.writeString(file, good.replace("Z5111", "M0579"));
        assertThatThrownBy(() -> directory.read()).hasMessage(file + ":11: M0579 stands here a second time");
        Files.writeString(file, good.replace("Z5111", "Z51.11"));
        assertThatThrownBy(() -> directory.read())
                .hasMessage(file + ":11: 'Z51.11' is not a diagnosis code in capitals without its dot");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        directory.put(crosswalk("2025Q4"), ORIGIN);
        Path file = path.resolve("asp-crosswalk-2025Q4.csv");
        Files.write(file, Files.readString(file).replace("Labs", "L\u00e4bs").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> directory.read()).hasMessage(file + ":1: not UTF-8; import the official file again");
    }

    @Test
    void twoTablesOfOneKindForOneBeginningAreRefused() throws IOException {
        directory.put(new DiagnosisList("2026", YEAR, List.of("M0579")), ORIGIN);
        directory.put(new DiagnosisList("2026-10", YEAR, List.of("M0579")), ORIGIN);
        String message =
                path.resolve("icd10cm-2026.csv") + ":4: the table begins on 2025-10-01, as icd10cm-2026-10.csv does";

        assertThatThrownBy(() -> directory.read()).hasMessage(message);
        assertThatThrownBy(() -> directory.heads()).hasMessage(message);
    }

    @Test
    void otherFilesAreLeftAloneAndAMissingDirectoryIsSaid() throws IOException {
        assertThatThrownBy(() -> directory.read()).isInstanceOf(NoSuchFileException.class);
        Files.createDirectories(path);
        Files.writeString(path.resolve("README.md"), "ours");
        Files.writeString(path.resolve(".1-icd10cm-2026.csv.tmp"), "half of a tab");

        assertThat(directory.read()).isSameAs(Imported.NONE);
        assertThat(directory.heads()).isEmpty();
    }

    private static AspCrosswalk crosswalk(String release) {
        return new AspCrosswalk(release, QUARTER, List.of(PRODUCT));
    }
}
