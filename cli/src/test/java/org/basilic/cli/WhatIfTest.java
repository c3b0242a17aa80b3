package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final String LONGER = "a1.stop=2026-03-02T10:31";

    @Test
    void theTableSaysAboveAndBelowThatItIsNotTheRecord() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--format", "table", "--what-if", LONGER);

        assertThat(call.out())
                .startsWith("WHAT IF, NOT THE RECORD\n  a1.stop: from 2026-03-02T10:00 to 2026-03-02T10:31\n")
                .contains("\n + ", "96366         x1     2026-03-02   added\n")
                .contains("   96365         x1     2026-03-02   96365         x1     2026-03-02\n")
                .endsWith("\nEND OF WHAT IF, NOT THE RECORD\n");
        assertThat(call.out().lines()).allMatch(line -> line.length() <= Paper.WIDTH);
        assertThat(call.code()).isZero();
    }

    @Test
    void theTableSaysWhichFindingsComeAndGo() {
        String home = Call.withInput(
                        Visits.CLEAN,
                        "code",
                        "--format",
                        "table",
                        "--what-if",
                        "setting=professional",
                        "--what-if",
                        "placeOfService=12")
                .out();
        String clinic = Call.withInput(
                        Visits.ERROR_FINDING, "code", "--format", "table", "--what-if", "placeOfService=11")
                .out();

        assertThat(home).contains("FINDINGS that go (-) or come (+)\n + ERROR");
        assertThat(clinic).contains("FINDINGS that go (-) or come (+)\n - ERROR");
    }

    @Test
    void jsonCannotBeTakenForACodedEncounter() {
        String pretty =
                Call.withInput(Visits.CLEAN, "code", "--what-if", LONGER).out();

        assertThat(Pattern.compile("^  \"(\\w+)\": ", Pattern.MULTILINE)
                        .matcher(pretty)
                        .results()
                        .map(result -> result.group(1)))
                .containsExactly("whatIf", "record", "changed", "differences");
        assertThat(pretty)
                .contains("\"place\": \"a1.stop\"", "\"from\": \"2026-03-02T10:00\"", "\"changes\": [\"added\"]");
    }

    @Test
    void theRecordInItIsTheRecord() {
        String alone =
                Call.withInput(Visits.CLEAN, "code", "--format", "ndjson").out();
        String beside = Call.withInput(Visits.CLEAN, "code", "--format", "ndjson", "--what-if", LONGER)
                .out();

        assertThat(beside.lines()).hasSize(1);
        assertThat(beside).startsWith("{\"whatIf\":").contains("\"record\":" + alone.strip() + ",\"changed\":{");
    }

    @Test
    void rowsAreRefused() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--format", "csv", "--what-if", LONGER);

        assertThat(call.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("--what-if has no csv");
    }

    @Test
    void aChangeConcernsTheEncountersThatHaveTheId() {
        String other = Visits.CLEAN.replace("\"clean\"", "\"other\"").replace("\"a1\"", "\"b1\"");

        Call call = Call.withInput(other + Visits.CLEAN, "code", "--format", "ndjson", "--what-if", LONGER);

        assertThat(call.out().lines()).hasSize(2);
        assertThat(call.out().lines().findFirst().orElseThrow())
                .startsWith("{\"whatIf\":{\"changes\":[]}")
                .endsWith("\"differences\":[]}");
        assertThat(call.out()).contains("\n{\"whatIf\":{\"changes\":[{\"place\":\"a1.stop\"");
        assertThat(Call.withInput(other + Visits.CLEAN, "code", "--format", "table", "--what-if", LONGER)
                        .out())
                .contains("no change concerns this encounter");
    }

    @Test
    void aChangeThatConcernsNoneIsWrongUsage() {
        Call call = Call.withInput(
                Visits.CLEAN + Visits.CLEAN, "code", "--what-if", LONGER, "--what-if", "a9.stop=2026-03-02T10:31");

        assertThat(call.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("no encounter has a9.stop");
    }

    @Test
    void aChangeThatIsNotWrittenAsOneIsWrongUsage() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--what-if", "a1.stop");

        assertThat(call.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(call.err()).contains("PLACE=VALUE");
    }

    @Test
    void aChangedRecordThatMakesNoSenseIsRefusedWithThePath() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--what-if", "a1.stop=2026-03-02T08:00");

        assertThat(call.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("<stdin>: record 1 with the changes: IN-020 $.administrations[0].stop: ");
    }

    @Test
    void theExitCodeIsThatOfTheRecord() {
        assertThat(Call.withInput(Visits.BLOCKED, "code", "--what-if", "a1.drug.name=ceftriaxone")
                        .code())
                .isEqualTo(ExitCode.FINDINGS.number());
        assertThat(Call.withInput(Visits.CLEAN, "code", "--what-if", "a1.drug={\"name\":\"no such drug\"}")
                        .code())
                .isZero();
    }

    @Test
    void aRefusedRecordLeavesTheOthers() {
        Call call = Call.withInput(Visits.REFUSED + Visits.CLEAN, "code", "--format", "ndjson", "--what-if", LONGER);

        assertThat(call.out().lines()).hasSize(1);
        assertThat(call.code()).isEqualTo(ExitCode.REFUSED.number());
    }
}
