package org.basilic.formats.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of the journal that tells one sending. Its name says how far the sending is, so that one renaming changes it. */
final class SendingFile {

    /** How far a sending is. */
    enum State {
        /** About to go out; where it ends here, nobody knows whether it went. */
        BEGUN("begun"),
        /** Went out. */
        SENT("sent"),
        /** Did not go out. */
        WITHDRAWN("withdrawn");

        private final String written;

        State(String written) {
            this.written = written;
        }
    }

    private static final String NO_DAY = "-";

    private SendingFile() {}

    static Path path(Path directory, int number, State state) {
        return directory.resolve("%09d.%s.txt".formatted(number, state.written));
    }

    /** Returns the number that a file name has, or -1 if it is none of ours. */
    static int number(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("[0-9]{9}\\.(begun|sent|withdrawn)\\.txt") ? Integer.parseInt(name.substring(0, 9)) : -1;
    }

    static State state(Path file) {
        String name = String.valueOf(file.getFileName());
        for (State state : State.values()) {
            if (name.endsWith("." + state.written + ".txt")) {
                return state;
            }
        }
        throw new IllegalArgumentException("not a file of the journal");
    }

    static String text(Sending sending) {
        StringBuilder text = new StringBuilder();
        line(text, "target", sending.target());
        line(text, "use", sending.test() ? "test" : "production");
        line(text, "at", sending.at().toString());
        line(text, "content", sending.content());
        line(text, "file", sending.file());
        line(text, "claims", String.valueOf(sending.claims().size()));
        for (SentClaim claim : sending.claims()) {
            LocalDate day = claim.day();
            line(text, claim.frequency(), (day == null ? NO_DAY : day) + " " + claim.number());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String rest) {
        if (rest.chars().anyMatch(Character::isISOControl) || word.isEmpty() || word.contains(" ")) {
            throw new IllegalArgumentException("a sign in " + word + " that ends a line");
        }
        text.append(word).append(' ').append(rest).append('\n');
    }

    /** Reads a file of the journal. */
    static Sending read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String target = rest(lines, "target", file);
            String use = rest(lines, "use", file);
            LocalDateTime at = LocalDateTime.parse(rest(lines, "at", file));
            String content = rest(lines, "content", file);
            String out = rest(lines, "file", file);
            int count = Integer.parseInt(rest(lines, "claims", file));
            List<SentClaim> claims = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                claims.add(claim(lines.readLine(), file));
            }
            return new Sending(number(file), target, "test".equals(use), content, at, out, claims);
        } catch (DateTimeException | NumberFormatException e) {
            throw broken(file, e);
        }
    }

    private static String rest(BufferedReader lines, String word, Path file) throws IOException {
        String line = lines.readLine();
        if (line == null || !line.startsWith(word + " ")) {
            throw broken(file, null);
        }
        return line.substring(word.length() + 1);
    }

    private static SentClaim claim(@Nullable String line, Path file) throws IOException {
        String[] words = line == null ? new String[0] : line.split(" ", 3);
        if (words.length < 3) {
            throw broken(file, null);
        }
        return new SentClaim(words[2], words[0], NO_DAY.equals(words[1]) ? null : LocalDate.parse(words[1]));
    }

    private static IOException broken(Path file, @Nullable Exception cause) {
        return new IOException(file + ": not as the program wrote it; put the file back as it was", cause);
    }
}
