package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandsTest {
    private static final String HEAD = """
            kind,subject,setting,value,from,to,source
            policy,label,both,Our plan,2026-01-01,,manual p. 1
            policy,parent,both,commercial,2026-01-01,,manual p. 1
            """;
    private static final String CLASS = "drug-class,J0696,both,chemotherapy,2026-01-01,,manual p. 2\n";
    private static final String BROKEN = "drug-class,J0696,both,chemo,2026-01-01,,manual p. 2\n";
    private static final String BY_PLAN = Visits.CLEAN.replace("\"setting\"", "\"payer\":\"plan\",\"setting\"");
    private static final String LAST_YEAR = Visits.CLEAN.replace("2026-03-02", "2025-12-31");

    private Path folder;
    private Path file;
    private String plans;

    @BeforeEach
    void workIn(@TempDir Path fresh) throws IOException {
        folder = fresh;
        Path directory = Files.createDirectory(fresh.resolve("plans"));
        plans = directory.toString();
        file = directory.resolve("plan.csv");
        Files.writeString(file, HEAD + CLASS);
    }

    @Test
    void editingARowChangesTheResultOfTheNextRun() throws IOException {
        assertThat(code(BY_PLAN).out()).contains("\nclean,1,96413,");

        Files.writeString(file, HEAD);

        assertThat(code(BY_PLAN).out()).contains("\nclean,1,96365,");
    }

    @Test
    void aBrokenRowIsRefusedWithFileLineAndFixAndNothingIsCoded() throws IOException {
        Files.writeString(file, HEAD + BROKEN + "switch,mixedBags,both,x,2026-01-01,,manual p. 3\n");

        Call call = code(BY_PLAN);

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .isEqualTo("basilic: " + file + ":4: unknown value 'chemo'\nbasilic: " + file
                        + ":5: unknown switch 'mixedBags'; the nearest is mixedBag; all of them: basilic switches\n");
    }

    @Test
    void aBrokenPolicyIsNotPutAndTheOldOneStaysInForce() throws IOException {
        Path draft = Files.createDirectory(folder.resolve("drafts")).resolve("plan.csv");
        Files.writeString(draft, HEAD + BROKEN);

        Call refused = Call.of("policy", "put", draft.toString(), "--policies", plans);

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).startsWith("basilic: " + draft + ":4: unknown value 'chemo'");
        assertThat(code(BY_PLAN).out()).contains("\nclean,1,96413,");
        Files.writeString(draft, HEAD);
        assertThat(Call.of("policy", "put", draft.toString(), "--policies", plans)
                        .out())
                .isEqualTo(file + ": put in the place of the old one\n");
        assertThat(code(BY_PLAN).out()).contains("\nclean,1,96365,");
        assertThat(Call.of("policy", "put", draft.toString(), "--policies", plans)
                        .out())
                .isEqualTo(file + ": already there, nothing changed\n");
        assertThat(Call.of("policy", "put", draft.toString()).code()).isEqualTo(2);
        assertThat(Call.of(
                                "policy",
                                "put",
                                draft.toString(),
                                "--policies",
                                folder.resolve("new").toString())
                        .out())
                .endsWith("plan.csv: added\n");
    }

    @Test
    void lintChangesNothingAndTellsAll() throws IOException {
        assertThat(Call.of("policy", "lint", plans).out()).isEqualTo(plans + ": 1 policy in order\n");
        assertThat(Call.of("policy", "lint", file.toString()).out()).isEqualTo(file + ": in order\n");
        Path child = folder.resolve("child.csv");
        Files.writeString(child, HEAD.replace("commercial", "plan"));

        Call alone = Call.of("policy", "lint", child.toString());

        assertThat(alone.code()).isEqualTo(3);
        assertThat(alone.err()).startsWith("basilic: " + child + ":3: there is no policy 'plan' to be the parent");
        assertThat(Call.of("policy", "lint", child.toString(), "--policies", plans)
                        .code())
                .isZero();
        assertThat(Call.of("policy", "lint", folder.resolve("none.csv").toString())
                        .code())
                .isEqualTo(4);
        assertThat(Call.of("policy", "lint").code()).isEqualTo(2);
    }

    @Test
    void listTellsWhoseEachPolicyIsAndOnWhatDays() throws IOException {
        Files.writeString(Path.of(plans, "commercial.csv"), HEAD.replace("commercial", "medicare"));

        Call all = Call.of("policy", "list", "--policies", plans);
        Call before = Call.of("policy", "list", "--policies", plans, "--on", "2025-12-31");

        assertThat(all.code()).isZero();
        assertThat(all.out())
                .containsPattern(
                        "(?m)^medicare +Medicare\n +national, from 2023-01-01, \\d+ rows of its own, built-in$")
                .contains("plan            Our plan\n")
                .contains("                parent commercial, from 2026-01-01, 1 row of its own\n                "
                        + file + "\n")
                .contains("commercial.csv in the place of the built-in one\n");
        assertThat(before.out()).contains("medicare").doesNotContain("Our plan");
        assertThat(Call.of("policy", "list", "--on", "2019-01-01").code()).isEqualTo(2);
    }

    @Test
    void showTellsWhichPolicyOfTheLineAnswers() {
        Call call = Call.of("policy", "show", "plan", "--on", "2026-03-02", "--policies", plans);

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .startsWith("""
                        Policy plan on 2026-03-02: Our plan
                          in force from 2026-01-01
                          answers by plan, then commercial
                          Medicare's own rules do not apply
                        """)
                .containsPattern("(?m)^  J0696 +chemotherapy +plan \\(manual p. 2\\)$")
                .containsPattern("(?m)^  mixedBag +one-service +commercial \\(")
                .containsPattern("(?m)^  splitInjection +each-injection +facility, commercial")
                .containsPattern("(?m)^ +one-per-drug +professional, commercial");
        assertThat(call.out().lines()).allMatch(line -> line.length() <= Paper.WIDTH);
    }

    @Test
    void showKeepsToOwnRowsSettingAndDays() throws IOException {
        Files.writeString(file, HEAD + CLASS + """
                switch,mixedBag,facility,concurrent,2026-01-01,2026-04-01,manual p. 3
                switch,mixedBag,facility,one-service,2026-04-01,,manual p. 4
                """);

        assertThat(show("--own"))
                .containsPattern("concurrent +facility, from 2026-01-01 to 2026-03-31,\\s+plan \\(manual p. 3\\)")
                .containsPattern("one-service +facility, from 2026-04-01, plan\\s+\\(manual\\s+p.\\s+4\\)")
                .contains("J0696")
                .doesNotContain("commercial (");
        assertThat(show("--own", "--setting", "professional")).doesNotContain("mixedBag");
        assertThat(show("--own", "--on", "2026-03-31")).contains("concurrent").doesNotContain("one-service");
        assertThat(show("--own", "--on", "2026-04-01")).contains("one-service").doesNotContain("concurrent");
        assertThat(Call.of("policy", "show", "plan", "--policies", plans, "--on", "2025-12-31")
                        .err())
                .startsWith("basilic: the policy plan is in force from 2026-01-01, not on 2025-12-31\n");
        assertThat(Call.of("policy", "show", "nobody", "--policies", plans).err())
                .startsWith("basilic: there is no policy nobody; there are medicare, ")
                .contains(", plan\n");
    }

    @Test
    void anEncounterBeforeThePolicyIsRefusedByNameAndTheOthersAreCoded() {
        Call call = Call.withInput(
                LAST_YEAR + Visits.CLEAN, "code", "--policy", "plan", "--policies", plans, "--format", "ndjson");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out().lines()).hasSize(1);
        assertThat(call.err())
                .isEqualTo(
                        "<stdin>: record 1: the policy plan is in force from 2026-01-01, not on 2025-12-31; code this"
                                + " encounter by another\n");
        Call whatIf = Call.withInput(
                Visits.CLEAN, "code", "--policy", "plan", "--policies", plans, "--what-if", "dateOfService=2025-12-31");
        assertThat(whatIf.code()).isEqualTo(3);
        assertThat(whatIf.err()).contains("the policy plan is in force from 2026-01-01, not on 2025-12-31");
    }

    @Test
    void switchesShowAPolicyOfTheSite() throws IOException {
        Files.writeString(file, HEAD + "switch,mixedBag,both,concurrent,2026-01-01,,manual p. 3\n");
        String[] words = {"switches", "--policy", "plan", "--policies", plans, "--on", "2026-01-01"};

        assertThat(Call.of(words).out())
                .startsWith("Policy plan on 2026-01-01;")
                .containsPattern("\\* +concurrent ");
        words[6] = "2025-12-31";
        assertThat(Call.of(words).err()).startsWith("basilic: the policy plan is in force from 2026-01-01, not on");
        assertThat(Call.of(words).code()).isEqualTo(2);
    }

    @Test
    void windowsLineEndsAreTaken() throws IOException {
        Files.writeString(file, "\ufeff" + (HEAD + CLASS).replace("\n", "\r\n"));

        assertThat(code(BY_PLAN).out()).contains("\nclean,1,96413,");
    }

    @Test
    void aDirectoryThatIsNoneIsFour() {
        assertThat(Call.withInput(Visits.CLEAN, "code", "--policies", plans + "/no")
                        .err())
                .isEqualTo("basilic: " + plans + "/no: no such file or directory\n");
        assertThat(Call.withInput(Visits.CLEAN, "code", "--policies", file.toString())
                        .code())
                .isEqualTo(4);
    }

    private String show(String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"policy", "show", "plan", "--policies", plans}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Call.of(words).out();
    }

    private Call code(String visit) {
        return Call.withInput(visit, "code", "--format", "csv", "--policies", plans);
    }
}
