package org.basilic.formats.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DateRange;
import org.basilic.reference.PaymentLimit;
import org.basilic.reference.PaymentLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code and amount here is invented, but for those of the publisher's own file. */
class PaymentLimitsReaderTest {
    private static final Quarter QUARTER = new Quarter(2025, 4);
    private static final String TITLE = """
            "Payment Allowance Limits for a quarter, and its days",,,,,,,,,,
            Note 1: words,,,,,,,,,,

            """;
    private static final String HEADER =
            "HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Vaccine AWP%,Vaccine Limit,"
                    + "Blood AWP%,Blood limit,Clotting Factor,Notes\n";

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void readsLimitsBelowTheTitle() throws IOException {
        PaymentLimits limits = read(
                "a.csv",
                Given.bytes(
                        TITLE + HEADER
                                + "X0010,words,10 MG,\"$1,234.5\",20,,,,,,\nX0020,words,1 ML,0.009,20,,,,,,a note\nX0030,words,1,N/A,20,,,,,,at cost\n"));

        assertThat(limits.edition()).isEqualTo("asp-pricing 2025Q4");
        assertThat(limits.inForce()).isEqualTo(new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 1, 1)));
        assertThat(limits.rows())
                .containsExactly(
                        new PaymentLimit("X0010", "10 MG", new BigDecimal("1234.5"), ""),
                        new PaymentLimit("X0020", "1 ML", new BigDecimal("0.009"), "a note"),
                        new PaymentLimit("X0030", "1", null, "at cost"));
        assertThat(limits.row("X0040")).isNull();
    }

    @Test
    void findsColumnsWhereverTheyStandAndPassesNoticesBy() throws IOException {
        List<List<String>> sheet = List.of(
                List.of("A title"),
                List.of("Notes", "Payment Limit", "HCPCS Code", "HCPCS Code Dosage"),
                List.of("", "2.5", "90371", "1 ML"),
                List.of("Words that end the table"));

        PaymentLimits limits = read("a.xlsx", Xlsx.of(sheet));

        assertThat(limits.rows()).containsExactly(new PaymentLimit("90371", "1 ML", new BigDecimal("2.5"), ""));
    }

    @Test
    void aZipHasTheFileOfAllDrugsAmongOthers() throws IOException {
        byte[] zip = Given.zip(Map.of(
                "October 2025 ASP Pricing File.csv", Given.bytes(HEADER + "X0010,words,10 MG,1,20,,,,,,\n"),
                "October 2025 ASP Pricing File.xlsx", new byte[0],
                "October 2025 NOC ASP Pricing File.csv", new byte[0],
                "October 2025 ASP NDC-HCPCS crosswalk.csv", new byte[0]));

        assertThat(read("a.zip", zip).size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    X001,w,1,1,20,,,,,,                | :5: 'X001' is not a billing code of five places
                    X0010,w,1,free,20,,,,,,            | :5: 'free' is not a payment limit in dollars
                    X0010,w,1,-1,20,,,,,,              | :5: a payment limit below zero
                    X0010,w,1,1;X0010,w,1,1            | :6: an earlier row is for X0010 too
                    ''                                 | :4: no rows below the header
                    """)
    void refusesARowWithFileAndLine(String rows, String message) {
        assertThatThrownBy(() -> read("a.csv", Given.bytes(TITLE + HEADER + rows.replace(';', '\n') + "\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith("a.csv" + message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    HCPCS Code,Payment Limit,Notes                                      | the header has no column HCPCS Code Dosage
                    HCPCS Code,Payment Limit,Payment Limit,HCPCS Code Dosage,Notes      | the header has two columns Payment Limit
                    Code,Limit                                                          | no line so far has the headings of payment limits of drugs (HCPCS Code, Payment Limit)
                    """)
    void refusesAnotherLayout(String header, String message) {
        assertThatThrownBy(() -> read("a.csv", Given.bytes(header + "\nX0010,1,1,1,1\n")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void readsThePublishersOwnFile() throws IOException {
        List<NamedCsvRecord> rows = Given.extract("asp_pricing_2025Q4.csv");
        Path path = Shared.official("asp_pricing_2025Q4.csv");

        PaymentLimits limits = PaymentLimitsReader.read(PaymentLimitsReader.find(path), QUARTER);

        assertThat(limits.size()).isEqualTo(rows.size());
        for (NamedCsvRecord row : rows) {
            PaymentLimit limit = Objects.requireNonNull(limits.row(row.getField("HCPCS Code")));
            String dollars = row.getField("Payment Limit");
            if (dollars.equals("N/A")) {
                assertThat(limit.dollars()).as(limit.code()).isNull();
            } else {
                assertThat(limit.dollars()).as(limit.code()).isEqualByComparingTo(dollars);
            }
            assertThat(limit.dosage()).isEqualTo(NumberedRow.clean(row.getField("HCPCS Code Dosage")));
        }
    }

    private PaymentLimits read(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return PaymentLimitsReader.read(PaymentLimitsReader.find(path), QUARTER);
    }
}
