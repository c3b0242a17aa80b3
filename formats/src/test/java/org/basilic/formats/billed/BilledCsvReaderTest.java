package org.basilic.formats.billed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.basilic.audit.BilledLine;
import org.basilic.claim.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilledCsvReaderTest {

    private static final String HEAD =
            "encounter,claim,line,code,modifiers,units,date,ndc,ndc_quantity,ndc_unit,diagnoses,charge\n";

    @Test
    void aRowIsALineOfItsClaim() throws IOException {
        BilledCsvReader.Reading reading = read(HEAD
                + "v1,c1,2,j9263,JW;59,100,2026-03-02,12345-6789-01,1.5,ML,C18.9;Z5111,1234.5\n"
                + "v1,c1,1,96413,,1,2026-03-02,,,,,\n"
                + "v2,c2,,96365,,1,2026-03-03,,,,,\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.claims()).hasSize(2);
        assertThat(reading.claims().get(0).encounter()).isEqualTo("v1");
        assertThat(reading.claims().get(0).claim().lines().get(0))
                .isEqualTo(new BilledLine(
                        "c1",
                        2,
                        "J9263",
                        List.of("JW", "59"),
                        new BigDecimal(100),
                        DateSpan.of(LocalDate.of(2026, 3, 2)),
                        "12345678901",
                        new BigDecimal("1.5"),
                        "ML",
                        List.of("C189", "Z5111"),
                        new BigDecimal("1234.5")));
        assertThat(reading.claims().get(1).claim().lines().get(0).number()).isEqualTo(1);
    }

    @Test
    void aTableNeedsFewColumnsAndNoOrder() throws IOException {
        BilledCsvReader.Reading reading = read("\ufeffDate,Units,CODE,Encounter\r\n2026-03-02,1,96365,v1\r\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.claims().get(0).claim().number()).isEqualTo("v1");
    }

    @Test
    void theMarkAgainstFormulasIsTakenAway() throws IOException {
        BilledCsvReader.Reading reading = read("claim,code,units,date\n'-7,96365,'-1,2026-03-02\n");

        assertThat(reading.claims().get(0).claim().number()).isEqualTo("-7");
        assertThat(reading.claims().get(0).claim().lines().get(0).units()).isEqualByComparingTo("-1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    c1,1,963,,1,2026-03-02,,,,,          | IN-007 billed.csv:2:code
                    c1,1,,,1,2026-03-02,,,,,             | IN-003 billed.csv:2:code
                    c1,1,96365,,,2026-03-02,,,,,         | IN-003 billed.csv:2:units
                    c1,1,96365,,one,2026-03-02,,,,,      | IN-007 billed.csv:2:units
                    c1,1,96365,,1,03/02/2026,,,,,        | IN-007 billed.csv:2:date
                    c1,1,96365,,1,2026-02-30,,,,,        | IN-008 billed.csv:2:date
                    c1,1,96365,5,1,2026-03-02,,,,,       | IN-007 billed.csv:2:modifiers
                    c1,1,96365,,1,2026-03-02,12,,,,      | IN-007 billed.csv:2:ndc
                    c1,1,96365,,1,2026-03-02,,,kg,,      | IN-007 billed.csv:2:ndc_unit
                    c1,1,96365,,1,2026-03-02,,,,C,       | IN-007 billed.csv:2:diagnoses
                    c1,1,96365,,1,2026-03-02,,,,,$5      | IN-007 billed.csv:2:charge
                    c1,0,96365,,1,2026-03-02,,,,,        | IN-007 billed.csv:2:line
                    ,1,96365,,1,2026-03-02,,,,,          | IN-003 billed.csv:2:claim
                    """)
    void aRowThatIsWrongIsRefusedWithLineAndColumn(String row, String problem) throws IOException {
        BilledCsvReader.Reading reading = read(HEAD + "," + row + "\n");

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).toString()).startsWith(problem);
        assertThat(reading.claims()).isEmpty();
    }

    @Test
    void aClaimWithARefusedRowIsRefusedWholeAndTheOthersAreRead() throws IOException {
        BilledCsvReader.Reading reading = read("""
                claim,code,units,date
                c1,96413,1,2026-03-02
                c1,96415,x,2026-03-02
                c2,96365,1,2026-03-02
                """);

        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.claims().get(0).claim().number()).isEqualTo("c2");
    }

    @Test
    void aLineTwiceAndAClaimOfTwoEncountersAreRefused() throws IOException {
        assertThat(problem(HEAD + ",c1,1,96365,,1,2026-03-02,,,,,\n,c1,1,96366,,1,2026-03-02,,,,,\n"))
                .startsWith("IN-022 billed.csv:3:line");
        assertThat(problem(HEAD + "v1,c1,1,96365,,1,2026-03-02,,,,,\nv2,c1,2,96366,,1,2026-03-02,,,,,\n"))
                .startsWith("IN-022 billed.csv:3:encounter");
    }

    @Test
    void headingsMustBeThoseOfTheTable() throws IOException {
        assertThat(problem("claim,code,units,date,payer\n"))
                .startsWith("IN-002 billed.csv:1: found column 5 of another name; wanted encounter, claim, line,");
        assertThat(problem("claim,code,units,date,code\n")).startsWith("IN-009");
        assertThat(problem("claim,code,date\n")).contains("no column units");
        assertThat(problem("code,units,date\n")).contains("neither column encounter nor claim");
        assertThat(problem("")).startsWith("IN-035 billed.csv:1: found nothing");
    }

    @Test
    void aTableThatBreaksOffGivesNoClaims() throws IOException {
        String good = "claim,code,units,date\nc1,96365,1,2026-03-02\n";
        for (String end : List.of("c2,96365,1\n", "c2,\"96365,1,2026-03-02\n", "c2,96365,1,2026-03-02,\n")) {
            assertThat(read(good + end).claims()).as(end).isEmpty();
            assertThat(problem(good + end)).as(end).startsWith("IN-035");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        byte[] bytes = "claim,code,units,date\nc\u00e9,96365,1,2026-03-02\n".getBytes(StandardCharsets.ISO_8859_1);

        BilledCsvReader.Reading reading = BilledCsvReader.read(new ByteArrayInputStream(bytes), "billed.csv");

        assertThat(reading.problems().get(0).toString()).startsWith("IN-030");
        assertThat(reading.claims()).isEmpty();
    }

    private static String problem(String table) throws IOException {
        return read(table).problems().get(0).toString();
    }

    private static BilledCsvReader.Reading read(String table) throws IOException {
        return BilledCsvReader.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "billed.csv");
    }
}
