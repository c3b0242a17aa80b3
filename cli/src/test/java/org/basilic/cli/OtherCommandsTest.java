package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.basilic.coding.Rulebook;
import org.basilic.reference.Switch;
import org.basilic.result.RuleCard;
import org.junit.jupiter.api.Test;

class OtherCommandsTest {
    @Test
    void rulesListsEveryCard() {
        Call call = Call.of("rules");

        assertThat(call.code()).isZero();
        assertThat(call.out().lines().filter(line -> !line.startsWith(" ")))
                .hasSize(Rulebook.cards().size())
                .hasSizeGreaterThan(20);
    }

    @Test
    void rulesShowsOneCardWholeWithItsDocuments() {
        RuleCard card = Rulebook.cards().get(0);

        Call call = Call.of("rules", card.id());

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .startsWith(card.id() + "  " + card.title())
                .contains("Sources, the most binding first:")
                .contains(card.cites().get(0).source());
        assertThat(call.out().lines()).allMatch(line -> line.length() <= Paper.WIDTH);
    }

    @Test
    void anUnknownRuleNamesThoseOfItsTopic() {
        String id = Rulebook.cards().get(0).id();
        String topic = id.substring(0, id.indexOf('-'));

        assertThat(Call.of("rules", "NOSUCH").err())
                .startsWith("basilic: there is no rule NOSUCH; `basilic rules` lists them all\n");
        assertThat(Call.of("rules", topic + "-999").err())
                .contains("of that topic there are ")
                .contains(id);
        assertThat(Call.of("rules", topic + "-999").code()).isEqualTo(2);
    }

    @Test
    void switchesShowsEveryOneWithTheValueInUse() {
        Call call = Call.of("switches", "--on", "2023-06-30");

        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("Policy medicare on 2023-06-30; * marks the value in use.\n");
        for (Switch name : Switch.values()) {
            assertThat(call.out()).contains("\n" + name.written() + "\n");
        }
        assertThat(call.out()).contains("  *              half  ").contains("  * facility     each-injection  ");
    }

    @Test
    void switchesRefusesADayOutsideTheTables() {
        assertThat(Call.of("switches", "--on", "2019-01-01").err())
                .startsWith("basilic: --on wants a day from 2023-01-01 to 2027-03-31, not 2019-01-01\n");
        assertThat(Call.of("switches", "--on", "tomorrow").code()).isEqualTo(2);
        assertThat(Call.of("switches", "--policy", "nobody").code()).isEqualTo(2);
    }

    @Test
    void versionNamesProgramRulesAndTables() {
        Call call = Call.of("--version");

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .matches(
                        "(?s)Basilic \\d+\\.\\d+.*\nrulebook 1\ntables 2026-11, .* from 2023-01-01 to 2027-03-31, checked to 2026-12-31\nJava .*");
    }

    @Test
    void helpNamesTheCommandsAndExitCodes() {
        assertThat(Call.of("--help").out())
                .contains("code", "check", "drug", "policy", "reference", "rules", "switches", "a fault of ours");
        assertThat(Call.of("code", "--help").out())
                .contains("--policy", "--set", "--format", "--explain", "--reference", "--policies");
        assertThat(Call.of("check", "--help").out())
                .contains("--policy", "--set", "--format", "--output", "--rules", "--reference");
        assertThat(Call.of("reference", "import", "icd10cm", "--help").out()).contains("FILE", "--fiscal-year");
    }

    @Test
    void whatARecordHoldsDoesNotSteerTheTerminal() {
        assertThat(Printable.of("a\u001b[31mb\u202ec\n")).isEqualTo("a?[31mb?c?");
        assertThat(Printable.of("Größe µg")).isEqualTo("Größe µg");
    }
}
