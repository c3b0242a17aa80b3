package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DateRange;
import org.basilic.reference.HospitalPayment;
import org.basilic.reference.HospitalPayments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code and amount here is invented, but for those of the publisher's own file. */
class HospitalPaymentsReaderTest {
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
    private static final List<String> HEADINGS = List.of(
            "HCPCS Code",
            "Short Descriptor",
            "SI",
            "APC ",
            "Relative Weight",
            "Payment Rate ",
            "National Unadjusted Copayment ",
            "Minimum Unadjusted Copayment ",
            "Note: Actual copayments would be lower",
            "* Indicates a Change");
    private static final String HEADER = Given.csv(HEADINGS.toArray(String[]::new));

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsStatusGroupAndRateAndNoDescription() throws IOException {
        HospitalPayments payments = read(
                "a.csv",
                Given.bytes(
                        "A title\n\n" + HEADER
                                + "X0010,secret words,S,5693,2.4,\"$1,217.31 \",.,$43.47,,\nX0020,w,N,,,,,,,\nX0030,w,J1,12,,.,,,,\n"));

        assertThat(payments.edition()).isEqualTo("addendum-b 2026Q1");
        assertThat(payments.rows())
                .containsExactly(
                        new HospitalPayment("X0010", "S", "5693", new BigDecimal("1217.31")),
                        new HospitalPayment("X0020", "N", "", null),
                        new HospitalPayment("X0030", "J1", "0012", null));
        assertThat(payments.rows().toString()).doesNotContain("secret");
    }

    @Test
    void aZipMayHaveItAsAWorkbookOnly() throws IOException {
        List<List<String>> sheet = List.of(HEADINGS, List.of("96413", "w", "S", "5694", "", "340.5"));
        byte[] zip = Given.zip(Map.of("January_2026_Web_Addendum_B.xlsx", Xlsx.of(sheet), "readme.txt", new byte[0]));

        assertThat(read("a.zip", zip).rows())
                .containsExactly(new HospitalPayment("96413", "S", "5694", new BigDecimal("340.5")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    X001,w,S,1,,1             | :2: 'X001' is not a billing code of five places
                    X0010,w,,1,,1             | :2: '' is not a status indicator
                    X0010,w,5693,S,,1         | :2: '5693' is not a status indicator
                    X0010,w,S,56930,,1        | :2: '56930' is not an ambulatory payment classification
                    X0010,w,S,5693,,x         | :2: 'x' is not a payment rate in dollars
                    X0010,w,S,5693,,-1        | :2: a payment rate below zero
                    X0010,w,N;X0010,w,N       | :3: an earlier row is for X0010 too
                    ''                        | :1: no rows below the header
                    """)
    void refusesARowWithFileAndLine(String rows, String message) {
        assertThatThrownBy(() -> read("a.csv", Given.bytes(HEADER + rows.replace(';', '\n') + "\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("a.csv" + message);
    }

    @Test
    void refusesAnotherAddendum() {
        assertThatThrownBy(() -> read("a.csv", Given.bytes("APC,Group Title,SI,Payment Rate\n5693,w,S,1\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("no line so far has the headings of Addendum B (HCPCS Code, SI)");
        assertThatThrownBy(() -> read("b.csv", Given.bytes("HCPCS Code,SI,APC\nX0010,S,1\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("b.csv:1: the header has no column Payment Rate");
    }

    @Test
    void readsEveryRowOfTheExtractInThePublishersLayout() throws IOException {
        List<NamedCsvRecord> rows = Given.extract("cpt-keyed/opps_addendum_b_2026-01_infusion.csv");
        List<List<String>> sheet = new ArrayList<>(List.of(List.of("A title"), HEADINGS));
        StringBuilder csv = new StringBuilder("A title\n" + HEADER);
        for (NamedCsvRecord row : rows) {
            String rate = row.getField("payment_rate_usd");
            List<String> cells = List.of(
                    row.getField("hcpcs"), "w", row.getField("status_indicator"), row.getField("apc"), "", rate);
            sheet.add(cells);
            csv.append(Given.csv(cells.toArray(String[]::new)));
        }

        HospitalPayments asText = read("a.csv", Given.bytes(csv.toString()));
        HospitalPayments asWorkbook = read("a.xlsx", Xlsx.of(sheet));

        assertThat(asText.size()).isEqualTo(rows.size());
        for (NamedCsvRecord row : rows) {
            for (HospitalPayments read : List.of(asText, asWorkbook)) {
                HospitalPayment payment = Objects.requireNonNull(read.row(row.getField("hcpcs")));
                assertThat(payment.status()).isEqualTo(row.getField("status_indicator"));
                assertThat(payment.group()).isEqualTo(row.getField("apc"));
                if (row.getField("payment_rate_usd").isEmpty()) {
                    assertThat(payment.rate()).isNull();
                } else {
                    assertThat(payment.rate()).isEqualByComparingTo(row.getField("payment_rate_usd"));
                }
            }
        }
    }

    private HospitalPayments read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return HospitalPaymentsReader.read(HospitalPaymentsReader.find(path), "2026Q1", DAYS);
    }
}
