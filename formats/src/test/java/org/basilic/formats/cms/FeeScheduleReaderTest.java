package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.FeeSchedule;
import org.basilic.reference.Locality;
import org.basilic.reference.RelativeValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code and amount here is invented, but for those of the publisher's own file. */
class FeeScheduleReaderTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final String HEADER = """
            ,,A title of the schedule,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            ,,,,NOT USED,,,,,,,,,,,,,,,,,,,,,,,,,,
            ,,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT
            HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT
            """;
    private static final String ROW = row("X0010", "", "A", "0.21", "1.63", "", "1.63", "NA", "0.04", "5", "33.4009");
    private static final String INDICES = """
            A title,,,,,,
            ,,,,,,
            Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW GPCI (without 1.0 Floor),2026 PW GPCI (with 1.0 Floor),2026 PE GPCI,2026 MP GPCI
            2102,AK,1,ALASKA**,1.5,1.5,1.065,0.551
            10112,AL,00,ALABAMA,0.988,1,0.87,0.583
            * Words about a floor,,,,,,,
            """;

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsTheZipWithTheFactorOfThoseOutsideAdvancedModels() throws IOException {
        byte[] zip = Given.zip(Map.of(
                "PPRRVU2026_Oct_nonQPP.csv",
                Given.bytes(HEADER
                        + ROW
                        + row("X0010", "26", "A", "0.2", "0.1", "", "0.1", "", "0.01", "1", "33.4009")
                        + row("X0020", "", "I", "0.00", "0.00", "NA", "0.00", "NA", "0.00", "9", "0.0000")),
                "PPRRVU2026_Oct_QPP.csv",
                Given.bytes(HEADER + ROW.replace("33.4009", "33.5675")),
                "GPCI2026.csv",
                Given.bytes(INDICES),
                "26LOCCO.csv",
                new byte[0]));

        FeeSchedule schedule = read("a.zip", zip);

        assertThat(schedule.edition()).isEqualTo("pfs 2026Q4");
        assertThat(schedule.factor()).isEqualByComparingTo("33.4009");
        assertThat(schedule.rows())
                .containsExactly(
                        new RelativeValue("X0010", "", "A", "5", n("0.21"), n("1.63"), null, n("0.04")),
                        new RelativeValue("X0010", "26", "A", "1", n("0.2"), n("0.1"), n("0.1"), n("0.01")),
                        new RelativeValue("X0020", "", "I", "9", n("0.00"), null, null, n("0.00")));
        assertThat(schedule.localities())
                .containsExactly(
                        new Locality("02102", "AK", "01", "ALASKA", n("1.5"), n("1.065"), n("0.551")),
                        new Locality("10112", "AL", "00", "ALABAMA", n("1"), n("0.87"), n("0.583")));
        assertThat(schedule.locality("02102-01")).isNotNull();
        assertThat(schedule.locality("02102-99")).isNull();
    }

    @Test
    void theRelativeValuesAloneGiveNoLocalities() throws IOException {
        assertThat(read("PPRRVU2026_Oct_nonQPP.csv", Given.bytes(HEADER + ROW)).localities())
                .isEmpty();
        assertThat(read("a.xlsx", Xlsx.of(cells(HEADER + ROW))).rows())
                .containsExactly(new RelativeValue("X0010", "", "A", "5", n("0.21"), n("1.63"), null, n("0.04")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    X001,,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,33          | :6: 'X001' is not a billing code of five places
                    X0010,2,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,33        | :6: '2' is not a modifier of two places
                    X0010,,w,1,,1,1,,1,,1,,,5,,,,,,,,,,,33         | :6: '1' is not a status code
                    X0010,,w,A,,1,1,,1,,1,,,XXX,,,,,,,,,,,33       | :6: 'XXX' is not a digit for professional and technical parts
                    X0010,,w,A,,,1,,1,,1,,,5,,,,,,,,,,,33          | :6: a relative value is missing or below zero
                    X0010,,w,A,,1,1,9,1,,1,,,5,,,,,,,,,,,33        | :6: '9' is not NA or nothing
                    X0010,,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,           | :6: no rows with a conversion factor below the header
                    X0010,,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,33;X0020,,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,34 | :7: the conversion factor is 34, in an earlier row 33
                    X0010,,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,33;X0010,,w,A,,1,1,,1,,1,,,5,,,,,,,,,,,33 | :7: an earlier row is for X0010 too
                    """)
    void refusesARowWithFileAndLine(String rows, String message) {
        assertThatThrownBy(() -> read("a.csv", Given.bytes(HEADER + rows.replace(';', '\n') + "\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("a.csv" + message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    CONV,DIAGNOSTIC          | OTHER,DIAGNOSTIC          | the header has no column CONV FACTOR
                    NON-FAC,NA,FACILITY,NA   | FACILITY,NA,FACILITY,NA   | the header has no column NON-FAC PE RVU
                    NON-FAC,NA,FACILITY,NA   | NON-FAC,NA,NON-FAC,NA     | the header has two columns NON-FAC PE RVU
                    NON-FAC,NA,FACILITY,NA   | NON-FAC,XX,FACILITY,NA    | right of the column NON-FAC PE RVU must stand NA INDICATOR
                    HCPCS,MOD,               | HCPCS,OTHER,              | no line so far has the headings of relative values (HCPCS, MOD)
                    """)
    void refusesAnotherHeader(String there, String instead, String message) {
        assertThatThrownBy(() -> read("a.csv", Given.bytes((HEADER + ROW).replace(there, instead))))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void columnsInAnotherOrderAreFoundByTheirHeadings() throws IOException {
        List<List<String>> turned = new ArrayList<>();
        for (List<String> row : cells(HEADER + ROW)) {
            List<String> padded = new ArrayList<>(row);
            while (padded.size() < 31) {
                padded.add("");
            }
            // Work and malpractice behind everything, the two kinds of expense the other way round.
            List<String> other = new ArrayList<>(padded.subList(0, 5));
            other.addAll(padded.subList(8, 10));
            other.addAll(padded.subList(6, 8));
            other.addAll(padded.subList(11, 31));
            other.add(padded.get(10));
            other.add(padded.get(5));
            turned.add(other);
        }

        assertThat(read("a.xlsx", Xlsx.of(turned)).rows())
                .containsExactly(new RelativeValue("X0010", "", "A", "5", n("0.21"), n("1.63"), null, n("0.04")));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2026 PE | 2025 PE | zip!GPCI2026.csv:3: the column 2025PEGPCI is of 2025, the schedule of 2026
                    2102,AK | AK,2102 | zip!GPCI2026.csv:4: 'AK' is not the number of a contractor
                    1.065   | 0       | zip!GPCI2026.csv:4: a cost index is missing or not above zero
                    State   | Land    | zip!GPCI2026.csv:3: the header has no column State
                    10112,AL,00 | 02102,AL,01 | zip!GPCI2026.csv:5: an earlier row is for the locality 02102-01 too
                    """)
    void refusesIndicesThatAreNot(String there, String instead, String message) throws IOException {
        byte[] zip = Given.zip(Map.of(
                "PPRRVU2026_Oct_nonQPP.csv",
                Given.bytes(HEADER + ROW),
                "GPCI2026.csv",
                Given.bytes(INDICES.replace(there, instead))));

        assertThatThrownBy(() -> read("a.zip", zip))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void readsEveryRowOfTheExtractInThePublishersLayout() throws IOException {
        List<NamedCsvRecord> rows = Given.extract("cpt-keyed/pfs_rvu24c_infusion.csv");
        StringBuilder csv = new StringBuilder(HEADER);
        for (NamedCsvRecord row : rows) {
            csv.append(row(
                    row.getField("hcpcs"),
                    row.getField("modifier"),
                    row.getField("status"),
                    cents(row.getField("work_rvu")),
                    cents(row.getField("nonfac_pe_rvu")),
                    "",
                    cents(row.getField("fac_pe_rvu")),
                    "",
                    cents(row.getField("mp_rvu")),
                    row.getField("pc_tc"),
                    row.getField("conversion_factor")));
        }

        FeeSchedule schedule = read("a.csv", Given.bytes(csv.toString()));
        FeeSchedule asWorkbook = read("a.xlsx", Xlsx.of(cells(csv.toString())));

        assertThat(schedule.rows()).hasSize(rows.size());
        assertThat(schedule.factor()).isEqualByComparingTo("33.2875");
        for (NamedCsvRecord row : rows) {
            RelativeValue value = Objects.requireNonNull(schedule.row(row.getField("hcpcs"), row.getField("modifier")));
            assertThat(value.status()).isEqualTo(row.getField("status"));
            assertThat(value.parts()).isEqualTo(row.getField("pc_tc"));
            assertThat(value.work()).isEqualByComparingTo(cents(row.getField("work_rvu")));
            assertThat(value.nonFacilityExpense()).isEqualByComparingTo(cents(row.getField("nonfac_pe_rvu")));
            assertThat(value.facilityExpense()).isEqualByComparingTo(cents(row.getField("fac_pe_rvu")));
            assertThat(value.malpractice()).isEqualByComparingTo(cents(row.getField("mp_rvu")));
            RelativeValue other = Objects.requireNonNull(asWorkbook.row(value.code(), value.modifier()));
            assertThat(other.work()).isEqualByComparingTo(value.work());
        }
    }

    /** The extract was written by a program of binary fractions; the publisher gives hundredths. */
    private static String cents(String number) {
        return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static String row(
            String code,
            String modifier,
            String status,
            String work,
            String nonFacility,
            String nonFacilityMark,
            String facility,
            String facilityMark,
            String malpractice,
            String parts,
            String factor) {
        return Given.csv(
                code,
                modifier,
                "secret words",
                status,
                "",
                work,
                nonFacility,
                nonFacilityMark,
                facility,
                facilityMark,
                malpractice,
                "0.00",
                "0.00",
                parts,
                "XXX",
                "0",
                "0",
                "0",
                "0",
                "0",
                "0",
                "0",
                "0",
                "",
                factor,
                "09",
                "0",
                "99",
                "0",
                "0",
                "0");
    }

    private static List<List<String>> cells(String csv) {
        return csv.lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .map(cell -> cell.replace("\"", ""))
                        .toList())
                .toList();
    }

    private FeeSchedule read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return FeeScheduleReader.read(FeeScheduleReader.find(path), QUARTER.toString(), QUARTER.days());
    }
}
