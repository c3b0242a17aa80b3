package org.basilic.server.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basilic.server.intake.Upload;

/** The files of one request, by the names of their parts. */
final class Parts implements Closeable {

    /** More files in one request are not taken. */
    private static final int MOST = 100;

    private final Map<String, List<Upload>> files = new LinkedHashMap<>();
    private int count;

    void refuseUnknown(String name, String... known) {
        if (!List.of(known).contains(name)) {
            throw new ApiException(Trouble.UNKNOWN_PARAMETER, "parts are: " + String.join(", ", known));
        }
    }

    void add(String name, Upload file) {
        count++;
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
        if (count > MOST) {
            throw new ApiException(Trouble.TOO_LARGE, "more than " + MOST + " files");
        }
    }

    List<Path> all(String name) {
        return files.getOrDefault(name, List.of()).stream().map(Upload::path).toList();
    }

    List<Path> needed(String name) {
        List<Path> all = all(name);
        if (all.isEmpty()) {
            throw new ApiException(Trouble.BAD_REQUEST, "the part " + name + " is missing");
        }
        return all;
    }

    /** Returns what messages of commands call the files, which are nothing to the client: the names of their parts. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        files.forEach((name, all) -> {
            for (int i = 0; i < all.size(); i++) {
                names.put(all.get(i).path().toString(), all.size() == 1 ? name : name + " " + (i + 1));
            }
        });
        return names;
    }

    /** Adds all that was sent to a digest. */
    void digest(MessageDigest digest) throws IOException {
        files.forEach((name, all) -> {
            for (Upload file : all) {
                digest.update((name + ":" + file.bytes() + ":").getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Files.newInputStream(file.path())) {
                    byte[] part = new byte[1 << 16];
                    int read = in.read(part);
                    while (read >= 0) {
                        digest.update(part, 0, read);
                        read = in.read(part);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (List<Upload> all : files.values()) {
            for (Upload file : all) {
                file.close();
            }
        }
    }
}
