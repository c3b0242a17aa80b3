package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basilic.claim.making.ClaimProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code basilic site}. */
class SiteCommandsTest {

    private static final Path EXAMPLES = Visits.example("claims");

    private final Path folder;

    SiteCommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        for (String name : new String[] {"site.json", "charges.csv", "revenue-codes.csv", "registrations.json"}) {
            Files.copy(EXAMPLES.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void theExampleIsInOrderAndLacksNothingButDrugsThatItDoesNotStock() {
        Call call = lint();

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .contains("site.json: in order, ")
                .contains("registrations.json: in order, 7 registrations")
                .contains(" drugs have no charge on 2026-12-31; --drugs lists them");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void drugsWithoutChargeAreListedWhenAsked() {
        assertThat(lint("--drugs").out()).contains(" J9299 ").doesNotContain(" J9263 ");
    }

    @Test
    void whatClaimsWillLackIsExitCodeOne() throws IOException {
        Files.writeString(folder.resolve("charges.csv"), "item,code,charge,from,to\n1,96413,455,,\n");

        Call call = lint("--on", "2026-03-12");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out())
                .contains("- no charge on 2026-03-12 for giving drugs: ")
                .contains("96375");
    }

    @Test
    void whatIsWrongInAnyFileIsExitCodeThree() throws IOException {
        change("site.json", "\"1234567893\"", "\"1234567894\"");

        Call call = lint();

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("site.json:").contains("$.billing.npi: found a check digit that does not fit");
    }

    @Test
    void registrationsAreCheckedToo() throws IOException {
        change("registrations.json", "\"oncology-day\"", "\"antibiotic\"");

        Call call = lint();

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).contains("an encounter that was registered before");
    }

    @Test
    void aFileThatIsNotThereIsExitCodeFour() {
        assertThat(Call.of("site", "lint", folder.resolve("none.json").toString())
                        .code())
                .isEqualTo(4);
    }

    @Test
    void aDayOutsideTheTablesIsWrongUsage() {
        assertThat(lint("--on", "2019-01-01").code()).isEqualTo(2);
        assertThat(Call.of("site", "lint").code()).isEqualTo(2);
        assertThat(Call.of("site").code()).isEqualTo(2);
    }

    @Test
    void thePageOfProblemsIsInStepWithTheCodes() {
        Call call = Call.of("site", "problems");

        assertThat(Visits.root().resolve("docs").resolve("claim-problems.md"))
                .as("after a change of a problem code run `./basilic site problems > docs/claim-problems.md`")
                .content()
                .isEqualTo(call.out());
        assertThat(call.out().lines().filter(line -> line.startsWith("- **CL-")))
                .hasSize(ClaimProblemCode.values().length);
    }

    private void change(String name, String text, String instead) throws IOException {
        String was = Files.readString(folder.resolve(name));
        assertThat(was).contains(text);
        Files.writeString(folder.resolve(name), was.replace(text, instead));
    }

    private Call lint(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "site";
        words[1] = "lint";
        words[2] = folder.resolve("site.json").toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return Call.of(words);
    }
}
