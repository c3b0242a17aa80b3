package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.basilic.formats.sending.SendingFile.State;
import org.jspecify.annotations.Nullable;

/** What was sent, for look-ups: read once, and again only what is new. Tests are left out. */
final class SentIndex {

    private final Path directory;
    private final Map<Integer, State> known = new HashMap<>();
    private final Map<Integer, Earlier> sendings = new HashMap<>();
    private final Map<String, Integer> claims = new HashMap<>();
    private final Map<String, Integer> contents = new HashMap<>();

    SentIndex(Path directory) {
        this.directory = directory;
    }

    /** Reads what came since the last time. */
    void refresh() throws IOException {
        Map<Integer, Path> files = files();
        for (Map.Entry<Integer, State> one : known.entrySet()) {
            Path file = files.get(one.getKey());
            boolean gone = file == null || SendingFile.state(file) == State.WITHDRAWN;
            if (gone && one.getValue() != State.WITHDRAWN) {
                forget();
                break;
            }
        }
        for (Map.Entry<Integer, Path> file : files.entrySet()) {
            State state = SendingFile.state(file.getValue());
            if (known.put(file.getKey(), state) != state && state != State.WITHDRAWN) {
                add(SendingFile.read(file.getValue()), state);
            }
        }
    }

    private void forget() {
        known.clear();
        sendings.clear();
        claims.clear();
        contents.clear();
    }

    private Map<Integer, Path> files() throws IOException {
        Map<Integer, Path> files = new HashMap<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path file : all) {
                int number = SendingFile.number(file);
                if (number >= 0) {
                    files.put(number, file);
                }
            }
        }
        return files;
    }

    private void add(Sending sending, State state) {
        if (sending.test()) {
            return;
        }
        Integer number = sending.number();
        sendings.put(number, new Earlier(number, sending.at(), sending.file(), state == State.SENT));
        contents.merge(key(sending.target(), sending.content()), number, Math::max);
        for (SentClaim claim : sending.claims()) {
            claims.merge(key(sending.target(), claim), number, Math::max);
        }
    }

    /** Whether anything was ever begun. */
    boolean empty() {
        return known.isEmpty();
    }

    @Nullable
    Earlier content(String target, String content) {
        return sendings.get(contents.get(key(target, content)));
    }

    @Nullable
    Earlier claim(String target, SentClaim claim) {
        return sendings.get(claims.get(key(target, claim)));
    }

    private static String key(String target, SentClaim claim) {
        return key(target, claim.day() + " " + claim.number());
    }

    private static String key(String target, String rest) {
        return target + " " + rest;
    }
}
