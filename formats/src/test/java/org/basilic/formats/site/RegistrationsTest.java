package org.basilic.formats.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.basilic.claim.Coverage.Relationship;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.formats.MalformedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationsTest {

    private static final String ADDRESS =
            "{\"line\": \"1 INVENTED ST\", \"city\": \"SPRINGFIELD\", \"state\": \"IL\", \"postalCode\": \"62701\"}";
    private static final String PATIENT =
            "{\"last\": \"DOE\", \"first\": \"JO\", \"birthDate\": \"1950-05-05\", \"sex\": \"female\", \"address\": "
                    + ADDRESS + "}";

    private final Site site;

    RegistrationsTest(@TempDir Path folder) throws IOException {
        this.site = new ASiteFolder(folder).read().site();
    }

    @Test
    void thePatientOfSelfIsTheSubscriber() throws IOException {
        Registration read = Objects.requireNonNull(read(one("e1")).of("e1"));

        assertThat(read.coverage().relationship()).isEqualTo(Relationship.SELF);
        assertThat(read.coverage().subscriber()).isEqualTo(read.patient());
        assertThat(read.coverage().sequence()).isEqualTo("P");
        assertThat(read.frequency()).isEqualTo("1");
        assertThat(read.coverage().memberId()).isEqualTo("M1");
    }

    @Test
    void anotherSubscriberIsRead() throws IOException {
        String text = one("e1")
                .replace(
                        "\"relationship\": \"self\"",
                        "\"relationship\": \"child\", \"subscriber\": " + PATIENT.replace("JO", "AL"));

        Registration read = Objects.requireNonNull(read(text).of("e1"));

        assertThat(read.coverage().subscriber().party().first()).isEqualTo("AL");
        assertThat(read.patient().party().first()).isEqualTo("JO");
    }

    @Test
    void anArrayAndOneObjectAfterTheOtherSayTheSame() throws IOException {
        Registrations array = read("[" + one("e1") + ",\n" + one("e2") + "]\n");
        Registrations lines =
                read(one("e1").replace('\n', ' ') + "\n" + one("e2").replace('\n', ' ') + "\n");

        assertThat(array.size()).isEqualTo(2);
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.of("e2")).isEqualTo(array.of("e2"));
        assertThat(lines.of("e3")).isNull();
    }

    @Test
    void nothingIsNoRegistration() throws IOException {
        assertThat(read("").size()).isZero();
        assertThat(read("[]").size()).isZero();
        assertThat(Registrations.none().size()).isZero();
    }

    @Test
    void oneEncounterIsRegisteredOnce() {
        assertThat(problems("[" + one("e1") + "," + one("e1") + "]"))
                .singleElement()
                .asString()
                .contains("$[1].encounter: found an encounter that was registered before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "payer": "medicare-b"    | "payer": "medicareb"         | $.payer: found no payer of the site file; wanted probably medicare-b
                    "memberId": "M1"         | "memberID": "M1"             | $.coverage: found the unknown property memberID; wanted probably memberId
                    "relationship": "self"   | "relationship": "18"         | $.coverage.relationship: found another word
                    "relationship": "self"   | "relationship": "spouse"     | $.coverage.subscriber: found nothing
                    "birthDate": "1950-05-05" | "birthDate": "1950-02-30"   | $.patient.birthDate: found no such day
                    "sex": "female"          | "sex": "F"                   | $.patient.sex: found another word
                    "last": "DOE", |                                        | $.patient.last: found nothing
                    "account": "A1"          | "account": "A\\u0001"        | $.account: found a sign that nobody sees
                    "account": "A1"          | "account": "A1", "frequency": "9" | $.frequency: found 1 characters; wanted 1, 7 or 8
                    "account": "A1"          | "account": "A1", "reasonsForVisit": ["pain"] | $.reasonsForVisit[0]: found 4 characters
                    "account": "A1"          | "account": "A1", "reasonsForVisit": ["R11.2","R11.2","R11.2","R11.2"] | $.reasonsForVisit: found 4 of them; wanted at most 3
                    "account": "A1"          | "account": "A1", "clinicians": [{"last": "X", "first": "Y"}] | $.clinicians[0].role: found nothing
                    "account": "A1"          | "account": "A1", "clinicians": [{"role": "rendering", "last": "X", "first": "Y", "npi": "1999999918"}] | $.clinicians[0].npi: found a check digit
                    """)
    void whatIsWrongIsRefusedWithItsPlace(String text, String instead, String problem) {
        String changed = one("e1").replace(text, instead == null ? "" : instead);

        assertThat(problems(changed)).anySatisfy(one -> assertThat(one).contains(problem));
    }

    @Test
    void noProblemRepeatsANameOrNumberOfAPerson() {
        String changed = one("e1").replace("\"female\"", "\"DOE\"").replace("1950-05-05", "1950-05-50");

        assertThat(problems(changed)).isNotEmpty().noneMatch(one -> one.contains("DOE") || one.contains("1950"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    "[{} | no JSON at column\n[{}] {} | behind the end of the array\n{\"a\": | no JSON\n[1] | found a number")
    void brokenTextIsRefused(String text, String problem) {
        assertThat(problems(text)).anySatisfy(one -> assertThat(one).contains(problem));
    }

    @Test
    void aHundredThousandAreHeld() throws IOException {
        int many = 100_000;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(one("e" + i).replace('\n', ' ')).append('\n');
        }

        Registrations all = read(text.toString());

        assertThat(all.size()).isEqualTo(many);
        assertThat(all.of("e99999")).isNotNull();
    }

    private static String one(String encounter) {
        return "{\"encounter\": \"" + encounter
                + "\", \"account\": \"A1\",\n \"payer\": \"medicare-b\", \"coverage\": {\"relationship\": \"self\","
                + " \"memberId\": \"M1\"},\n \"patient\": "
                + PATIENT + "}";
    }

    private Registrations read(String text) throws IOException {
        return Registrations.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "registrations.json", site);
    }

    private List<String> problems(String text) {
        MalformedFileException refused = catchThrowableOfType(MalformedFileException.class, () -> read(text));
        assertThat(refused).as(text).isNotNull();
        return refused.problems();
    }
}
