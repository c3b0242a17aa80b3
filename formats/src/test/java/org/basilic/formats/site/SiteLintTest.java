package org.basilic.formats.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.basilic.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteLintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ASiteFolder site;

    SiteLintTest(@TempDir Path folder) throws IOException {
        this.site = new ASiteFolder(folder);
    }

    @Test
    void codesForGivingDrugsWithoutChargeAreListed() throws IOException {
        assertThat(lint(site.read()).warnings())
                .singleElement()
                .asString()
                .startsWith("no charge on 2026-03-02 for giving drugs: ")
                .contains("96415")
                .doesNotContain("96413")
                .doesNotContain("96549");
    }

    @Test
    void aChargeThatHasEndedIsNone() throws IOException {
        site.put("charges.csv", "item,code,charge,from,to\n1,96413,1,,2026-03-02\n");

        assertThat(lint(site.read()).warnings().get(0)).contains("96413");
    }

    @Test
    void theExampleHasAChargeForGivingEveryDrug() throws IOException {
        SiteFile example = SiteFile.read(Path.of("..", "examples", "claims", "site.json"), Reference.builtIn());

        SiteLint lint = lint(example);
        assertThat(lint.warnings()).isEmpty();
        assertThat(lint.drugsWithoutCharge())
                .hasSizeBetween(lint.drugs() - 30, lint.drugs() - 10)
                .doesNotContain("J9263")
                .isSorted();
    }

    @Test
    void chargesOfZeroAreNamedWherePayersRefuseThem() throws IOException {
        site.put("charges.csv", ASiteFolder.CHARGES + "2,J7030,0.00,,\n");

        assertThat(lint(site.read()).warnings()).contains("charges of zero, which medicare-b does not take: J7030");
    }

    @Test
    void aMapWithoutAnyRowForACodeIsNamed() throws IOException {
        site.put("revenue.csv", "code,kind,revenue,from,to\n96415,,0335,,\n");

        assertThat(lint(site.read()).warnings())
                .contains("no revenue code on 2026-03-02, whatever kind of line it is on: 96413");
    }

    @Test
    void withoutAMapThereAreNoHospitalClaims() throws IOException {
        site.with("  \"revenueCodes\": \"revenue.csv\",\n", "");

        assertThat(lint(site.read()).warnings()).contains("no map of revenue codes: no hospital's claim can be made");
    }

    private static SiteLint lint(SiteFile file) {
        return SiteLint.of(file, Reference.builtIn().on(DAY), DAY);
    }
}
