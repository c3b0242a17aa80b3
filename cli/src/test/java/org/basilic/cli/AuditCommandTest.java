package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.basilic.claim.Claim;
import org.basilic.claim.Site;
import org.basilic.claim.making.ClaimMaking;
import org.basilic.claim.making.Made;
import org.basilic.coding.Coder;
import org.basilic.coding.EncounterCheck;
import org.basilic.coding.Request;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.json.EncounterReader;
import org.basilic.formats.site.Registrations;
import org.basilic.formats.site.SiteFile;
import org.basilic.formats.x12.claims.ClaimFileWriter;
import org.basilic.formats.x12.claims.ControlNumbers;
import org.basilic.formats.x12.claims.WriteOptions;
import org.basilic.model.Encounter;
import org.basilic.reference.Reference;
import org.basilic.result.CodedEncounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AuditCommandTest {

    /** What the record of {@link Visits#CLEAN} supports. */
    private static final String RIGHT = """
            encounter,code,units,date,diagnoses,charge
            clean,96365,1,2026-03-02,J18.9,300.00
            clean,J0696,4,2026-03-02,J18.9,8.00
            """;

    private Path folder;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void whatAgreesEndsWithZero() throws IOException {
        Call call = audit(Visits.CLEAN, RIGHT, "--format", "table");

        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("1 audited, 0 with differences").doesNotContain("VISIT");
    }

    @Test
    void whatDiffersEndsWithOneAndIsExplained() throws IOException {
        Call call = audit(Visits.CLEAN, RIGHT.replace("J0696,4", "J0696,6"), "--format", "table");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("OVER     WRONG UNITS, line 2 of claim clean: +2 units, $2.67 charged")
                .contains("6 units of J0696 are billed; the record supports 4.")
                .contains("given 1,000 mg")
                .contains("over       1, 2 units, $2.67 charged");
    }

    /** Every amount here is invented. */
    @Test
    void dollarsOfBothSidesComeFromTheSameTables() throws IOException {
        String tables = folder.resolve("tables").toString();
        Path rates = Files.writeString(
                folder.resolve("2026_January_Addendum_B.csv"),
                "HCPCS Code,SI,APC,Payment Rate\n96365,S,5693,$200.00\n96413,S,5694,$320.00\nJ0696,N,,\n");
        assertThat(Call.of("reference", "import", "addendum-b", rates.toString(), "--reference", tables)
                        .code())
                .isZero();

        Call over = audit(
                Visits.CLEAN, RIGHT.replace("96365", "96413"), "--prices", "--reference", tables, "--format", "table");
        Call under = audit(
                Visits.CLEAN,
                RIGHT.replace("clean,96365,1,2026-03-02,J18.9,300.00\n", ""),
                "--prices",
                "--reference",
                tables,
                "--format",
                "json");

        assertThat(over.out())
                .contains("OVER     WRONG CODE, line 1 of claim clean: +$120.00 expected")
                .contains("dollars    net $120.00, gross $120.00");
        assertThat(under.out()).contains("\"dollarsDifference\":-200.00").contains("\"netDollars\":-200.00");
    }

    @Test
    void jsonAndCsvSayTheSame() throws IOException {
        String billed = RIGHT.replace("clean,96365,1,2026-03-02,J18.9,300.00\n", "");
        Call json = audit(Visits.CLEAN, billed, "--format", "json");
        Call csv = audit(Visits.CLEAN, billed, "--format", "csv");

        assertThat(json.out())
                .contains("\"kind\":\"under-coded\",\"direction\":\"under\"")
                .contains("\"unitsDifference\":-1")
                .endsWith("\"priced\":false,\"claims\":1,\"claimsWithoutEncounter\":[]}\n");
        assertThat(csv.out().split("\r\n", -1)[1])
                .startsWith("clean,discrepancy,under-coded,under,,,,,,,,1,96365,,1,2026-03-02,-1,,,");
    }

    @Test
    void aVisitWithoutClaimAndAClaimWithoutVisitAreTold() throws IOException {
        Call call = audit(Visits.CLEAN, RIGHT.replace("clean", "other"), "--format", "table");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("policy medicare: nothing was billed")
                .contains("1 not billed")
                .contains("claim other is of none of the encounters");
    }

    @Test
    void aRowThatIsWrongIsToldAndTheRestIsDone() throws IOException {
        Call call = audit(Visits.CLEAN, RIGHT + "second,96365,many,2026-03-02,,\n", "--format", "json");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).contains("IN-007 ").contains("billed.csv:4:units");
        assertThat(call.out()).contains("\"matchedLines\":2");
    }

    @Test
    void anEncounterOfOneIdIsAuditedOnce() throws IOException {
        Call call = audit(Visits.CLEAN.strip() + "\n" + Visits.CLEAN, RIGHT);

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).contains("record 2: an encounter of this id came before");
        assertThat(call.out()).contains("\"visits\":1");
    }

    @Test
    void aSampleIsTheSameInAnyOrderAndTellsItsInterval() throws IOException {
        List<String> visits = new ArrayList<>();
        StringBuilder billed = new StringBuilder("encounter,code,units,date\n");
        for (int i = 0; i < 12; i++) {
            visits.add(Visits.CLEAN.strip().replace("\"clean\"", "\"v" + i + "\""));
            billed.append("v").append(i).append(",96365,1,2026-03-02\n");
            billed.append("v")
                    .append(i)
                    .append(",J0696,")
                    .append(i % 2 == 0 ? 4 : 5)
                    .append(",2026-03-02\n");
        }
        String forth = String.join("\n", visits);
        Collections.reverse(visits);
        String back = String.join("\n", visits);

        Call one = audit(forth, billed.toString(), "--sample", "5", "--seed", "11", "--format", "json");
        Call other = audit(back, billed.toString(), "--sample", "5", "--seed", "11", "--format", "json");

        assertThat(one.out())
                .isEqualTo(other.out())
                .contains("\"sample\":{\"population\":12,\"size\":5,\"seed\":11")
                .contains("\"interval\":\"Clopper-Pearson, two-sided\"")
                .contains("\"claimsWithoutEncounter\":[]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    --sample 5                 | --sample wants a --seed, so that the sample can be drawn again
                    --seed 5                   | --seed goes with --sample
                    --sample 0 --seed 1        | --sample wants a number from 1 to 100000, not 0
                    --sample x --seed 1        | --sample wants a whole number, not x
                    --locality 02102-01        | --locality goes with --prices
                    --prices --locality Alaska | --locality wants contractor and locality such as 02102-01, not Alaska
                    --registrations x.json     | --registrations and --site go together
                    --format word              | --format cannot be word; it is one of table, json, csv, html
                    """)
    void wordsThatAreWrongAreTwo(String words, String message) throws IOException {
        Call call = audit(Visits.CLEAN, RIGHT, words.split(" ", -1));

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("basilic: " + message + "\n");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsFour() throws IOException {
        Path record = Files.writeString(folder.resolve("visit.json"), Visits.CLEAN);
        Call call = Call.of(
                "audit",
                "--encounters",
                record.toString(),
                "--billed",
                folder.resolve("nothing.csv").toString());

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err()).contains("no such file");
    }

    @Test
    void thePageIsWholeAndHoldsNothingHostile() throws Exception {
        String hostile = "<script>alert(1)</script>\\u202e\\\"'&";
        String visit = Visits.CLEAN
                .replace("\"name\":\"ceftriaxone\"", "\"name\":\"" + hostile + "\"")
                .replace("\"clean\"", "\"v<img src=x onerror=y>\"");
        Call call = audit(visit, RIGHT.replace("clean,", "\"=cmd|<b>\","), "--format", "html");

        String html = call.out();
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</html>\n")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<b>")
                .doesNotContain("\u202e")
                .contains("default-src 'none'");
        // Nothing of another origin, and nothing that runs, but for the name of the drawing's language.
        List<String> tags = Pattern.compile("<[^>]*>")
                .matcher(html.replace("http://www.w3.org/2000/svg", ""))
                .results()
                .map(tag -> tag.group())
                .toList();
        assertThat(tags)
                .hasSizeGreaterThan(100)
                .allSatisfy(tag -> assertThat(tag)
                        .doesNotContainPattern("(?i)https?:|javascript:|\\son\\w+=|src=|href=\"[^#]|style="));
        assertThat(html).doesNotContainPattern("(?i)url\\(|@import");
        // What cannot be printed becomes a question mark; the ends of our own lines must not.
        assertThat(html).doesNotContain(">?<");
        Document page = parsed(html);
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("rect").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(4);
        assertThat(page.getElementsByTagName("figure").item(0).getTextContent()).contains("<script>alert(1)</script>");
    }

    @Test
    void thePageOfEveryExampleIsWhole() throws Exception {
        List<String> words = new ArrayList<>(List.of("audit", "--format", "html", "--encounters"));
        for (String example : List.of("oncology-day", "emergency-overnight", "autumn-night", "office-dehydration")) {
            words.add(Visits.example(example + ".json").toString());
        }
        words.addAll(List.of("--billed", Visits.example("audit/billed.csv").toString()));

        Call call = Call.of(words.toArray(String[]::new));

        assertThat(call.code()).isEqualTo(1);
        Document page = parsed(call.out());
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
        assertThat(call.out()).contains("2 units of 96415 are billed; 65 minutes support 1.");
    }

    @Test
    void claimsOf837AreFoundByTheAccountOfTheVisit() throws IOException {
        Path claims = folder.resolve("claims.x12");
        byte[] file = claimsOf("oncology-day");
        Files.write(claims, file);
        String[] words = {
            "audit",
            "--encounters",
            Visits.example("oncology-day.json").toString(),
            "--billed",
            claims.toString(),
            "--registrations",
            Visits.example("claims/registrations.json").toString(),
            "--site",
            Visits.example("claims/site.json").toString(),
            "--format",
            "table"
        };

        Call right = Call.of(words);
        String wrong = new String(file, StandardCharsets.UTF_8).replace("HC:96415*", "HC:96366*");
        Files.writeString(claims, wrong);
        Call other = Call.of(words);
        Files.writeString(claims, wrong.substring(0, wrong.length() / 2));
        Call broken = Call.of(words);

        assertThat(right.code()).as(right.out() + right.err()).isZero();
        assertThat(right.out()).contains("16 billed, 16 agree");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out())
                .contains("96366 is billed where the record supports 96415 (the same service of another");
        assertThat(broken.code()).isGreaterThan(0);
        assertThat(broken.err()).isNotEmpty();
    }

    private static byte[] claimsOf(String example) throws IOException {
        Reference reference = Reference.builtIn();
        Site site = SiteFile.read(Visits.example("claims/site.json"), reference).site();
        Registrations registrations = Registrations.read(Visits.example("claims/registrations.json"), site);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EncounterReader reader = new EncounterReader(
                Files.newInputStream(Visits.example(example + ".json")),
                new EncounterCheck(reference),
                ReadLimits.standard())) {
            Encounter encounter = ((Read) Objects.requireNonNull(reader.next())).encounter();
            CodedEncounter coded = new Coder(reference).code(encounter, Request.standard());
            Made made = new ClaimMaking(site).make(encounter, coded, registrations.of(encounter.id()));
            Claim first = made.claims().get(0);
            ClaimFileWriter writer = new ClaimFileWriter(
                    out,
                    first.form(),
                    site.transmission(),
                    new Numbers(),
                    LocalDateTime.of(2026, 3, 20, 12, 0),
                    WriteOptions.standard());
            for (Claim claim : made.claims()) {
                assertThat(writer.write(claim).refusals()).isEmpty();
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    /** Control numbers from 1. */
    private static final class Numbers implements ControlNumbers {
        private int last;

        @Override
        public int interchange() {
            return ++last;
        }

        @Override
        public int group() {
            return ++last;
        }

        @Override
        public int transaction() {
            return ++last;
        }
    }

    /** The page is written so that it is XML too, but for its head. */
    private static Document parsed(String html) throws Exception {
        String xml = Pattern.compile("<meta[^>]*>").matcher(html).replaceAll("").replace("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private Call audit(String encounters, String billed, String... more) throws IOException {
        Path records = Files.writeString(folder.resolve("visits.ndjson"), encounters);
        Path table = Files.writeString(folder.resolve("billed.csv"), billed);
        List<String> words =
                new ArrayList<>(List.of("audit", "--encounters", records.toString(), "--billed", table.toString()));
        words.addAll(List.of(more));
        return Call.of(words.toArray(String[]::new));
    }
}
