package org.basilic.formats.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basilic.claim.Clinician;
import org.basilic.claim.Site;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.Reference;
import org.basilic.result.LineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site file and the tables that it names. */
class SiteFileTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 31);

    private final Path folder;
    private final ASiteFolder site;

    SiteFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.site = new ASiteFolder(folder);
    }

    @Test
    void aSiteIsReadWithItsTables() throws IOException {
        SiteFile file = site.read();

        Site read = file.site();
        assertThat(read.billing().npi()).isEqualTo("1234567893");
        assertThat(read.transmission().test()).isTrue();
        assertThat(read.payers().get("medicare-b"))
                .extracting(Site.SitePayer::dollarCeiling)
                .isEqualTo(true);
        assertThat(read.usual().clinicians()).extracting(Clinician::role).containsExactly(Clinician.Role.ATTENDING);
        assertThat(file.policies()).isEqualTo(Map.of("medicare-b", "medicare"));
        assertThat(file.registrations()).isNull();
        assertThat(charge(read, BEFORE)).isEqualByComparingTo(new BigDecimal("455"));
        assertThat(charge(read, BEFORE.plusDays(1))).isEqualByComparingTo(new BigDecimal("480"));
        assertThat(read.revenueCodes().of("96413", LineKind.ADMINISTRATION, BEFORE))
                .isEqualTo("0335");
        assertThat(read.revenueCodes().of("96375", LineKind.ADMINISTRATION, BEFORE))
                .isEqualTo("0260");
    }

    @Test
    void theExampleIsInOrder() throws IOException {
        Path example = Path.of("..", "examples", "claims", "site.json");
        SiteFile file = SiteFile.read(example, Reference.builtIn());

        Path registrations = Objects.requireNonNull(file.registrations());
        assertThat(Registrations.read(registrations, file.site()).size()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "npi": "1234567893"       | "npi": "1234567890"         | $.billing.npi: found a check digit that does not fit
                    "npi": "1234567893"       | "npi": "12345-67893"        | $.billing.npi: found 11 characters; wanted ten digits
                    "taxId": "987654321"      | "taxId": "98-7654321"       | $.billing.taxId: found 10 characters; wanted nine digits without hyphen
                    "taxId": "987654321"      | "taxid": "987654321"        | $.billing: found the unknown property taxid; wanted probably taxId
                    "taxonomy": "261QX0200X"  | "taxonomy": "Oncology"      | $.billing.taxonomy: found 8 characters
                    "state": "IL"             | "state": "Illinois"         | $.billing.address.state: found 8 characters; wanted two capital letters
                    "postalCode": "62701"     | "postalCode": "62701-0001"  | $.billing.address.postalCode: found 10 characters; wanted five or nine digits
                    "postalCode": "62701"     | "postalCode": 62701         | $.billing.address.postalCode: found a number; wanted a text
                    "policy": "medicare"      | "policy": "medicar"         | $.payers.medicare-b.policy: found no policy of this id; wanted probably medicare
                    "timelyFilingDays": 365   | "timelyFilingDays": -1      | $.payers.medicare-b.timelyFilingDays: found another number
                    "timelyFilingDays": 365   | "timelyFilingDays": 36500   | wanted a whole number from 0 to 3660
                    "medicare": true          | "medicare": "yes"           | $.payers.medicare-b.medicare: found a text; wanted true or false
                    "filing": "MB"            | "filing": "Medicare"        | $.payers.medicare-b.filing: found 8 characters
                    "test": true              | "test": true, "test": false | $.transmission: found test a second time; wanted each property once
                    "test": true              | "tset": true                | $.transmission.test: found nothing; wanted a value
                    "role": "attending"       | "role": "atending"          | $.usual.clinicians[0].role: found another word; wanted probably attending
                    "facilityType": "13"      | "facilityType": "0131"      | $.usual.facilityType: found 4 characters; wanted two digits
                    "assignment": "A"         | "assignment": "yes"         | $.usual.assignment: found 3 characters; wanted A, B or C
                    "charges": "charges.csv"  | "charges": "other.csv"      | $.charges: found no file of this name
                    "charges": "charges.csv"  | "charges": ""               | $.charges: found 0 characters
                    "id": "site"              | "id": "my site"             | $.id: found 7 characters
                    "sender": "S1", "receiverQ | "sender": "A SENDER TOO LONG", "receiverQ | $.transmission.interchange.sender: found 17 characters; wanted 1 to 15
                    """)
    void whatIsWrongIsRefusedWithItsPlace(String text, String instead, String problem) throws IOException {
        site.with(text, instead);

        assertThat(problems()).anySatisfy(one -> assertThat(one).contains(problem));
    }

    @Test
    void everythingIsSaidAtOnceWithItsLine() throws IOException {
        site.put(
                        "site.json",
                        ASiteFolder.SITE
                                .replace("\"taxId\": \"987654321\", ", "")
                                .replace("\"IL\"", "\"il\""))
                .put("charges.csv", "item,code,charge,from,to\n1,964,1,,\n")
                .put("revenue.csv", "code,kind,revenue,from,to\n,drug,636,,\n");

        assertThat(problems())
                .map(one -> one.substring(one.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "site.json:10: $.billing.taxId: found nothing; wanted a value",
                        "site.json:12: $.billing.address.state: found 2 characters; wanted two capital letters",
                        "charges.csv:2: code: found 3 characters; wanted five capital letters and digits",
                        "revenue.csv:2: revenue: found 3 characters; wanted four digits, such as 0636");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,96413,$455,,            | charge: found no such amount
                    1,96413,,,                | charge: found nothing
                    1,96413,-1,,              | charge: found no such amount
                    1,96413,1e3,,             | charge: found no such amount
                    1,96413,1.00001,,         | charge: found no such amount
                    ,96413,1,,                | item: found nothing
                    1,,1,,                    | code: found nothing
                    1,96413,1,2026-02-30,     | from: found no such day
                    1,96413,1,2026-03-01,2026-03-01 | to: found 2026-03-01, not after 2026-03-01
                    1,96413,1                 | found 3 cells; wanted 5
                    1,96413,1,,,              | found 6 cells; wanted 5
                    1,"96413,1,,              | a quote that does not close
                    """, quoteCharacter = '`')
    void aChargeThatCannotBeReadIsRefused(String row, String problem) throws IOException {
        site.put("charges.csv", "item,code,charge,from,to\n" + row + "\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("charges.csv:2: ")
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,96413,1,,            | 2,96413,2,,            | 1
                    1,96413,1,,2026-04-01  | 2,96413,2,2026-03-31,  | 1
                    1,96413,1,,2026-04-01  | 2,96413,2,2026-04-01,  | 0
                    1,96413,1,2026-04-01,  | 2,96413,2,,2026-04-01  | 0
                    1,96413,1,2026-04-01,  | 2,96415,2,,            | 0
                    """)
    void twoChargesOfACodeOnOneDayAreRefused(String one, String other, int problems) throws IOException {
        site.put("charges.csv", "item,code,charge,from,to\n" + one + "\n" + other + "\n");

        if (problems == 0) {
            assertThat(site.read().charges()).hasSize(2);
        } else {
            assertThat(problems())
                    .hasSize(problems)
                    .first()
                    .asString()
                    .contains("charges.csv:3: code: found 96413 twice");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    item,code,price,from,to | unknown name; wanted one of item, code, charge
                    item,code,from,to       | charge: found no such column
                    item,code,charge,from,to,code | code: found a second column of this name
                    """)
    void columnsAreKnownByTheirNames(String head, String problem) throws IOException {
        site.put("charges.csv", head + "\n");

        assertThat(problems()).anySatisfy(one -> assertThat(one).contains(problem));
    }

    @Test
    void tablesOfOtherSystemsLineEndsAndCommentsAreRead() throws IOException {
        site.put("charges.csv", "\ufeff# ours\r\nitem,code,charge,from,to,description\r\n\r\n1,96413,1,,,\"a, b\"\r\n");

        assertThat(site.read().charges()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = "'' | empty\n[] | found an array\n{} {} | behind the end\n{\"id\" | no JSON")
    void whatIsNoObjectIsNoSite(String text, String problem) throws IOException {
        site.put("site.json", text);

        assertThat(problems()).anySatisfy(one -> assertThat(one).contains(problem));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Files.write(folder.resolve("charges.csv"), new byte[] {'a', '\n', (byte) 0xE9, '\n'});

        assertThat(problems()).singleElement().asString().contains("charges.csv:2: not UTF-8");
    }

    private static BigDecimal charge(Site site, LocalDate day) {
        return Objects.requireNonNull(site.charges().of("96413", day)).charge();
    }

    private List<String> problems() {
        MalformedFileException refused = catchThrowableOfType(MalformedFileException.class, site::read);
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
