package org.basilic.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.model.Administration;
import org.basilic.model.DrugClass;
import org.basilic.model.Encounter;
import org.basilic.model.Pause;
import org.basilic.model.Quantity;
import org.basilic.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterReaderTest {

    private static final String ONE = Sample.small(1);
    private static final String TWO = Sample.small(2);
    private static final String THREE = Sample.small(3);

    @Test
    void readsEveryKindOfProperty() {
        Encounter encounter = ((Read) Sample.readings(Sample.full(7)).get(0)).encounter();

        assertThat(encounter.id()).isEqualTo("V-7");
        assertThat(encounter.placeOfService()).isEqualTo("22");
        assertThat(encounter.timeZone()).hasToString("America/Chicago");
        assertThat(encounter.patient()).hasToString("Patient[id=P-1, birthDate=1961-12-31, sex=FEMALE]");
        assertThat(encounter.visit())
                .hasToString("Visit[number=1, arrival=2026-03-02T07:30, departure=2026-03-02T12:00:30]");
        assertThat(encounter.diagnoses()).hasToString("[Diagnosis[code=C50.911, description=Brustkrebs älter]]");
        assertThat(encounter.accesses().get(0).leftInPlace()).isTrue();
        assertThat(encounter.accesses().get(1).lumenOf()).isEqualTo("port");
        assertThat(encounter.program340B()).hasToString("Program340B[coveredEntity=false, entityType=null]");
        Administration push = encounter.administrations().get(0);
        assertThat(push.drug().drugClass()).isEqualTo(DrugClass.THERAPEUTIC);
        assertThat(push.route()).isEqualTo(Route.IV_PUSH);
        assertThat(push.stop()).isNull();
        assertThat(push.continuouslyAttended()).isNull();
        Administration infusion = encounter.administrations().get(1);
        assertThat(infusion.pauses())
                .containsExactly(
                        new Pause(LocalDateTime.parse("2026-03-02T09:00"), LocalDateTime.parse("2026-03-02T09:10")));
        assertThat(infusion.rate()).isEqualTo(new Quantity(new BigDecimal("83.30"), "mL/h"));
        assertThat(infusion.continuouslyAttended()).isFalse();
        assertThat(infusion.containers().get(0).size().amount()).isEqualTo(new BigDecimal("1E+2"));
        assertThat(encounter.services())
                .hasToString(
                        "[Service[code=99213, units=1, modifiers=[25], separatelyIdentifiable=true, repeatOf=null]]");
    }

    @Test
    void findsNothingInAnEmptyInput() {
        assertThat(Sample.readings("")).isEmpty();
        assertThat(Sample.readings(" \r\n\t\n")).isEmpty();
        assertThat(Sample.readings("\uFEFF")).isEmpty();
        assertThat(Sample.readings("[]")).isEmpty();
        assertThat(Sample.readings(" [ \n ] \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n%s\n%s\n",
                "%s\r\n%s\r\n\r\n%s",
                "%s%s %s",
                "[%s,%s,%s]",
                "\uFEFF[\n%s ,\n%s\n,%s]\n",
                "\uFEFF%s\n%s\n%s\n",
                "[%s]\n[%s,%s]",
                "[%s,%s]\n%s\n"
            })
    void readsObjectsHoweverTheyStandTogether(String form) {
        assertThat(Sample.told(form.formatted(ONE, TWO, THREE))).containsExactly("1 V-1", "2 V-2", "3 V-3");
    }

    @Test
    void readsPropertiesInAnyOrderWhateverTheOrderBefore() {
        String id = "\"id\":\"V-1\"";
        String setting = "\"setting\":\"facility\"";
        String date = "\"dateOfService\":\"2026-03-02\"";
        String given = "\"administrations\":[]";
        String twice = "IN-009 $.id: found the property a second time; wanted each property once]";

        assertThat(Sample.told(Stream.of(
                                List.of(id, setting, date, given),
                                List.of(given, date, setting, id),
                                List.of(id, setting, given, date),
                                List.of(id, id, setting, date, given),
                                List.of(given, id, setting, date, id),
                                List.of(id, setting, date, "\"x\":[{}]", given),
                                List.of(id, setting, date, given))
                        .map(properties -> "{" + String.join(",", properties) + "}")
                        .collect(Collectors.joining("\n"))))
                .satisfiesExactly(
                        told -> assertThat(told).isEqualTo("1 V-1"),
                        told -> assertThat(told).isEqualTo("2 V-1"),
                        told -> assertThat(told).isEqualTo("3 V-1"),
                        told -> assertThat(told).isEqualTo("4 refused, line 4: [" + twice),
                        told -> assertThat(told).isEqualTo("5 refused, line 5: [" + twice),
                        told -> assertThat(told).startsWith("6 refused, line 6: [IN-002 $.x: "),
                        told -> assertThat(told).isEqualTo("7 V-1"));
    }

    @Test
    void readsAnObjectWrittenOverManyLines() {
        String pretty = ONE.replace(",", ",\n  ").replace("{", "{\n  ").replace("}", "\n}");

        assertThat(Sample.told(pretty + "\n" + pretty.replace("V-1", "V-2"))).containsExactly("1 V-1", "2 V-2");
    }

    @Test
    void readsAllGoodElementsOfAnArrayBesideBadOnes() {
        String array = "[" + ONE + ", 5, \"text [\", null,\n{\"id\":\"\"}, [1, {}], " + TWO + "]";

        assertThat(Sample.told(array))
                .containsExactly(
                        "1 V-1",
                        "2 refused, line 1: [IN-004 $: found a number; wanted an object]",
                        "3 refused, line 1: [IN-004 $: found a text; wanted an object]",
                        "4 refused, line 1: [IN-004 $: found null; wanted an object]",
                        "5 refused, line 2: [IN-007 $.id: found a text of 0 characters; wanted a text of 1 to 64"
                                + " characters, IN-003 $.setting: found nothing; wanted the property setting, IN-003"
                                + " $.administrations: found nothing; wanted the property administrations]",
                        "6 refused, line 2: [IN-004 $: found an array; wanted an object]",
                        "7 V-2");
    }

    @Test
    void goesOnAtTheNextLineAfterALineThatIsNotJson() {
        assertThat(Sample.told(
                        ONE + "\n{\"id\": oops}\nnonsense\n[" + TWO + "]\n\n" + ONE.substring(0, 30) + "\n" + THREE))
                .containsExactly(
                        "1 V-1",
                        "2 refused, line 2: [IN-001 $: found text that is not JSON at line 2, column 8; wanted an"
                                + " encounter as a JSON object]",
                        "3 refused, line 3: [IN-001 $: found text that is not JSON at line 3, column 1; wanted an"
                                + " encounter as a JSON object]",
                        "4 refused, line 4: [IN-004 $: found an array; wanted an object]",
                        "5 refused, line 6: [IN-001 $: found text that is not JSON at line 6, column 31; wanted an"
                                + " encounter as a JSON object]",
                        "6 V-3");
    }

    @Test
    void readsTheLinesThatAnUnclosedLineSeemedToHold() {
        String unclosed = "{\"id\":\"x\",\"setting\":\"facility\",\"administrations\":[";

        assertThat(Sample.told(unclosed + "\n" + ONE + "\n" + TWO + "\n" + unclosed + "\n" + THREE + "\n"))
                .containsExactly(
                        "1 refused, line 1: [IN-001 $: found text that is not JSON at line 3, column 1; wanted an"
                                + " encounter as a JSON object]",
                        "2 V-1",
                        "3 V-2",
                        "4 refused, line 4: [IN-001 $: found the end of the input inside the record; wanted the whole"
                                + " record]",
                        "5 V-3");
    }

    @Test
    void takesABrokenObjectOverManyLinesForOneBrokenRecord() {
        String broken = """
                {
                  "id": "x",
                  "setting": facility,
                  "administrations": [
                    {
                      "id": "a1"
                    }
                  ]
                }
                """;

        assertThat(Sample.told(broken + ONE))
                .containsExactly(
                        "1 refused, line 1: [IN-001 $: found text that is not JSON at line 3, column 14; wanted an"
                                + " encounter as a JSON object]",
                        "2 V-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": oops}", "{\"id\" \"x\"}", "]x", "nil", "\"open", "{\"id\":\"x\"}}"})
    void leavesTheRestOfAnArrayUnreadAfterTextThatIsNotJson(String broken) {
        List<String> told = Sample.told("[" + ONE + "," + broken + "," + TWO + "]");

        assertThat(told.get(0)).isEqualTo("1 V-1");
        assertThat(told.get(told.size() - 1)).endsWith("; the rest of the array was not read]");
    }

    @Test
    void saysThatAnArrayWasNotClosed() {
        assertThat(Sample.told("[" + ONE + ",\n"))
                .containsExactly(
                        "1 V-1",
                        "2 refused, line 2: [IN-001 $: found the end of the input inside the array; wanted the whole"
                                + " array]");
    }

    @Test
    void refusesAnEncodingOtherThanUtf8() {
        assertThat(Sample.told(Sample.readings(ONE.getBytes(StandardCharsets.UTF_16LE))))
                .allSatisfy(told -> assertThat(told).contains("IN-001"))
                .isNotEmpty();
        assertThat(Sample.told(Sample.readings(ONE.getBytes(StandardCharsets.UTF_16))))
                .allSatisfy(told -> assertThat(told).contains("IN-001"))
                .isNotEmpty();
        assertThat(Sample.told(Sample.readings(
                        (ONE.replace("V-1", "V-ä") + "\n" + TWO).getBytes(StandardCharsets.ISO_8859_1))))
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("1 refused, line 1: [IN-001"),
                        told -> assertThat(told).isEqualTo("2 V-2"));
    }

    @Test
    void keepsWhatCameBeforeACutAtAnyByte() {
        byte[] whole = (ONE + "\n" + Sample.full(2)).getBytes(StandardCharsets.UTF_8);
        int first = ONE.length();
        for (int length = 1; length < whole.length; length++) {
            List<String> told =
                    Sample.told(Sample.readings(new ByteArrayInputStream(whole, 0, length), ReadLimits.standard()));

            assertThat(told).as("cut after %s bytes", length).hasSize(length > first + 1 ? 2 : 1);
            assertThat(told.get(0)).startsWith(length >= first ? "1 V-1" : "1 refused, line 1: [IN-001 $: found ");
            if (length > first + 1) {
                assertThat(told.get(1)).startsWith("2 refused, line 2: [IN-001 $: found ");
            }
        }
    }

    @Test
    void readsTheSameHoweverTheInputComesInPieces() {
        byte[] input = ("\uFEFF[" + Sample.full(1) + ",5," + ONE + "]\n" + Sample.full(2) + "\n{oops\n" + TWO)
                .getBytes(StandardCharsets.UTF_8);
        List<String> whole = Sample.told(Sample.readings(input));

        for (int piece : new int[] {1, 2, 3, 7, 1000}) {
            InputStream drops = new ByteArrayInputStream(input) {
                @Override
                public synchronized int read(byte[] into, int from, int length) {
                    return super.read(into, from, Math.min(piece, length));
                }

                @Override
                public synchronized int available() {
                    return 0;
                }
            };
            assertThat(Sample.told(Sample.readings(drops, ReadLimits.standard())))
                    .as("pieces of %s", piece)
                    .isEqualTo(whole);
        }
        assertThat(whole).hasSize(6);
    }

    @Test
    void givesARecordBeforeTheNextIsWritten() throws IOException {
        try (PipedOutputStream writer = new PipedOutputStream();
                EncounterReader reader =
                        new EncounterReader(new PipedInputStream(writer), Sample.CHECK, ReadLimits.standard())) {
            writer.write((ONE + "\n").getBytes(StandardCharsets.UTF_8));
            writer.flush();

            assertThat(reader.next()).isInstanceOf(Read.class);
            writer.write(TWO.getBytes(StandardCharsets.UTF_8));
            writer.flush();

            assertThat(reader.next()).isInstanceOf(Read.class);
        }
    }

    @Test
    void passesOnTheFailureOfTheInput() throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no such device");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("no such device");
            }
        };
        try (EncounterReader reader = new EncounterReader(failing, Sample.CHECK, ReadLimits.standard())) {
            assertThatIOException().isThrownBy(reader::next).withMessage("no such device");
        }
    }

    @Test
    void closesTheInput() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream input = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new EncounterReader(input, Sample.CHECK, ReadLimits.standard()).close();

        assertThat(closed[0]).isTrue();
    }
}
