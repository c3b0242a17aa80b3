package org.basilic.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Invented patients whose every identifying word is found nowhere else, so that a copy of it in a wrong place is found by
 * looking for it.
 */
final class Canary {

    /** What no log, metric, address, title or file of the server may hold. */
    static final List<String> WORDS = List.of(
            "QZWPAT",
            "QZWENC",
            "QZWLAST",
            "QZWFIRST",
            "QZWMRN",
            "QZWACC",
            "QZWSTREET",
            "QZWCITY",
            "QZWNOTE",
            "QZWFILE",
            "QZWREASON",
            "QZWDIAG",
            "9QX8WQ7KW7",
            "5550197731",
            "987-65-4329",
            "1917-09-23",
            "19170923",
            "09/23/1917");

    private static final String VISIT = """
            {"id":"%1$s","setting":"facility","placeOfService":"22","payer":"medicare","timeZone":"America/Chicago",\
            "patient":{"id":"QZWPAT%2$s","birthDate":"1917-09-23"},\
            "visit":{"number":1,"arrival":"2026-11-16T08:40","departure":"2026-11-16T12:10"},\
            "diagnoses":[{"code":"N10","description":"QZWDIAG of the kidney"}],"accesses":[{"id":"hand","kind":"peripheral"}],\
            "administrations":[{"id":"a1","drug":{"name":"ceftriaxone","hcpcs":"J0696"},"route":"iv-infusion",\
            "access":"hand","start":"2026-11-16T09:05",%3$s"dose":{"amount":2000,"unit":"mg"},\
            "containers":[{"kind":"single-dose","size":{"amount":2000,"unit":"mg"},"count":1}]}%4$s]}
            """;

    private static final String PUSH = """
            ,{"id":"a2","drug":{"name":"ondansetron","hcpcs":"J2405"},"route":"iv-push",\
            "access":"hand","start":"2026-11-16T10:30","dose":{"amount":4,"unit":"mg"},\
            "containers":[{"kind":"single-dose","size":{"amount":4,"unit":"mg"},"count":1}]}""";

    private static final String REGISTRATION = """
            {"encounter":"%1$s","account":"QZWACC%2$s","medicalRecordNumber":"QZWMRN%2$s","payer":"medicare-a",\
            "coverage":{"relationship":"self","memberId":"9QX8WQ7KW7%3$s"},\
            "patient":{"last":"QZWLAST","first":"QZWFIRST","birthDate":"1917-09-23","sex":"female",\
            "address":{"line":"7731 QZWSTREET LN","city":"QZWCITY","state":"IL","postalCode":"62704"}}}
            """;

    private static final String MESSAGES = String.join(
                    "\r",
                    "MSH|^~\\&|MAR|INFUSION|BASILIC|INFUSION|20261116085200||ADT^A04^ADT_A01|QZW1|P|2.5.1",
                    "EVN||20261116085200",
                    "PID|1||QZWMRN9^^^INFUSION^MR||QZWLAST^QZWFIRST||19170923|F|||7731 QZWSTREET LN^^QZWCITY^IL^62704"
                            + "||5550197731||||||987-65-4329",
                    "PV1|1|O|INF||||||||||||||||QZWENC9|||||||||||||||||||||||||202611160850",
                    "NTE|1||QZWNOTE the patient says so",
                    "DG1|1||N10^QZWDIAG^I10|||W",
                    "MSH|^~\\&|MAR|INFUSION|BASILIC|INFUSION|20261116091200||RAS^O17^RAS_O17|QZW2|P|2.5.1",
                    "PID|1||QZWMRN9^^^INFUSION^MR||QZWLAST^QZWFIRST||19170923|F",
                    "PV1|1|O|INF||||||||||||||||QZWENC9",
                    "ORC|RE|a1",
                    "RXA|0|1|202611160905|202611161010|J0696^ceftriaxone^HCPCS|2000|mg|||||||||||||CP|A|20261116091030",
                    "RXR|IV|^Right hand^L")
            + "\r";

    private Canary() {}

    /** Returns a day: a visit whose infusion has no stop, one that is whole, and one that cannot be read. */
    static Path day(Path directory) throws IOException {
        String stop = "\"stop\":\"2026-11-16T10:20\",";
        return write(
                directory.resolve("QZWFILE-day.ndjson"),
                VISIT.formatted("QZWENC7731", "7731", "", PUSH)
                        + VISIT.formatted("QZWENC7732", "7732", stop, "")
                        + VISIT.formatted("QZWENC7733", "7733", "\"stop\":\"QZWNOTE\",", ""));
    }

    /** Returns the registrations of the day. */
    static Path registrations(Path directory) throws IOException {
        return write(
                directory.resolve("QZWFILE-registrations.ndjson"),
                REGISTRATION.formatted("QZWENC7731", "7731", "1") + REGISTRATION.formatted("QZWENC7732", "7732", "2"));
    }

    /** Returns messages of another visit, with a note. */
    static Path messages(Path directory) throws IOException {
        return write(directory.resolve("QZWFILE-day.hl7"), MESSAGES);
    }

    /** Returns messages that break off in a patient's name. */
    static Path brokenMessages(Path directory) throws IOException {
        return write(
                directory.resolve("QZWFILE-broken.hl7"),
                MESSAGES.substring(0, MESSAGES.indexOf("QZWFIRST") + 4) + "\u0000|||QZWNOTE");
    }

    /** Returns where any of the words stands in the files under this directory, or in their names. */
    static List<String> under(Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            String wide = bytes.replace("\u0000", "");
            for (String word : WORDS) {
                if (bytes.contains(word)
                        || wide.contains(word)
                        || file.toString().contains(word)) {
                    found.add(word + " in " + directory.relativize(file));
                }
            }
        }
        return found;
    }

    /** Returns which of the texts hold any of the words. */
    static List<String> in(List<String> texts) {
        return texts.stream()
                .filter(text -> WORDS.stream().anyMatch(text::contains))
                .toList();
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
