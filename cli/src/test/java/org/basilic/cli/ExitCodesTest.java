package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodesTest {
    private Path directory;

    @BeforeEach
    void workIn(@TempDir Path fresh) {
        directory = fresh;
    }

    @Test
    void cleanIsNought() {
        Call call = Call.withInput(Visits.CLEAN, "code", "-");

        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("\"status\": \"clean\"").contains("\"96365\"");
    }

    @Test
    void anErrorFindingIsOne() {
        Call call = Call.withInput(Visits.CLEAN + Visits.ERROR_FINDING, "code", "-");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aBlockedEncounterIsOne() {
        Call call = Call.withInput(Visits.BLOCKED, "code", "--format", "ndjson", "-");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("\"status\":\"blocked\"");
    }

    @Test
    void anUnknownSwitchIsTwoAndTheSwitchesAreListed() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--set", "nosuch=1", "-");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .startsWith("basilic: there is no switch nosuch; the switches are initial.professional, ")
                .contains("concurrent.overlap")
                .endsWith("Try: basilic code --help\n");
    }

    @Test
    void anUnknownValueIsTwoAndTheValuesAreListed() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--set", "concurrent.overlap=most", "-");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("basilic: concurrent.overlap cannot be most; it is one of ")
                .contains("half")
                .contains("sixteen");
    }

    @Test
    void aSwitchWithoutValueOrSetTwiceIsTwo() {
        assertThat(Call.of("code", "--set", "midnight.reset", "-").err())
                .startsWith("basilic: --set wants SWITCH=VALUE, not midnight.reset");
        Call twice = Call.of("code", "--set", "midnight.reset=on", "--set", "midnight.reset=off", "-");
        assertThat(twice.err()).startsWith("basilic: midnight.reset is set twice, to on and to off");
        assertThat(twice.code()).isEqualTo(2);
    }

    @Test
    void anUnknownPolicyIsTwo() {
        Call call = Call.withInput(Visits.CLEAN, "code", "--policy", "nobody", "-");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("basilic: there is no policy nobody; there are medicare, commercial");
    }

    @Test
    void unknownCommandsOptionsAndWordsAreTwo() {
        assertThat(Call.of().code()).isEqualTo(2);
        assertThat(Call.of("serve").err()).contains("serve");
        assertThat(Call.of("serve").code()).isEqualTo(2);
        assertThat(Call.of("code", "--fromat", "json").code()).isEqualTo(2);
        assertThat(Call.of("code", "--format", "xml", "-").err())
                .startsWith("basilic: --format cannot be xml; it is one of table, json, ndjson, csv\n");
        assertThat(Call.of("code", "--explain", "some", "-").err())
                .startsWith("basilic: --explain cannot be some; it is one of none, lines, all\n");
    }

    @Test
    void nothingToReadOnATerminalIsTwo() {
        assertThat(Call.onTerminal("code").code()).isEqualTo(2);
    }

    @Test
    void aRefusedRecordIsThreeAndTheOthersAreDone() {
        Call call = Call.withInput(
                Visits.CLEAN + Visits.REFUSED + Visits.CLEAN, "code", "--format", "ndjson", "--explain", "none", "-");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out().lines()).hasSize(2);
        assertThat(call.err()).startsWith("<stdin>: record 2 (line 2): IN-020 $.administrations[0].stop: found ");
        assertThat(call.err().lines()).hasSize(1);
    }

    @Test
    void brokenJsonIsThree() {
        Call call = Call.withInput(Visits.CLEAN + Visits.BROKEN, "code", "--format", "ndjson", "-");

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.out().lines()).hasSize(1);
        assertThat(call.err()).startsWith("<stdin>: record 2 (line 2): IN-001 ");
    }

    @Test
    void aMissingFileIsFourAndTheOthersAreDone() throws IOException {
        Path there = Files.writeString(directory.resolve("there.json"), Visits.CLEAN);
        Path missing = directory.resolve("missing.json");

        Call call = Call.of("code", "--format", "ndjson", missing.toString(), there.toString());

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err()).isEqualTo(missing + ": no such file\n");
        assertThat(call.out().lines()).hasSize(1);
    }

    @Test
    void aDirectoryIsFour() {
        Call call = Call.of("code", directory.toString());

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err()).isEqualTo(directory + ": is a directory; name the files in it\n");
        assertThat(call.out()).isEmpty();
    }

    @Test
    void theHighestCodeIsGiven() {
        Call call = Call.withInput(Visits.BLOCKED + Visits.REFUSED, "code", "-", directory.toString());

        assertThat(call.code()).isEqualTo(4);
        assertThat(ExitCode.FINDINGS.or(ExitCode.REFUSED)).isEqualTo(ExitCode.REFUSED);
        assertThat(ExitCode.FAULT.or(ExitCode.FAILURE)).isEqualTo(ExitCode.FAULT);
    }

    @Test
    void aClosedPipeIsFourWithoutAWord() {
        Call call = writingTo("Broken pipe");

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aFullDiskIsFourAndSaysSo() {
        Call call = writingTo("No space left on device");

        assertThat(call.code()).isEqualTo(4);
        assertThat(call.err()).isEqualTo("basilic: cannot write the results: No space left on device\n");
    }

    @Test
    void faultsNameTheirPlaceAndNothingOfTheRecord() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = streams(OutputStream.nullOutputStream(), err, Visits.CLEAN);

        Fault.report(streams, "x.json: record 7", new IllegalStateException("John Doe"));

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("basilic: a fault of ours in x.json: record 7: IllegalStateException at"
                        + " org.basilic.cli.ExitCodesTest.")
                .contains("Please report it")
                .doesNotContain("John Doe");
    }

    @Test
    void aFaultOutsideARecordIsSeventy() {
        OutputStream faulty = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException();
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Basilic.run(List.of("code", "-"), streams(faulty, err, Visits.CLEAN));

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("basilic: a fault of ours");
    }

    private static Call writingTo(String trouble) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(trouble);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Basilic.run(List.of("code", "-"), streams(broken, err, Visits.CLEAN));
        return new Call(code, "", err.toString(StandardCharsets.UTF_8));
    }

    private static Streams streams(OutputStream out, ByteArrayOutputStream err, String input) {
        return new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
    }
}
