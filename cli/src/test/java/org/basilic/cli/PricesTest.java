package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every amount here is invented. */
class PricesTest {
    private static final String HOSPITAL = "HCPCS Code,SI,APC,Payment Rate\n96365,S,5693,$200.00\nJ0696,N,,\n";
    private static final String VALUES = "HCPCS,MOD,STATUS CODE,PCTC IND,WORK RVU,NON-FAC PE RVU,NA INDICATOR,"
            + "FACILITY PE RVU,NA INDICATOR,MP RVU,CONV FACTOR\n96365,,A,5,1,1,,1,NA,1,30\n";
    private static final String LIMITS = "HCPCS Code,HCPCS Code Dosage,Payment Limit,Notes\nJ0696,250 MG,0.5,\n";

    private Path folder;
    private String tables;

    @BeforeEach
    void workIn(@TempDir Path fresh) throws IOException {
        folder = fresh;
        tables = fresh.resolve("tables").toString();
        take("addendum-b", "2026_January_Addendum_B.csv", HOSPITAL);
        take("pfs", "PPRRVU2026_Jan_nonQPP.csv", VALUES);
        take("asp-pricing", "january-2026-asp-pricing.csv", LIMITS);
    }

    @Test
    void jsonHasThemAsAPropertyOfTheirOwn() {
        Call without = code(Visits.CLEAN);
        Call with = code(Visits.CLEAN, "--prices");

        assertThat(without.out()).doesNotContain("prices");
        assertThat(with.out()).contains("""
                  "prices": {
                    "total": 200.00,
                    "linesInTotal": 2,
                    "lines": [
                """.stripTrailing());
        assertThat(with.out()).contains("\"because\": \"status N: always paid within other services\"");
        assertThat(with.out()).contains("\"table\": \"addendum-b 2026Q1\"");
        String before = without.out().substring(0, without.out().lastIndexOf("\n}"));
        assertThat(with.out()).as("all else stays as it is").startsWith(before);
    }

    @Test
    void theTableShowsThem() {
        Call call = code(Visits.CLEAN.replace("facility", "professional"), "--prices", "--format", "table");

        assertThat(call.out())
                .containsPattern("(?m)^EXPECTED AMOUNTS$")
                .containsPattern(
                        "(?m)^ 1  96365 +90.00  fee schedule, outside facilities, national amount: 1 x \\$90.00")
                .containsPattern("(?m)^ 2  J0696\\S* +2.00  payment limit: 4 x \\$0.5 \\(asp-pricing 2026Q1\\)$")
                .containsPattern("(?m)^ +92.00  dollars for 2 of 2 lines$")
                .contains("Not considered: sequestration,");
        assertThat(code(Visits.CLEAN, "--format", "table").out()).doesNotContain("EXPECTED AMOUNTS");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    --prices --format csv                             | --prices has no csv; use table, json or ndjson
                    --prices --what-if a1.route=                      | --prices goes without --what-if
                    --locality 02102-01                               | --locality goes with --prices
                    --prices --locality Alaska                        | --locality wants contractor and locality such as 02102-01, not Alaska
                    """)
    void wordsThatDoNotGoTogetherAreTwo(String words, String message) {
        Call call = code(Visits.CLEAN, words.split(" ", -1));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("basilic: " + message + "\n");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void withoutTablesThereIsNoAmountAndNoZero() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--prices", "-");

        assertThat(call.out())
                .contains("\"linesInTotal\": 0", "no addendum-b table for 2026-03-02 is imported")
                .doesNotContain("\"amount\"", "\"total\"");
    }

    private Call code(String visit, String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "code";
        words[1] = "--reference";
        words[2] = tables;
        System.arraycopy(more, 0, words, 3, more.length);
        words[3 + more.length] = "-";
        return Call.withInput(visit, words);
    }

    private void take(String kind, String name, String text) throws IOException {
        String file = Files.writeString(folder.resolve(name), text).toString();
        assertThat(Call.of("reference", "import", kind, file, "--reference", tables)
                        .code())
                .isZero();
    }
}
