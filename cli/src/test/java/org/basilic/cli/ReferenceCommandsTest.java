package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product here is invented. */
class ReferenceCommandsTest {
    private static final String CROSSWALK = """
            _2025_CODE,LABELER NAME,NDC2,Drug Name,BILLUNITSPKG
            J0881,"Example Labs, Inc",00001-0001-01,Examplin,100
            Q4100,Example Skin,SKIN-2X2,Examplederm,4
            """;
    private static final String CODES = "M0579   A title\nZ5111   A title\n";

    private Path folder;
    private String tables;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
        tables = fresh.resolve("tables").toString();
    }

    @Test
    void importsACrosswalkAndSaysWhatItTook() throws IOException, NoSuchAlgorithmException {
        String file = write("asp_crosswalk_2025Q4.csv", CROSSWALK);
        String sum = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(CROSSWALK.getBytes(StandardCharsets.UTF_8)));

        Call call = Call.of("reference", "import", "asp-crosswalk", file, "--reference", tables);

        assertThat(call.code()).isZero();
        assertThat(call.out()).isEqualTo("""
                        asp-crosswalk 2025Q4: imported, dates of service from 2025-10-01 to 2025-12-31
                          2 rows: 1 packages of drugs; 1 rows without an NDC (skin substitutes, devices) left out
                          asp_crosswalk_2025Q4.csv
                          sha256 %s
                        """.formatted(sum));
        assertThat(call.err()).contains("CPT belongs to the American Medical Association");
        assertThat(Path.of(tables, "asp-crosswalk-2025Q4.csv")).isRegularFile();
    }

    @Test
    void theSameImportTwiceChangesNothing() throws IOException {
        String file = write("codes.txt", CODES);
        String[] words = {"reference", "import", "icd10cm", file, "--fiscal-year", "2026", "--reference", tables};

        assertThat(Call.of(words).out())
                .startsWith("icd10cm 2026: imported, dates of service from 2025-10-01 to 2026-09-30\n  2 codes\n");
        byte[] before = Files.readAllBytes(Path.of(tables, "icd10cm-2026.csv"));
        Call again = Call.of(words);

        assertThat(again.out()).startsWith("icd10cm 2026: already there, nothing changed, ");
        assertThat(again.err()).isEmpty();
        assertThat(Files.readAllBytes(Path.of(tables, "icd10cm-2026.csv"))).isEqualTo(before);
        write("codes.txt", CODES + "A000\n");
        assertThat(Call.of(words).out()).startsWith("icd10cm 2026: imported in place of an earlier import, ");
    }

    @Test
    void aReleaseWithinTheFiscalYearStandsBesideIt() throws IOException {
        String file = write("icd10cm_codes_2026.txt", CODES);
        Call.of("reference", "import", "icd10cm", file, "--reference", tables);
        Call.of("reference", "import", "icd10cm", file, "--from", "2026-04-01", "--reference", tables);

        assertThat(Call.of("reference", "list", "--reference", tables, "--on", "2026-03-31")
                        .out())
                .containsPattern("  icd10cm +2026\n");
        assertThat(Call.of("reference", "list", "--reference", tables, "--on", "2026-04-01")
                        .out())
                .containsPattern("  icd10cm +2026-04\n")
                .containsPattern("(?m)^icd10cm 2026-04 +2026-04-01 to 2026-09-30 +2 rows  icd10cm_codes_2026.txt$");
    }

    @Test
    void listSaysWhatIsMissingForADayAndHowToGetIt() throws IOException {
        Call.of("reference", "import", "asp-crosswalk", write("2025Q4.csv", CROSSWALK), "--reference", tables);

        Call there = Call.of("reference", "list", "--reference", tables, "--on", "2025-10-01");
        Call after = Call.of("reference", "list", "--reference", tables, "--on", "2026-01-01");
        Call before = Call.of("reference", "list", "--on", "2022-12-31");

        assertThat(there.code()).isZero();
        assertThat(there.out())
                .containsPattern("(?m)^built-in \\S+ +2023-01-01 to ")
                .containsPattern("(?m)^asp-crosswalk 2025Q4 +2025-10-01 to 2025-12-31 +1 rows  2025Q4.csv$")
                .containsPattern("(?m)^  asp-crosswalk +2025Q4$")
                .containsPattern("(?m)^  icd10cm +missing; basilic reference import icd10cm FILE --fiscal-year 2026$");
        assertThat(after.out())
                .containsPattern(
                        "(?m)^  asp-crosswalk +missing; basilic reference import asp-crosswalk FILE --quarter 2026Q1$");
        assertThat(before.out())
                .contains("nothing imported\n")
                .containsPattern("(?m)^  built-in +does not cover the day: no visit of it is coded$");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    asp-crosswalk crosswalk.csv                        | the name crosswalk.csv tells no quarter; say it, as in --quarter 2025Q4
                    asp-crosswalk crosswalk.csv --quarter 2025         | --quarter wants a quarter such as 2025Q4, not 2025
                    asp-crosswalk 2025Q4.csv --quarter 2025Q3          | --quarter is 2025Q3, but by its name the file is of 2025Q4; if the name is wrong, rename it
                    icd10cm codes.txt                                  | the name codes.txt tells no year; say it, as in --fiscal-year 2026
                    icd10cm codes.txt --fiscal-year 26                 | --fiscal-year wants a year such as 2026, not 26
                    icd10cm fy2026.txt --fiscal-year 2025              | --fiscal-year is 2025, but by its name the file is of 2026; if the name is wrong, rename it
                    icd10cm fy2026.txt --from 2026-10-01               | --from wants the first day of a month from 2025-10-01 to 2026-09-01, not 2026-10-01
                    icd10cm fy2026.txt --from April                    | --from wants the first day of a month from 2025-10-01 to 2026-09-01, not April
                    """)
    void aReleaseThatIsNotToldIsTwoAndNothingIsWritten(String words, String message) throws IOException {
        for (String name : new String[] {"crosswalk.csv", "2025Q4.csv"}) {
            write(name, CROSSWALK);
        }
        for (String name : new String[] {"codes.txt", "fy2026.txt"}) {
            write(name, CODES);
        }
        String[] parts = ("reference import " + words + " --reference " + tables).split(" ", -1);
        parts[3] = folder.resolve(parts[3]).toString();

        Call call = Call.of(parts);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("basilic: " + message + "\nTry: basilic reference import ");
        assertThat(Path.of(tables)).doesNotExist();
    }

    @Test
    void wordsThatNameNoTableOrDirectoryAreTwo() throws IOException {
        assertThat(Call.of("reference").err()).startsWith("basilic: say what to do: import or list\n");
        assertThat(Call.of("reference", "import").err())
                .startsWith("basilic: say what to do: asp-crosswalk, icd10cm, ncci-ptp, ncci-mue, add-on, hcpcs,"
                        + " asp-pricing, addendum-b or pfs\n");
        assertThat(Call.of("reference", "import", "mue", "x").code()).isEqualTo(2);
        Call nowhere = Call.of("reference", "import", "icd10cm", write("fy2026.txt", CODES));
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).startsWith("basilic: say with --reference DIR where imported tables are kept\n");
        assertThat(Call.of("reference", "list", "--on", "soon").err())
                .startsWith("basilic: --on wants a day such as 2026-03-02, not soon\n");
    }

    @Test
    void aFileInAnotherLayoutIsThreeWithItsPlaceAndNothingIsWritten() throws IOException {
        String file = write("asp_2025Q4.csv", CROSSWALK.replace(",100", ",many"));

        Call call = Call.of("reference", "import", "asp-crosswalk", file, "--reference", tables);

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).isEqualTo("basilic: " + file + ":2: 'many' is not a number of billing units\n");
        assertThat(call.out()).isEmpty();
        assertThat(Path.of(tables)).doesNotExist();
    }

    @Test
    void aFileOrDirectoryThatIsNotThereIsFour() throws IOException {
        String missing = folder.resolve("missing_2025Q4.csv").toString();
        Call noFile = Call.of("reference", "import", "asp-crosswalk", missing, "--reference", tables);
        assertThat(noFile.code()).isEqualTo(4);
        assertThat(noFile.err()).isEqualTo("basilic: " + missing + ": no such file or directory\n");

        Call folderForFile = Call.of("reference", "import", "icd10cm", folder.toString(), "--reference", tables);
        assertThat(folderForFile.code()).isEqualTo(4);
        assertThat(folderForFile.err()).isEqualTo("basilic: " + folder + ": is a directory; name the file in it\n");

        Call noTables = Call.withInput(Visits.CLEAN, "code", "--reference", tables, "-");
        assertThat(noTables.code()).isEqualTo(4);
        assertThat(noTables.err()).isEqualTo("basilic: " + tables + ": no such file or directory\n");

        String file = write("fy2026.txt", CODES);
        Call fileForFolder = Call.of("reference", "import", "icd10cm", file, "--reference", file);
        assertThat(fileForFolder.code()).isEqualTo(4);
        assertThat(fileForFolder.err()).isEqualTo("basilic: " + file + ": not a directory\n");
    }

    @Test
    void resultsNameTheTablesThatWereUsed() throws IOException {
        Call.of("reference", "import", "asp-crosswalk", write("2025Q4.csv", CROSSWALK), "--reference", tables);
        Call.of("reference", "import", "icd10cm", write("fy2026.txt", CODES), "--reference", tables);

        Call with = Call.withInput(Visits.CLEAN, "code", "--reference", tables, "-");
        Call without = Call.withInput(Visits.CLEAN, "code", "-");

        assertThat(with.out()).containsPattern("\"referenceData\": \"\\S+ \\+ asp-crosswalk 2025Q4 \\+ icd10cm 2026\"");
        assertThat(without.out()).containsPattern("\"referenceData\": \"[^ \"]+\"");
    }

    @Test
    void aSpoiltTableIsThreeAndNothingIsCoded() throws IOException {
        Call.of("reference", "import", "icd10cm", write("fy2026.txt", CODES), "--reference", tables);
        Path table = Path.of(tables, "icd10cm-2026.csv");
        Files.writeString(table, Files.readString(table).replace("Z5111", "Z51.11"));
        String message = "basilic: " + table + ":11: 'Z51.11' is not a diagnosis code in capitals without its dot\n";

        for (String[] words :
                new String[][] {{"code", "--reference", tables, "-"}, {"reference", "list", "--reference", tables}}) {
            Call call = Call.withInput(Visits.CLEAN, words);
            assertThat(call.code()).isEqualTo(3);
            assertThat(call.err()).isEqualTo(message);
            assertThat(call.out()).isEmpty();
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
