package org.basilic.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.basilic.model.DrugClass;
import org.basilic.model.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePoliciesTest {

    private static final Reference BUILT_IN = Reference.builtIn();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Map<String, String> files = new HashMap<>();

    @Test
    void whatThePolicyDoesNotSayItsParentDoes() {
        Reference reference = with("plan", "switch,mixedBag,both,concurrent,2024-01-01,,manual p. 2");
        SwitchValues plan = reference.on(DAY).switches("plan", Setting.FACILITY);
        SwitchValues parent = reference.on(DAY).switches("commercial", Setting.FACILITY);

        assertThat(plan.value(Switch.MIXED_BAG)).isEqualTo("concurrent");
        assertThat(parent.value(Switch.MIXED_BAG)).isEqualTo("one-service");
        for (Switch name : Switch.values()) {
            if (name != Switch.MIXED_BAG) {
                assertThat(plan.value(name)).isEqualTo(parent.value(name));
            }
        }
    }

    @Test
    void aRowHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        Reference reference = with("plan", "switch,mixedBag,both,concurrent,2026-01-01,2026-04-01,manual p. 2");

        assertThat(mixedBag(reference, "2025-12-31")).isEqualTo("one-service");
        assertThat(mixedBag(reference, "2026-01-01")).isEqualTo("concurrent");
        assertThat(mixedBag(reference, "2026-03-31")).isEqualTo("concurrent");
        assertThat(mixedBag(reference, "2026-04-01")).isEqualTo("one-service");
    }

    @Test
    void aGrandchildHasWhatTheNearestAncestorSays() {
        file("plan", "switch,mixedBag,both,concurrent,2024-01-01,,manual p. 2");
        files.put("branch.csv", head("branch", "plan") + "drug-class,J1745,both,therapeutic,2024-01-01,,letter\n");
        PayerTerms terms = read().on(DAY).terms("branch", Setting.PROFESSIONAL);

        assertThat(terms.switches().value(Switch.MIXED_BAG)).isEqualTo("concurrent");
        PolicyRow row = Objects.requireNonNull(terms.drugClass("J1745"));
        assertThat(PayerTerms.drugClass(row)).isEqualTo(DrugClass.THERAPEUTIC);
        assertThat(row.policy()).isEqualTo("branch");
        assertThat(terms.drugClass("J1746")).isNull();
        assertThat(terms.medicare()).isFalse();
    }

    @Test
    void oneWithTheIdOfAPolicyOfTheProgramStandsInItsPlaceForItsChildrenToo() {
        files.put(
                "commercial.csv",
                head("commercial", "medicare") + "switch,mixedBag,both,concurrent,2023-01-01,,manual p. 2\n");
        file("plan");
        Reference reference = read();

        assertThat(mixedBag(reference, "2026-03-02")).isEqualTo("concurrent");
        assertThat(BUILT_IN.on(DAY).switches("commercial", Setting.FACILITY).value(Switch.MIXED_BAG))
                .isEqualTo("one-service");
        assertThat(Objects.requireNonNull(reference.policies().named("commercial"))
                        .builtIn())
                .isFalse();
    }

    @Test
    void theNameOfTheEditionChangesWithAnyByteOfAPolicy() {
        String before = with("plan", "switch,mixedBag,both,concurrent,2024-01-01,,manual p. 2")
                .edition();
        String again = with("plan", "switch,mixedBag,both,concurrent,2024-01-01,,manual p. 2")
                .edition();
        String after = with("plan", "switch,mixedBag,both,concurrent,2024-01-01,,manual p. 3")
                .edition();

        assertThat(again).isEqualTo(before);
        assertThat(after).isNotEqualTo(before);
        assertThat(before).startsWith(BUILT_IN.edition() + " + policies ");
        assertThat(BUILT_IN.with(new SitePolicies(Map.of())).edition()).isEqualTo(BUILT_IN.edition());
    }

    @Test
    void importedTablesStay() {
        Imported imported = BUILT_IN.imported();

        assertThat(with("plan").with(imported).hasPolicy("plan")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    switch,mixedBags,both,concurrent,2024-01-01,,m     | unknown switch 'mixedBags'; the nearest is mixedBag; all of them: basilic switches
                    switch,mixedBag,both,none,2024-01-01,,m            | the switch mixedBag has no value 'none'; it is one of one-service, concurrent
                    switch,mixedBag,clinic,concurrent,2024-01-01,,m    | unknown setting 'clinic'
                    switches,mixedBag,both,concurrent,2024-01-01,,m    | unknown kind 'switches'; it is one of policy, switch, drug-class, injection, hydration-diagnosis, modifier, unit-limit, authorisation
                    drug-class,infliximab,both,therapeutic,2024-01-01,,m | the subject 'infliximab' is not a billing code of five places such as J1745
                    drug-class,J1745,both,biologic,2024-01-01,,m       | unknown value 'biologic'
                    injection,J0517,both,96374,2024-01-01,,m           | the value '96374' of kind injection is not one of 96372, 96401, 96402
                    hydration-diagnosis,dehydration,both,accepted,2024-01-01,,m | the subject 'dehydration' is not a diagnosis such as E86.0, its beginning such as K52, or a range such as I95-I99
                    hydration-diagnosis,E86.0,both,yes,2024-01-01,,m   | the value 'yes' of kind hydration-diagnosis is not one of accepted, refused
                    modifier,96365,both,XU,2024-01-01,,m               | the subject '96365' is not a pair such as 96365/96372, with * for any code
                    modifier,96365/96372,both,25,2024-01-01,,m         | the value '25' of kind modifier is not one of 59, XE, XP, XS, XU
                    unit-limit,96361,both,many,2024-01-01,,m           | the cell value is 'many', not a whole number
                    unit-limit,96361,both,-1,2024-01-01,,m             | a limit is a number of units, not -1
                    authorisation,J1745,both,yes,2024-01-01,,m         | the value 'yes' of kind authorisation is not one of required
                    policy,name,both,x,2024-01-01,,m                   | unknown subject 'name' of kind policy; it is one of label, parent, medicare
                    switch,mixedBag,both,concurrent,2024-13-01,,m      | the cell from is '2024-13-01', not a day such as 2026-01-31
                    switch,mixedBag,both,concurrent,2024-01-01,,       | the cell source is empty
                    switch,mixedBag,both,concurrent,2026-01-01,2025-01-01,m | no day lies from 2026-01-01 to before 2025-01-01
                    """)
    void aRowThatIsNotUnderstoodIsRefusedWithItsLineAndTheRemedy(String row, String what) {
        file("plan", row);

        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedTableException.class)
                .hasMessage("plan.csv:4: " + what);
    }

    @Test
    void rowsThatAnswerOneQuestionOnOneDayAreRefused() {
        file(
                "plan",
                "switch,mixedBag,both,concurrent,2024-01-01,,m",
                "switch,mixedBag,facility,one-service,2025-01-01,,m");

        assertThatThrownBy(this::read)
                .hasMessage(
                        "plan.csv:5: the days of 'switch mixedBag' overlap those of an earlier row, from 2024-01-01");
    }

    @Test
    void aPolicyThatIsItsOwnAncestorIsRefused() {
        files.put("one.csv", head("one", "two"));
        files.put("two.csv", head("two", "three"));
        files.put("three.csv", head("three", "one"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("one.csv:3: the policy is its own ancestor: one -> two -> three -> one");
    }

    @Test
    void aPolicyThatIsItsOwnParentIsRefused() {
        files.put("one.csv", head("one", "one"));

        assertThatThrownBy(this::read).hasMessageContaining("one.csv:3: the policy is its own ancestor: one -> one");
    }

    @Test
    void aParentThatThereIsNotIsRefused() {
        files.put("one.csv", head("one", "acme"));

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("one.csv:3: there is no policy 'acme' to be the parent; there are medicare, ");
    }

    @Test
    void aPolicyWithoutAParentAnswersEverything() {
        files.put("root.csv", """
                kind,subject,setting,value,from,to,source
                policy,label,both,a payer,2024-01-01,,m
                policy,medicare,both,no,2024-01-01,,m
                """);

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("root.csv:1: no row answers for facility initial.professional on 2024-01-01;")
                .hasMessageContaining("name a parent that does");
    }

    @Test
    void aPolicyWithoutAParentSaysWhetherItIsMedicares() {
        files.put("root.csv", """
                kind,subject,setting,value,from,to,source
                policy,label,both,a payer,2024-01-01,,m
                """);

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("root.csv:1: a policy without a parent says whether it is Medicare's");
    }

    @ParameterizedTest
    @CsvSource({"'',the header", "'kind,subject\n',column 3"})
    void aFileThatIsNoTableIsRefused(String text, String what) {
        files.put("plan.csv", text);

        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedTableException.class)
                .hasMessageContaining(what);
    }

    @Test
    void whatSeveralFilesHaveWrongIsToldTogether() {
        files.put("one.csv", head("one", "medicare") + "switch,mixedBags,both,x,2024-01-01,,m\n");
        files.put("two.csv", head("two", "medicare") + "switch,mixedBag,both,x,2024-01-01,,m\n");

        assertThatThrownBy(this::read).hasMessageContaining("one.csv:4: ").hasMessageContaining("\ntwo.csv:4: ");
    }

    @Test
    void allThatOneFileHasWrongIsToldInTheOrderOfItsLines() {
        file(
                "plan",
                "switch,mixedBags,both,x,2024-01-01,,m",
                "switch,mixedBag,both",
                "switch,mixedBag,both,concurrent,2024-01-01,,m",
                "switch,mixedBag,both,concurrent,2025-01-01,,m",
                "switch,concurrent.overlap,both,most,2025-01-01,,m");

        assertThatThrownBy(this::read)
                .extracting(e -> Objects.requireNonNull(e.getMessage()).split("\n"))
                .asInstanceOf(InstanceOfAssertFactories.array(String[].class))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("plan.csv:4: unknown switch"),
                        second -> assertThat(second).startsWith("plan.csv:5: 3 cells where the header has 7"),
                        third -> assertThat(third).startsWith("plan.csv:7: the days of"),
                        fourth -> assertThat(fourth).startsWith("plan.csv:8: the switch concurrent.overlap has no"));
    }

    @Test
    void whatIsMissingIsNotComplainedOfWhereItMayStandInABrokenRow() {
        files.put("plan.csv", """
                kind,subject,setting,value,from,to,source
                policy,label,both,a payer,2024-13-01,,m
                policy,parent,both,medicare,2024-01-01,,m
                """);

        assertThatThrownBy(this::read)
                .hasMessage("plan.csv:2: the cell from is '2024-13-01', not a day such as 2026-01-31");
    }

    @Test
    void aFileOfAnotherKindDoesNotBringAComplaintForEachOfItsLines() {
        file("plan", "x\n".repeat(250).strip().split("\n"));

        assertThatThrownBy(this::read)
                .extracting(e -> Objects.requireNonNull(e.getMessage()).split("\n"))
                .asInstanceOf(InstanceOfAssertFactories.array(String[].class))
                .hasSize(101)
                .contains("plan.csv:104: and 150 more problems from here on");
    }

    @Test
    void complaintsNameTheFileAsItIsShownAndWhatCouldNotBeRead() {
        file("plan", "switch,mixedBags,both,x,2024-01-01,,m");
        PolicyFile broken = new PolicyFile("plan.csv", "plans/plan.csv", Objects.requireNonNull(files.get("plan.csv")));
        SitePolicies placed = new SitePolicies(List.of(broken), List.of("plans/other.csv:1: not UTF-8"));

        assertThatThrownBy(() -> BUILT_IN.with(placed))
                .hasMessageStartingWith("plans/other.csv:1: not UTF-8\nplans/plan.csv:4: unknown switch");
        file("plan");
        PolicyFile whole = new PolicyFile("plan.csv", "plans/plan.csv", Objects.requireNonNull(files.get("plan.csv")));
        assertThat(BUILT_IN.with(new SitePolicies(List.of(whole), List.of())).edition())
                .isEqualTo(read().edition());
        assertThatThrownBy(() -> BUILT_IN.with(new SitePolicies(List.of(whole), List.of("x"))))
                .hasMessage("x");
    }

    @Test
    void everySwitchThatARootLeavesOutIsToldFromTheFirstDayWithoutAnAnswer() {
        StringBuilder text = new StringBuilder("""
                kind,subject,setting,value,from,to,source
                policy,label,both,a payer,2024-01-01,,m
                policy,medicare,both,no,2024-01-01,,m
                """);
        SwitchValues commercial = BUILT_IN.on(DAY).switches("commercial", Setting.FACILITY);
        for (Switch name : Switch.values()) {
            if (name == Switch.MIXED_BAG) {
                text.append("switch,mixedBag,both,concurrent,2024-01-01,2026-04-01,m\n");
            } else if (name == Switch.DERIVED_STOP) {
                text.append("switch,derivedStop,facility,accept,2024-01-01,,m\n");
            } else if (name != Switch.WASTE_REQUIRED) {
                text.append("switch,%s,both,%s,2024-01-01,,m\n".formatted(name.written(), commercial.value(name)));
            }
        }
        files.put("root.csv", text.toString());

        assertThatThrownBy(this::read).hasMessage("""
                        root.csv:1: no row answers for facility mixedBag on 2026-04-01; add it, or name a parent that does
                        root.csv:1: no row answers for professional derivedStop on 2024-01-01; add it, or name a parent that does
                        root.csv:1: no row answers for facility waste.required on 2024-01-01; add it, or name a parent that does\
                        """);
    }

    @Test
    void everyParentThatIsMissingIsTold() {
        files.put("one.csv", head("one", "acme"));
        files.put("two.csv", head("two", "one"));
        files.put("three.csv", head("three", "nobody"));

        assertThatThrownBy(this::read)
                .extracting(e -> Objects.requireNonNull(e.getMessage()).split("\n"))
                .asInstanceOf(InstanceOfAssertFactories.array(String[].class))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("one.csv:3: there is no policy 'acme'"),
                        second -> assertThat(second).startsWith("three.csv:3: there is no policy 'nobody'"));
    }

    @Test
    void aNameThatNoPayerCanHaveIsRefused() {
        files.put("My Plan.csv", head("x", "medicare"));

        assertThatThrownBy(this::read).hasMessageStartingWith("My Plan.csv:1: the file's name is the policy's id");
    }

    @Test
    void beforeItsFirstDayThereIsNoSuchPolicy() {
        Reference reference = with("plan");

        assertThatThrownBy(() -> reference.on(LocalDate.of(2023, 12, 31)).terms("plan", Setting.FACILITY))
                .isInstanceOf(NotInForceException.class);
        assertThat(reference.on(LocalDate.of(2024, 1, 1)).terms("plan", Setting.FACILITY))
                .isNotNull();
    }

    private static String mixedBag(Reference reference, String day) {
        return reference
                .on(LocalDate.parse(day))
                .switches("plan", Setting.FACILITY)
                .value(Switch.MIXED_BAG);
    }

    private Reference with(String id, String... rows) {
        files.clear();
        file(id, rows);
        return read();
    }

    private void file(String id, String... rows) {
        StringBuilder text = new StringBuilder(head(id, "commercial"));
        for (String row : rows) {
            text.append(row).append('\n');
        }
        files.put(id + ".csv", text.toString());
    }

    private static String head(String label, String parent) {
        return "kind,subject,setting,value,from,to,source\n"
                + "policy,label,both," + label + ",2024-01-01,,m\n"
                + "policy,parent,both," + parent + ",2024-01-01,,m\n";
    }

    private Reference read() {
        return BUILT_IN.with(new SitePolicies(files));
    }
}
