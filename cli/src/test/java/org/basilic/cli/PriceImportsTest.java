package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every code and amount here is invented. */
class PriceImportsTest {
    private static final String CODES = """
            HCPC,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,COV,BETOS,ADD DT,TERM DT
            J9990,3,long,short,51,C,O1E,20240101,
            JW,7,modifier,,,,,19900101,
            D0010,3,tooth,tooth,00,I,,,
            """;
    private static final String LIMITS = "HCPCS Code,HCPCS Code Dosage,Payment Limit,Notes\nJ9990,1 MG,2.5,\n";
    private static final String HOSPITAL = "HCPCS Code,SI,APC,Payment Rate\nJ9990,K,9999,$2.50\nJ9991,N,,\n";
    private static final String VALUES = "HCPCS,MOD,STATUS CODE,PCTC IND,WORK RVU,NON-FAC PE RVU,NA INDICATOR,"
            + "FACILITY PE RVU,NA INDICATOR,MP RVU,CONV FACTOR\n96413,,A,5,0.28,3.5,,3.5,NA,0.08,33.4009\n";

    private Path folder;
    private String tables;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
        tables = fresh.resolve("tables").toString();
    }

    @Test
    void eachTableIsImportedAsItsNameTells() throws IOException {
        Call codes = take("hcpcs", "HCPC2026_OCT_ANWEB.csv", CODES);
        Call limits = take("asp-pricing", "october-2026-asp-pricing.csv", LIMITS);
        Call hospital = take("addendum-b", "2026_October_Addendum_B.csv", HOSPITAL);
        Call values = take("pfs", "PPRRVU2026_Oct_nonQPP.csv", VALUES);

        assertThat(codes.out()).startsWith("""
                        hcpcs 2026Q4: imported, dates of service from 2026-10-01 to 2026-12-31
                          1 codes, 1 modifiers; 1 codes of others (dental, CPT) left out
                        """);
        assertThat(codes.err()).isEmpty();
        assertThat(limits.out()).contains("asp-pricing 2026Q4: imported,", "1 codes, 0 of them without a limit");
        assertThat(hospital.out()).contains("addendum-b 2026Q4: imported,", "2 codes, 1 of them with a rate");
        assertThat(values.out())
                .contains("pfs 2026Q4: imported,", "1 rows of codes, conversion factor 33.4009, no localities");
        for (Call call : new Call[] {limits, hospital, values}) {
            assertThat(call.code()).isZero();
            assertThat(call.err()).contains("CPT belongs to the American Medical Association");
        }
        assertThat(take("pfs", "PPRRVU2026_Oct_nonQPP.csv", VALUES).out())
                .contains("pfs 2026Q4: already there, nothing changed");
    }

    @Test
    void aCorrectionWithinTheQuarterStandsBesideIt() throws IOException {
        take("addendum-b", "2026_October_Addendum_B.csv", HOSPITAL);
        take("addendum-b", "2026_October_Addendum_B.csv", HOSPITAL, "--from", "2026-11-15");

        assertThat(list("2026-11-14")).containsPattern("(?m)^  addendum-b +2026Q4$");
        assertThat(list("2026-11-15")).containsPattern("(?m)^  addendum-b +2026-11-15$");
        assertThat(list("2027-01-01"))
                .containsPattern(
                        "(?m)^  addendum-b +missing; basilic reference import addendum-b FILE --quarter 2027Q1$");
        Call outside = take("addendum-b", "2026_October_Addendum_B.csv", HOSPITAL, "--from", "2027-01-01");
        assertThat(outside.code()).isEqualTo(2);
        assertThat(outside.err()).startsWith("basilic: --from wants a day of 2026Q4, not 2027-01-01\n");
    }

    @Test
    void aQuarterThatIsNotToldIsTwoAndAnotherLayoutThree() throws IOException {
        Call untold = take("hcpcs", "codes.csv", CODES);
        Call other = take("pfs", "rvu26d.csv", LIMITS);

        assertThat(untold.code()).isEqualTo(2);
        assertThat(untold.err()).startsWith("basilic: the name codes.csv tells no quarter; say it");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("rvu26d.csv:2: no line so far has the headings of relative values");
        assertThat(Path.of(tables)).doesNotExist();
    }

    private Call take(String kind, String name, String text, String... more) throws IOException {
        String file = Files.writeString(folder.resolve(name), text).toString();
        String[] words = {"reference", "import", kind, file, "--reference", tables};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Call.of(all);
    }

    private String list(String day) {
        return Call.of("reference", "list", "--reference", tables, "--on", day).out();
    }
}
