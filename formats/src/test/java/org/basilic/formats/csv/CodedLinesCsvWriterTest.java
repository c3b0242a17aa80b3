package org.basilic.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.basilic.formats.json.CodedSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedLinesCsvWriterTest {

    private static final String HEADINGS =
            "encounter,line,code,modifiers,units,kind,serviceDate,administrations,access,minutes,status,ndc,diagnosisPointers\r\n";

    @Test
    void writesARowForEachLineAndOneForAnEncounterWithout() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CodedLinesCsvWriter writer = new CodedLinesCsvWriter(out)) {
            writer.write(CodedSample.of("V \"1\", ä"));
            writer.write(CodedSample.empty());
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(HEADINGS
                        + "\"V \"\"1\"\", ä\",1,96413,59;XU,1,administration,2026-03-02,a1;a2,port,61,review,,2;1\r\n"
                        + "\"V \"\"1\"\", ä\",2,J1745,TB;JW,5,waste,2026-03-02,a1,,,review,57894003001,1\r\n"
                        + "\"V \"\"1\"\", ä\",3,99213,,2,service,2026-03-02,,,,review,,\r\n"
                        + "V-0,,,,,,,,,,clean,,\r\n");
    }

    @Test
    void guardsATextThatASpreadsheetWouldRun() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CodedLinesCsvWriter writer = new CodedLinesCsvWriter(out)) {
            writer.write(CodedSample.of("=1+2"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\r\n'=1+2,1,96413")
                .contains("\r\n'=1+2,3,99213");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "=A1,'=A1",
                "+1,'+1",
                "-1,'-1",
                "@x,'@x",
                "  =A1,'  =A1",
                "\"=A1,'\"=A1",
                "\t1,'\t1",
                "\uFF1DA1,'\uFF1DA1",
                "a=1,a=1",
                "a-1,a-1",
                "96413,96413",
                " ,  "
            })
    void putsAnApostropheBeforeFormulasOnly(String text, String guarded) {
        assertThat(Formula.guarded(text)).isEqualTo(text.isBlank() ? text : guarded);
    }

    @Test
    void guardsControlCharactersAndTheEmptyTextNot() {
        assertThat(Formula.guarded("\0x")).isEqualTo("'\0x");
        assertThat(Formula.guarded("\rx")).isEqualTo("'\rx");
        assertThat(Formula.guarded("")).isEmpty();
    }

    @Test
    void passesOnTheFailureOfTheOutput() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        CodedLinesCsvWriter writer = new CodedLinesCsvWriter(full);

        assertThatIOException()
                .isThrownBy(() -> {
                    writer.write(CodedSample.empty());
                    writer.flush();
                })
                .withMessage("no space left");
    }
}
