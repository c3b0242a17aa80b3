package org.basilic.server.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.basilic.server.operating.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The newest lines of a log that are the server's own. A file that standard error went to may hold lines of other programs too:
 * they are left out, and of other libraries' lines the message, since nobody here has chosen its words.
 */
final class BundleLog {

    private static final long TAIL = 8L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BundleLog() {}

    /**
     * Returns the lines, oldest first.
     *
     * @throws IOException if the file cannot be read
     */
    static List<String> newest(Path log) throws IOException {
        int most = Limits.intOf("bundle.log.lines");
        ArrayDeque<String> lines = new ArrayDeque<>();
        for (String line : tail(log).split("\n", -1)) {
            String kept = own(line.strip());
            if (kept != null) {
                lines.add(kept);
            }
            if (lines.size() > most) {
                lines.remove();
            }
        }
        return List.copyOf(lines);
    }

    private static String tail(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL);
            byte[] bytes = new byte[(int) Math.min(TAIL, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static @Nullable String own(String line) {
        if (!line.startsWith("{\"at\":\"")) {
            return null;
        }
        try {
            JsonNode read = JSON.readTree(line);
            String logger = read.path("logger").asText();
            if (logger.isEmpty()) {
                return null;
            }
            ObjectNode kept = JSON.createObjectNode();
            for (String name : List.of("at", "level", "logger", "request", "message", "trouble")) {
                boolean wanted = !name.equals("message") || logger.startsWith("org.basilic.");
                if (wanted && read.path(name).isTextual()) {
                    kept.set(name, read.get(name));
                }
            }
            return JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            return null; // the end of a line that was cut, or no line of ours
        }
    }
}
