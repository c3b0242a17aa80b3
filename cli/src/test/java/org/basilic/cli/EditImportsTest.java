package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows here are invented. */
class EditImportsTest {
    private static final String HEADER = """
            "CPT only copyright American Medical Association"
            Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date *=no data\tModifier 0=not allowed 1=allowed 9=not applicable\tPTP Edit Rationale
            """;
    private static final String LIMITS = """
            HCPCS/CPT Code,Outpatient Hospital Services MUE Values,MUE Adjudication Indicator,MUE Rationale
            X0001,8,3 Date of Service Edit: Clinical,Words
            """;
    private static final String ADD_ONS = "1X0010       A0001       2013091\n2X0020       CCCCC       2013091\n";

    private Path folder;
    private Path tables;

    @BeforeEach
    void workIn(@TempDir Path fresh) throws IOException {
        folder = fresh;
        tables = fresh.resolve("tables");
        for (String letters : new String[] {"ccioph", "ccipra"}) {
            for (int part = 1; part <= 4; part++) {
                String row = "X000" + part + "\tX0009\t\t20200101\t*\t1\tWords\n";
                write(letters + "-v323r0-f" + part + ".txt", HEADER + row);
                write(
                        letters + "-v322r0-f" + part + ".txt",
                        HEADER + row + "X0008\tX0009\t\t20200101\t20260930\t0\tWords\n");
            }
        }
    }

    @Test
    void allPartsOfAReleaseMakeATable() {
        Call call = ptp("ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt", "ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt");

        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("""
                        ncci-ptp-hospital 2026Q4: imported, dates of service from 2026-10-01 to 2026-12-31
                          4 rows: 4 pairs kept, of them 0 that ended before the quarter
                          ccioph-v323r0-f1.txt
                        """);
        assertThat(call.err())
                .startsWith("Some codes of this file are CPT codes. CPT belongs to the American Medical Association");
        assertThat(tables.resolve("ncci-ptp-hospital-2026Q4.pairs")).isRegularFile();
    }

    @Test
    void theOrderOfThePartsDoesNotMatterAndASecondImportChangesNothing() throws IOException {
        ptp("ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt", "ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt");
        Path table = tables.resolve("ncci-ptp-hospital-2026Q4.pairs");
        byte[] before = Files.readAllBytes(table);

        Call again =
                ptp("ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt", "ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt");

        assertThat(again.out()).startsWith("ncci-ptp-hospital 2026Q4: already there, nothing changed, ");
        assertThat(Files.readAllBytes(table)).isEqualTo(before);
    }

    @Test
    void aPartialReleaseIsTakenWhenItIsSaidAndMarked() {
        Call call = ptp("ccipra-v323r0-f1.txt", "ccipra-v323r0-f3.txt", "--partial");

        assertThat(call.code()).isZero();
        assertThat(call.out().replaceAll("\\s+", " "))
                .contains("partial: f2, f4 not there, so a pair that is not found is no data");
        assertThat(list("2026-10-01"))
                .containsPattern(
                        "(?m)^ncci-ptp-practitioner 2026Q4 +2026-10-01 to 2026-12-31 +2 rows  partial, without f2 f4  "
                                + "ccipra-v323r0-f1.txt and 1 more$")
                .containsPattern("(?m)^  ncci-ptp-practitioner +2026Q4 partial, without f2 f4$");
    }

    @Test
    void releasesAndSettingsStandBesideEachOtherAndTheListSaysWhatIsMissing() throws IOException {
        ptp("ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt", "ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt");
        ptp("ccioph-v322r0-f1.txt", "ccioph-v322r0-f2.txt", "ccioph-v322r0-f3.txt", "ccioph-v322r0-f4.txt");
        importOf("ncci-mue", write("MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv", LIMITS));
        importOf("add-on", write("AOC_V2026Q4-MCR.txt", ADD_ONS));

        assertThat(list("2026-10-01"))
                .containsPattern(
                        "(?m)^ncci-ptp-hospital 2026Q3 +2026-07-01 to 2026-09-30 +5 rows  ccioph-v322r0-f1.txt and 3 more$")
                .containsPattern("(?m)^  ncci-ptp-hospital +2026Q4$")
                .containsPattern("(?m)^  ncci-ptp-practitioner +missing; basilic reference import ncci-ptp CCIPRA-FILES"
                        + " --quarter 2026Q4$")
                .containsPattern("(?m)^  ncci-mue-hospital +2026Q4$")
                .containsPattern("(?m)^  ncci-mue-practitioner +missing; basilic reference import ncci-mue"
                        + " PRACTITIONER-FILE --quarter 2026Q4$")
                .containsPattern("(?m)^  add-on +2026Q4$");
        assertThat(list("2026-09-30"))
                .containsPattern("(?m)^  ncci-ptp-hospital +2026Q3$")
                .containsPattern("(?m)^  ncci-mue-hospital +missing; .* HOSPITAL-FILE --quarter 2026Q3$")
                .containsPattern("(?m)^  add-on +missing; basilic reference import add-on FILE --quarter 2026Q3$");
    }

    @Test
    void limitsAndAddOnCodesSayWhatWasTaken() throws IOException {
        assertThat(importOf("ncci-mue", write("MUE_Eff_10-01-2026.csv", LIMITS)).out())
                .startsWith("""
                        ncci-mue-hospital 2026Q4: imported, dates of service from 2026-10-01 to 2026-12-31
                          1 rows: limits for 1 codes
                        """);
        assertThat(importOf("add-on", write("aoc.txt", ADD_ONS), "--quarter", "2026Q4")
                        .out())
                .startsWith("""
                        add-on 2026Q4: imported, dates of service from 2026-10-01 to 2026-12-31
                          2 rows: 2 kept
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ccioph-v323r0-f1.txt ccioph-v323r0-f3.txt     | of the release f2, f4 are missing; name all parts in one call, or say --partial
                    ccioph-v323r0-f1.txt ccipra-v323r0-f2.txt     | by their names ccioph-v323r0-f1.txt is of hospital and ccipra-v323r0-f2.txt of practitioner; import one release of one setting at a time
                    ccioph-v322r0-f1.txt ccioph-v323r0-f2.txt     | by their names ccioph-v322r0-f1.txt is of 2026Q3 and ccioph-v323r0-f2.txt of 2026Q4; import one release of one setting at a time
                    ccioph-v323r0-f1.txt ccioph-v323r0-f1.txt     | ccioph-v323r0-f1.txt and ccioph-v323r0-f1.txt are both the part f1
                    ccioph-v323r0-f1.txt --quarter 2026Q3         | --quarter is 2026Q3, but by its name ccioph-v323r0-f1.txt is of 2026Q4; if the name is wrong, rename it
                    ccioph-v323r0-f1.txt --setting practitioner   | --setting is practitioner, but by its name ccioph-v323r0-f1.txt is of hospital; if the name is wrong, rename it
                    ccioph-v323r0-f1.txt --setting dme            | --setting wants practitioner or hospital, not dme
                    ccioph-v323r0-f1.txt --quarter 2026           | --quarter wants a quarter such as 2026Q4, not 2026
                    part-f1.txt --setting hospital                | the name part-f1.txt tells no quarter; say it, as in --quarter 2026Q4
                    part-f1.txt --quarter 2026Q4                  | the name part-f1.txt tells no setting; say it, as in --setting hospital
                    part.txt --quarter 2026Q4 --setting hospital  | the name part.txt tells no part of the release; name it as it came, as in ccioph-v323r0-f1.txt
                    """)
    void aReleaseThatIsNotToldIsTwoAndNothingIsWritten(String words, String message) throws IOException {
        write("part-f1.txt", HEADER);
        write("part.txt", HEADER);

        Call call = ptp(words.split(" ", -1));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("basilic: " + message + "\nTry: basilic reference import ");
        assertThat(tables).doesNotExist();
    }

    @Test
    void wordsTellWhatNamesDoNot() throws IOException {
        for (int part = 1; part <= 4; part++) {
            write("part-f" + part + ".txt", HEADER + "X0001\tX0009\t\t20200101\t*\t1\tWords\n");
        }

        assertThat(ptp(
                                "part-f1.txt",
                                "part-f2.txt",
                                "part-f3.txt",
                                "part-f4.txt",
                                "--setting",
                                "practitioner",
                                "--quarter",
                                "2026Q4")
                        .out())
                .startsWith("ncci-ptp-practitioner 2026Q4: imported")
                .contains("4 rows: 1 pairs kept, of them 0 that ended before the quarter; 3 say the same as another");
    }

    @Test
    void whatIsReadAsOneFileTakesOne() throws IOException {
        Call call = importOf("ncci-mue", write("a.csv", LIMITS), write("b.csv", LIMITS), "--quarter", "2026Q4");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("basilic: import one release at a time: ncci-mue takes one file, not 2\n");
        assertThat(tables).doesNotExist();
    }

    @Test
    void aRefusedFileLeavesTheEarlierImportAsItWas() throws IOException {
        ptp("ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt", "ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt");
        byte[] before = Files.readAllBytes(tables.resolve("ncci-ptp-hospital-2026Q4.pairs"));
        String bad = write("ccioph-v323r0-f4.txt", HEADER + "X0001\tX0009\t\t20200101\t*\t0\tWords\n");

        Call call = ptp("ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt", "ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err())
                .contains(bad + ":3: X0001 and X0009 have another indicator than in ")
                .contains("ccioph-v323r0-f1.txt:3, on the same days");
        assertThat(call.out()).isEmpty();
        assertThat(Files.readAllBytes(tables.resolve("ncci-ptp-hospital-2026Q4.pairs")))
                .isEqualTo(before);
        assertThat(tables).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anAlteredTableOfPairsIsFoundByTheList() throws IOException {
        ptp("ccioph-v323r0-f1.txt", "ccioph-v323r0-f2.txt", "ccioph-v323r0-f3.txt", "ccioph-v323r0-f4.txt");
        Path table = tables.resolve("ncci-ptp-hospital-2026Q4.pairs");
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length - 1] ^= 1;
        Files.write(table, bytes);

        Call call = Call.of("reference", "list", "--reference", tables.toString());

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err())
                .isEqualTo("basilic: " + table
                        + ":9: the checksum does not fit, so the file was altered; import the file again\n");
    }

    private String list(String day) {
        return Call.of("reference", "list", "--reference", tables.toString(), "--on", day)
                .out();
    }

    private Call ptp(String... words) {
        return importOf(
                "ncci-ptp",
                Arrays.stream(words)
                        .map(word ->
                                word.endsWith(".txt") ? folder.resolve(word).toString() : word)
                        .toArray(String[]::new));
    }

    private Call importOf(String kind, String... words) {
        List<String> all = new ArrayList<>(List.of("reference", "import", kind));
        all.addAll(List.of(words));
        all.addAll(List.of("--reference", tables.toString()));
        return Call.of(all.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
