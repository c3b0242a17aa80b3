package org.basilic.server.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The messages of an invented day of one patient, under numbers of their own. */
final class InventedDay {

    private InventedDay() {}

    /** Returns the messages of a patient whose numbers end with this, each as it stands in its frame. */
    static List<byte[]> of(String number) {
        List<byte[]> messages = new ArrayList<>();
        for (String text : text(number).split("(?=MSH\\|)", -1)) {
            if (!text.isBlank()) {
                messages.add(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return messages;
    }

    private static String text(String number) {
        try {
            return Files.readString(Path.of("../examples/feeds/hl7-day.hl7"))
                    .replace("4711", number)
                    .replaceAll("\\|D0", "|D" + number + "-0")
                    .replaceAll("\\r?\\n", "\r");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns one message of this patient, with other fields of its header. */
    static byte[] headed(String number, String kind, String control, String rest) {
        return ("MSH|^~\\&|MAR|INFUSION|BASILIC|INFUSION|20260312120000||" + kind + "|" + control + "|" + rest + "\r"
                        + "EVN||20260312120000\rPID|1||" + number + "^^^INFUSION^MR\rPV1|1|O|INF||||||||||||||||V"
                        + number
                        + "\r")
                .getBytes(StandardCharsets.UTF_8);
    }
}
