package org.basilic.cli.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Paper;
import org.basilic.cli.Streams;
import org.basilic.formats.cms.CrosswalkReader;
import org.basilic.formats.cms.Quarter;
import org.basilic.formats.tables.Origin;
import org.basilic.formats.tables.TableDirectory;
import org.basilic.reference.DrugFacts;
import org.basilic.reference.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The products of the crosswalk are invented; the codes are those of the drug table. */
class DrugCommandTest {
    private static final String DAY = "2025-11-05";

    private Path folder;
    private ExitCode code = ExitCode.FAULT;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @ParameterizedTest
    @ValueSource(strings = {"J0640", "j0640", "leucovorin", "Leucovorin Calcium", "leucovorin 350 mg"})
    void aCodeOrANameOfOneCodeShowsAllOfIt(String asked) throws IOException {
        String shown = drug(asked, "--on", DAY);

        assertThat(code).isEqualTo(ExitCode.CLEAN);
        assertThat(shown)
                .startsWith("J0640  leucovorin calcium, on 2025-11-05\n")
                .contains("  in force         since 2023-01-01 or before, until 2026-09-30, after it J0643\n")
                .contains("  class            therapeutic\n")
                .contains("  one unit         50 mg\n")
                .containsPattern("  usual routes     .*intravenous")
                .containsPattern("  sold in          .*50 mg")
                .contains("  containers       single-dose\n")
                .contains("  hospital status  N, packaged\n")
                .containsPattern("\n    cms-hcpcs-2026-10 +CMS, HCPCS Level II list");
        assertThat(shown.lines()).allMatch(line -> line.length() <= Paper.WIDTH);
    }

    @Test
    void wordsNeedNoQuotes() throws IOException {
        assertThat(drug("leucovorin", "calcium", "--on", DAY)).startsWith("J0640  leucovorin calcium");
    }

    @Test
    void theDayDecidesTheCode() throws IOException {
        assertThat(drug("leucovorin", "--on", "2026-09-30")).startsWith("J0640  ");
        assertThat(drug("leucovorin", "--on", "2026-10-01")).startsWith("J0643  ");
    }

    @Test
    void aCodeOfOtherDaysSaysSo() throws IOException {
        assertThat(drug("J0640", "--on", "2026-10-01"))
                .contains("  in force         no longer: ended on 2026-09-30, after it J0643\n");
        assertThat(drug("J0643", "--on", "2026-09-30")).contains("  in force         not yet: begins on 2026-10-01\n");
        assertThat(code).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void aNameOfSeveralCodesShowsThemAll() throws IOException {
        String shown = drug("nirsevimab", "--on", DAY);

        assertThat(code).isEqualTo(ExitCode.CLEAN);
        assertThat(shown)
                .startsWith("nirsevimab may mean one of 2 codes on 2025-11-05; the record must tell which:\n")
                .contains("\n  90380  nirsevimab (Beyfortus 50 mg, Beyfortus), one unit is 1 dose\n")
                .contains("\n  90381  nirsevimab (");
    }

    @Test
    void aNameOfOtherDaysShowsItsCodesAndWhen() throws IOException {
        assertThat(drug("nirsevimab", "--on", "2023-01-05"))
                .startsWith("No code that nirsevimab may mean is in force on 2023-01-05. On other days there are:\n")
                .containsPattern("\n  90380  .*; not yet: begins on 2023-07-17\n");
    }

    @Test
    void anUnknownNameIsOneAndNearNamesAreShown() throws IOException {
        String shown = drug("ceftriaxo", "--on", DAY);

        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        assertThat(shown)
                .startsWith("The drug table has no name ceftriaxo on 2025-11-05.\nNames that contain it:\n")
                .contains("\n  J0696  ceftriaxone (");
        assertThat(drug("no such drug", "--on", DAY))
                .isEqualTo("The drug table has no name no such drug on 2025-11-05.\n");
        assertThat(drug("in", "--on", DAY)).isEqualTo("The drug table has no name in on 2025-11-05.\n");
    }

    @Test
    void manyNearNamesAreCutShort() throws IOException {
        List<String> lines = drug("mab", "--on", DAY).lines().toList();

        assertThat(lines).filteredOn(line -> line.matches("  [A-Z0-9]{5}  .*")).hasSize(20);
        assertThat(lines.get(lines.size() - 1)).matches("  and \\d+ more");
    }

    @Test
    void anUnknownCodeIsOne() throws IOException {
        assertThat(drug("J9876", "--on", DAY)).isEqualTo("The drug table has no code J9876.\n");
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aPackageShowsItsProductAndItsCode() throws IOException {
        String tables = tables("J0640,Example Labs,00001-0001-01,Examplin,20");

        String shown = drug("0001-0001-01", "--on", DAY, "--reference", tables);

        assertThat(code).isEqualTo(ExitCode.CLEAN);
        assertThat(shown).startsWith("""
                        00001-0001-01  J0640  Examplin, Example Labs: 20 units a package (asp-crosswalk 2025Q4)

                        J0640  leucovorin calcium, on 2025-11-05
                        """);
    }

    @Test
    void aPackageOfSeveralCodesShowsThemAll() throws IOException {
        String tables = tables(
                "J0881,Example Labs,00001-0001-01,Examplin,1",
                "J0882,Example Labs,00001-0001-01,Examplin,1",
                "J0640,Example Labs,00001-0001-02,Examplin,1");

        String shown = drug("00001000101", "--on", DAY, "--reference", tables);

        assertThat(shown)
                .contains("00001-0001-01  J0881  Examplin, Example Labs: 1 unit a package (")
                .contains("\nThe package may be billed by one of 2 codes; the record must tell which:\n")
                .contains("\n  J0881  darbepoetin alfa")
                .contains("\n  J0882  ")
                .doesNotContain("J0640");
    }

    @Test
    void tenDigitsWithoutHyphensShowEveryPackageThatTheyMayBe() throws IOException {
        String tables = tables(
                "J0640,Example Labs,01234-5678-90,First,1",
                "J0640,Example Labs,12345-0678-90,Second,1",
                "J0640,Example Labs,12345-6789-01,Third,1");

        assertThat(drug("1234567890", "--on", DAY, "--reference", tables))
                .contains("First", "Second")
                .doesNotContain("Third");
    }

    @Test
    void aPackageWhoseCodeTheTableLacksIsStillShown() throws IOException {
        String tables = tables("X0001,Example Labs,00001-0001-01,Examplin,1");

        assertThat(drug("00001-0001-01", "--on", DAY, "--reference", tables))
                .startsWith("00001-0001-01  X0001  Examplin, ")
                .endsWith("The drug table has no code X0001.\n");
    }

    @Test
    void aPackageWithoutDataIsOneAndSaysWhatToImport() throws IOException {
        String tables = tables("J0640,Example Labs,00001-0001-01,Examplin,1");

        assertThat(drug("00001-0001-02", "--on", DAY, "--reference", tables))
                .isEqualTo("00001-0001-02 is not in the crosswalk that covers 2025-11-05.\n");
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        assertThat(drug("00001-0001-01", "--on", "2026-01-01", "--reference", tables))
                .isEqualTo("""
                        No crosswalk of packages covers 2026-01-01. Import one:
                          basilic reference import asp-crosswalk FILE --quarter 2026Q1 --reference DIR
                        """);
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345-6789", "123456-789-01"})
    void whatOnlyLooksLikeAPackageIsOne(String asked) throws IOException {
        assertThat(drug(asked, "--on", DAY))
                .isEqualTo(asked + " is no NDC, which has ten digits in three parts, or eleven.\n");
        assertThat(code).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theUsualDayIsToday() throws IOException {
        assertThat(drug("J0640")).startsWith("J0640  leucovorin calcium, on 2026-03-02\n");
    }

    @Test
    void aDayOutsideTheTablesIsRefusedAndTheNearestIsNotTaken() {
        Reference tables = Reference.builtIn();
        String days = tables.coversFrom() + " to " + tables.coversTo().minusDays(1);
        assertThatThrownBy(() -> drug("J0640", "--on", "2022-12-31"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("--on wants a day from " + days + ", not 2022-12-31");
        DrugCommand later = new DrugCommand(tables::coversTo);
        assertThatThrownBy(() -> run(later, "J0640"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("today, " + tables.coversTo()
                        + ", is not among the days that the tables cover; say a day from " + days + " with --on");
    }

    @Test
    void everyCodeOfTheTableCanBeShown() throws IOException {
        LocalDate day = LocalDate.parse(DAY);
        List<DrugFacts> rows = Reference.builtIn().on(day).drugs().rows();

        assertThat(rows)
                .hasSizeGreaterThan(400)
                .isSortedAccordingTo((a, b) -> a.hcpcs().compareTo(b.hcpcs()));
        Paper paper = new Paper();
        for (DrugFacts row : rows) {
            assertThat(new DrugAnswer(Reference.builtIn(), day, paper).answer(row.hcpcs()))
                    .as(row.hcpcs())
                    .isTrue();
        }
        assertThat(paper.toString().lines()).noneMatch(line -> line.contains("null") || line.contains("[iU]"));
    }

    private String drug(String... words) throws IOException {
        return run(new DrugCommand(() -> LocalDate.of(2026, 3, 2)), words);
    }

    private String run(DrugCommand command, String... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                out,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false);
        code = command.run(new CommandLine(command.spec()).parseArgs(words), streams);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Imports a crosswalk of the fourth quarter of 2025 and returns where it lies. */
    private String tables(String... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("_2025_CODE,LABELER NAME,NDC2,Drug Name,BILLUNITSPKG");
        lines.addAll(List.of(rows));
        Path file = Files.write(folder.resolve("crosswalk.csv"), lines);
        Path tables = folder.resolve("tables");
        new TableDirectory(tables)
                .put(
                        CrosswalkReader.read(CrosswalkReader.find(file), new Quarter(2025, 4))
                                .table(),
                        new Origin("crosswalk.csv", "ab".repeat(32)));
        return tables.toString();
    }
}
