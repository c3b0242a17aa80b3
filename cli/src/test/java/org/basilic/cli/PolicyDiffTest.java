package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyDiffTest {
    private static final String LAST_YEAR = Visits.CLEAN.replace("2026-03-02", "2025-12-31");

    private String plans;

    @BeforeEach
    void workIn(@TempDir Path fresh) throws IOException {
        plans = fresh.toString();
        Files.writeString(fresh.resolve("plan.csv"), """
                kind,subject,setting,value,from,to,source
                policy,label,both,Our plan,2026-01-01,,manual p. 1
                policy,parent,both,commercial,2026-01-01,,manual p. 1
                drug-class,J0696,both,chemotherapy,2026-01-01,,manual p. 2
                switch,mixedBag,facility,concurrent,2026-04-01,2026-07-01,manual p. 3
                """);
    }

    @Test
    void rowsThatDifferAreShownByStretchesOfDays() {
        assertThat(diff("commercial", "plan").out()).isEqualTo("""
                        Policies commercial and plan, from 2023-01-01 to 2027-03-31
                          plan is in force from 2026-01-01

                        switch mixedBag
                          2026-04-01 to 2026-06-30    facility      one-service by commercial (asco-coding; medlearn) ->
                                                                    concurrent by plan (manual p. 3)

                        drug-class J0696
                          from 2026-01-01                           no row -> chemotherapy by plan (manual p. 2)

                        2 answers differ.
                        """);
    }

    @Test
    void onADayThereIsWhatDiffersOnIt() {
        assertThat(diff("commercial", "plan", "--on", "2026-03-31").out()).endsWith("\n1 answer differs.\n");
        assertThat(diff("commercial", "plan", "--on", "2026-04-01").out()).endsWith("\n2 answers differ.\n");
        assertThat(diff("plan", "plan", "--on", "2026-04-01").out()).endsWith("\nNo answer differs.\n");
        assertThat(diff("commercial", "plan", "--on", "2025-12-31").err())
                .startsWith("basilic: the policy plan is in force from 2026-01-01, not on 2025-12-31\n");
    }

    @Test
    void overEncountersItShowsWhichLinesChangeAndByWhichRow() {
        Call call = Call.withInput(
                Visits.CLEAN + LAST_YEAR + Visits.CLEAN,
                "policy",
                "diff",
                "commercial",
                "plan",
                "--policies",
                plans,
                "--over",
                "-");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err())
                .startsWith("<stdin>: record 2: the policy plan is in force from 2026-01-01, not on 2025");
        assertThat(call.out())
                .contains("""

                        Encounter clean, 2026-03-02
                         - 96365         x1     2026-03-02                                     gone
                             by drug-class J0696
                         +                                   96413         x1     2026-03-02   added
                             by drug-class J0696
                        """)
                .contains("\n2 encounters compared, 2 changed: lines 2 added, 2 gone, 0 changed; findings ")
                .containsPattern("\ndrug-class J0696 +2 +4 +\\d+\n1 answer differs without changing anything here\n");
        assertThat(call.out().lines()).allMatch(line -> line.length() <= Paper.WIDTH);
    }

    @Test
    void jsonHasTheSame() {
        String[] words = {"policy", "diff", "commercial", "plan", "--policies", plans, "--over", "-", "--format", "json"
        };
        Call call = Call.withInput(Visits.CLEAN, words);

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .startsWith(
                        "{\"one\":\"commercial\",\"other\":\"plan\",\"encounters\":[\n{\"encounter\":\"clean\",\"date\":")
                .contains(
                        "{\"code\":\"96413\",\"kind\":\"administration\",\"changes\":[\"added\"],\"other\":{\"line\":1,")
                .contains("\"by\":[{\"kind\":\"drug-class\",\"subject\":\"J0696\"}]")
                .contains("\"counts\":{\"encounters\":1,\"changed\":1,\"linesAdded\":1,\"linesGone\":1,")
                .endsWith("\"together\":{\"encounters\":0,\"lines\":0,\"findings\":0}}}\n");
        assertThat(Call.withInput(Visits.CLEAN, words).out()).isEqualTo(call.out());
        assertThat(Call.withInput("", words).out()).contains("\"encounters\":[\n],\"counts\":{\"encounters\":0,");
    }

    @Test
    void wordsThatDoNotGoTogetherAreTwo() {
        assertThat(diff("commercial", "plan", "--format", "json").err())
                .startsWith("basilic: --format goes with --over\n");
        assertThat(diff("commercial", "plan", "--on", "2026-03-02", "--over", "-")
                        .code())
                .isEqualTo(2);
        assertThat(diff("commercial", "nobody").err())
                .startsWith("basilic: there is no policy nobody; there are medicare, ");
        assertThat(diff("commercial").code()).isEqualTo(2);
        assertThat(diff("commercial", "plan", "--over", "no-such-file").code()).isEqualTo(4);
    }

    private Call diff(String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] {"policy", "diff"}, 0, all, 0, 2);
        System.arraycopy(words, 0, all, 2, words.length);
        all[words.length + 2] = "--policies";
        all[words.length + 3] = plans;
        return Call.of(all);
    }
}
