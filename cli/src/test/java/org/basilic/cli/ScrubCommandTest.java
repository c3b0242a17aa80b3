package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code basilic scrub} finds and prints, and how it ends. */
class ScrubCommandTest {

    private static final Path FILE = Visits.root().resolve("examples/claims/two-claims.837");
    private static final String WRONG = "WCI26-0002";

    /** Cuts the second claim off, which leaves a good file of one. */
    private static String good() throws IOException {
        String all = Files.readString(FILE);
        int start = all.indexOf("HL*3*1*22*0~");
        int end = all.indexOf("\nSE*") + 1;
        String left = all.substring(0, start) + all.substring(end);
        long segments = left.substring(left.indexOf("ST*"), left.indexOf("\nSE*"))
                        .chars()
                        .filter(c -> c == '~')
                        .count()
                + 1;
        return left.replaceFirst("\nSE\\*\\d+", "\nSE*" + segments);
    }

    @Test
    void aGoodFileEndsClean() throws IOException {
        Call call = Call.withInput(good(), "scrub", "-", "--format", "table");

        assertThat(call.err()).isEmpty();
        assertThat(call.code()).as(call.out()).isZero();
        assertThat(call.out()).startsWith("1 claim, 0 with errors: 0 errors, 0 warnings");
    }

    /** Claims that other parsers accept although they are wrong: each is one change of the good file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CLM*WCI26-0001*4915.5*   | CLM*WCI26-0001*99999*     | IB.837P.2300.CLM02.12  | the lines add up to 4915.50 and the total is 99999.00
                    UN*200***1:2~            | UN*200***1:4~             | IB.837P.2400.SV107.12  | the line points to diagnosis 4 of 2
                    UN*1***1:2~              | UN*-1***1:2~              | IB.837P.2400.SV104.12  | the units are -1
                    """)
    void whatOthersAcceptAlthoughItIsWrongIsRefused(String piece, String other, String edit, String message)
            throws IOException {
        Call call = Call.withInput(changed(piece, other), "scrub", "-", "--format", "csv");

        assertThat(call.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(call.out().lines().skip(1))
                .anySatisfy(row -> assertThat(row).contains(edit).contains(message));
    }

    @Test
    void aBalancedTotalAboveTheCeilingIsRefused() throws IOException {
        String file =
                changed("CLM*WCI26-0001*4915.5*", "CLM*WCI26-0001*150200*").replace("JZ*4500*", "JZ*149784.5*");

        Call call = Call.withInput(file, "scrub", "-", "--format", "csv");

        assertThat(call.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(call.out().lines().skip(1))
                .singleElement()
                .asString()
                .contains("IB.837P.2300.CLM02.15")
                .contains("the total is 150200.00; the ceiling is 99999.99");
    }

    @Test
    void aServiceAfterTheDayOfTheFileIsFound() throws IOException {
        Call call = Call.withInput(changed("D8*20260602~", "D8*20260606~"), "scrub", "-", "--format", "csv");

        assertThat(call.out())
                .contains("IB.837P.2400.DTP03.12")
                .contains("2026-06-06; the claim was made on 2026-06-05");
    }

    @Test
    void theJsonHoldsFindingsCountsAndWhatWasNotLookedAt() throws IOException {
        Call call = Call.of("scrub", FILE.toString());

        assertThat(call.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(names(call.out()))
                .startsWith(
                        "claims", "claim", "findings", "edit", "severity", "loop", "element", "message", "fix", "edit")
                .contains("denial", "carc", "rarc", "faults", "counts", "levels", "notChecked", "neverChecked");
        assertThat(call.out())
                .contains("\"claim\": \"" + WRONG + "\"", "4065.00", "3900.00")
                .contains("\"claims\": 2", "\"refused\": 1", "\"error\": 5", "\"whole\": true", "\"3\": 1");
    }

    @Test
    void theJsonOfAGoodFileHasNoClaims() throws IOException {
        String out = Call.withInput(good(), "scrub", "-").out();

        assertThat(names(out)).startsWith("claims", "faults", "counts");
        assertThat(out).contains("\"claims\": []", "\"claims\": 1");
    }

    /** Returns the names of all fields in their order, which proves that it is JSON. */
    private static List<String> names(String json) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.hasToken(JsonToken.FIELD_NAME)) {
                    names.add(parser.currentName());
                }
            }
        }
        return names;
    }

    @Test
    void theRowsAreOfTheFindings() throws IOException {
        List<String> rows = Call.of("scrub", FILE.toString(), "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(rows.get(0)).isEqualTo("claim,line,loop,element,edit,severity,message,fix,carc,rarc");
        assertThat(rows.subList(1, rows.size())).hasSize(5).allMatch(row -> row.startsWith(WRONG + ","));
        assertThat(rows)
                .contains("WCI26-0002,2,2400,SV107,IB.837P.2400.SV107.12,error,the line points to diagnosis 4 of 2,"
                        + "correct the pointer or add the diagnosis,16,M76");
    }

    @Test
    void nobodyIsNamed() throws IOException {
        for (String format : List.of("table", "json", "csv")) {
            Call call = Call.of("scrub", FILE.toString(), "--format", format);

            assertThat(call.out() + call.err())
                    .as(format)
                    .doesNotContainPattern("SPECIMEN|LEE|1EG4TE5MK7|1971|19710911|ORTEGA");
        }
    }

    @Test
    void aNumberThatASpreadsheetWouldRunIsGuarded() throws IOException {
        String file = Files.readString(FILE).replace("CLM*WCI26-0002*", "CLM*=2+5*");

        assertThat(Call.withInput(file, "scrub", "-", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(row -> row.startsWith("'=2+5,"));
    }

    @Test
    void faultsOfStructureStandBesideTheFindings() throws IOException {
        Call call = Call.withInput(changed("\nSE*", "\nSE*9"), "scrub", "-", "--format", "table");

        assertThat(call.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(call.out()).contains("Outside claims").contains("IB.");
    }

    @Test
    void whatIsNoClaimFileIsRefused() {
        Call call = Call.withInput("not a claim", "scrub", "-", "--format", "table");

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(call.err()).contains("basilic: -: segment");
    }

    @Test
    void nothingIsRefused() {
        assertThat(Call.withInput("", "scrub", "-").code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void aFileThatIsCutOffTellsWhatItHadAndIsRefused() throws IOException {
        String file = Files.readString(FILE);

        Call call = Call.withInput(file.substring(0, file.indexOf("LX*4")), "scrub", "-", "--format", "table");

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(call.out()).startsWith("1 claim, 0 with errors").contains("the file could not\nbe read to its end");
        assertThat(call.err()).contains("IB.X12.SE.04");
    }

    @Test
    void thePolicyThatIsNamedDecides() {
        Call call = Call.of("scrub", FILE.toString(), "--payer", "commercial", "--format", "csv");

        assertThat(call.out()).doesNotContain("SV101-3.24").contains("IB.837P.2300.CLM02.12");
        assertThat(Call.of("scrub", FILE.toString(), "--policy", "nobody").code())
                .isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void theSiteFileTellsWhatItsPayersAsk(@TempDir Path folder) throws IOException {
        String site = Visits.root().resolve("examples/claims/site.json").toString();
        List<String> ids = new ArrayList<>();
        for (String row : Call.of("scrub", FILE.toString(), "--site", site, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList()) {
            ids.add(row.split(",", -1)[4]);
        }

        assertThat(ids).contains("IB.837P.2300.CLM02.12");
        Path broken = Files.writeString(folder.resolve("site.json"), "{}");
        assertThat(Call.of("scrub", FILE.toString(), "--site", broken.toString())
                        .code())
                .isEqualTo(ExitCode.REFUSED.number());
    }

    @ParameterizedTest
    @CsvSource({"scrub", "scrub x.837 --edits", "scrub --markdown", "scrub a --format xml"})
    void wrongWordsAreToldApart(String words) {
        Call call = Call.of(words.split(" ", -1));

        assertThat(call.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(call.err()).startsWith("basilic: ");
    }

    @Test
    void aFileThatIsNotThereIsAFailure() {
        assertThat(Call.of("scrub", "no-such.837").code()).isEqualTo(ExitCode.FAILURE.number());
    }

    @Test
    void everyEditIsListed() {
        Call call = Call.of("scrub", "--edits");

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("IB.837P.2300.CLM02.12, IB.837I.2300.CLM02.12: error, level 3");
    }

    private static String changed(String piece, String other) throws IOException {
        String file = good();
        assertThat(file).contains(piece);
        return file.replace(piece, other);
    }
}
