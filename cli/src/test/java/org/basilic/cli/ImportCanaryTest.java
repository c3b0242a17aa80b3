package org.basilic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However an input is broken, neither standard error nor the report of fates names the patient. Every field is broken in
 * turn, and in turn the patient's name, number and birth date stand where another field should.
 */
class ImportCanaryTest {

    private static final String MRN = "QZXMRN4471";
    private static final String NAME = "Qzxfamily";
    private static final String BORN = "1943-08-27";
    private static final List<String> CANARIES =
            List.of(MRN, NAME, BORN, BORN.replace("-", ""), "08/27/1943", "Qzxgiven");

    /** What no field should hold: nothing, words, an enormous number, signs that mean something, what steers a terminal. */
    private static final List<String> BROKEN =
            List.of("", "garbage", "99999999999999999999", "-1", "\\X0D\\~&^", "\u001b[2J", "2026-02-30 25:61", "=1+1");

    @TempDir
    Path folder;

    private int tried;
    private int turn;

    @Test
    void aBrokenMedicationRecordNamesNobody() throws IOException {
        String text = with("oncology-day/mar.csv", "PT1001", "1951-04-09", "");
        List<String> lines = text.lines().toList();
        int columns = lines.get(0).split(",", -1).length;
        for (int column = 0; column < columns; column++) {
            for (String broken :
                    broken(lines.get(0).split(",", -1)[column], List.of("row", "order", "patient", "visit"))) {
                StringBuilder one = new StringBuilder(lines.get(0)).append('\n');
                StringBuilder all = new StringBuilder(lines.get(0)).append('\n');
                for (int line = 1; line < lines.size(); line++) {
                    String[] cells = lines.get(line).split(",", -1);
                    one.append(line == 3 ? replaced(cells, column, broken, ",") : lines.get(line))
                            .append('\n');
                    all.append(replaced(cells, column, broken, ",")).append('\n');
                }
                quiet("mar", one.toString());
                quiet("mar", all.toString());
            }
        }
        for (int cut = 0; cut < text.length(); cut += 101) {
            quiet("mar", text.substring(0, cut));
            quiet("mar", text.substring(0, cut) + '"' + text.substring(cut));
            quiet("mar", text.substring(0, cut) + '\0' + text.substring(cut));
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void brokenMessagesNameNobody() throws IOException {
        String text = with("oncology-day/messages.hl7", "PT1001", "19510409", "Invented^Ophelia");
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String[] fields = lines.get(line).split("\\|", -1);
            for (int field = 0; field < fields.length; field++) {
                String name = fields[0] + "-" + (fields[0].equals("MSH") ? field + 1 : field);
                for (String broken : broken(name, List.of("MSH-10", "ORC-2", "PID-3", "PV1-19", "MSH-1", "RXA-2"))) {
                    List<String> changed = new ArrayList<>(lines);
                    changed.set(line, replaced(fields, field, broken, "|"));
                    quiet("hl7", String.join("\r", changed) + "\r");
                }
            }
        }
        for (int cut = 0; cut < text.length(); cut += 67) {
            quiet("hl7", text.substring(0, cut));
            quiet("hl7", text.substring(0, cut) + '\0' + text.substring(cut));
            quiet("hl7", text.substring(0, cut) + "\rMSH|" + text.substring(cut));
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void brokenResourcesNameNobody() throws IOException {
        String text = with("oncology-day/bundle.json", "PT1001", "1951-04-09", "Invented")
                .replace("Person", "Qzxgiven");
        Matcher value = Pattern.compile(": (\"[^\"]*\"|[0-9.]+)").matcher(text);
        List<int[]> places = new ArrayList<>();
        while (value.find()) {
            places.add(new int[] {value.start(1), value.end(1)});
        }
        for (int[] place : places) {
            String before = text.substring(0, place[0]);
            String name =
                    before.substring(before.lastIndexOf('"', before.lastIndexOf('"') - 1) + 1, before.lastIndexOf('"'));
            for (String broken : broken(name, List.of("id", "reference", "fullUrl", "value"))) {
                String quoted = '"' + broken.replace("\\", "\\\\").replace("\u001b", "\\u001b") + '"';
                quiet("fhir", before + quoted + text.substring(place[1]));
            }
            quiet("fhir", before + "{\"" + NAME + "\":[true]}" + text.substring(place[1]));
        }
        for (int cut = 0; cut < text.length(); cut += 223) {
            quiet("fhir", text.substring(0, cut));
            quiet("fhir", text.substring(0, cut) + '\0' + text.substring(cut));
            quiet("fhir", text.substring(0, cut) + "\"" + text.substring(cut));
        }
        assertThat(tried).isGreaterThan(200);
    }

    /** Returns what a field is broken with; by what names a row, the patient's own names are not tried. */
    private List<String> broken(String field, List<String> namesOfRows) {
        List<String> some = new ArrayList<>();
        // Each field with some of them, so that each of them comes often.
        for (int i = 0; i < 2; i++) {
            some.add(BROKEN.get(turn++ % BROKEN.size()));
        }
        if (!namesOfRows.contains(field)) {
            some.add(List.of(MRN, NAME, BORN).get(turn % 3));
            some.add(NAME);
        }
        return some;
    }

    private static String replaced(String[] cells, int at, String with, String between) {
        String[] changed = cells.clone();
        changed[at] = with;
        return String.join(between, changed);
    }

    private static String with(String resource, String mrn, String born, String name) throws IOException {
        String text = Files.readString(Path.of(Told.resource(resource))).replace(mrn, MRN);
        text = text.replace(born, born.contains("-") ? BORN : BORN.replace("-", ""));
        return name.isEmpty() ? text : text.replace(name, name.contains("^") ? NAME + "^Qzxgiven" : NAME);
    }

    private void quiet(String feed, String input) throws IOException {
        tried++;
        String shown = input.length() > 300 ? input.substring(0, 300) + " ..." : input;
        Path report = folder.resolve("report.csv");
        Path file = Files.writeString(folder.resolve("input"), input);
        String map = Told.resource("site-" + feed + ".csv");
        Call call = Call.of("import", feed, "--map", map, "--report", report.toString(), file.toString());
        assertThat(call.code()).as(shown).isNotEqualTo(ExitCode.FAULT.number());
        String told = Files.exists(report) ? Files.readString(report) : "";
        for (String canary : CANARIES) {
            assertThat(call.err()).as(shown).doesNotContainIgnoringCase(canary);
            assertThat(told).as(shown).doesNotContainIgnoringCase(canary);
        }
        Files.deleteIfExists(report);
    }
}
