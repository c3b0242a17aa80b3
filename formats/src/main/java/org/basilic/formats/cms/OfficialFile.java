package org.basilic.formats.cms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/** A file as its publisher gives it: plain text, or the one of its kind in a zip. Read as a stream, as often as asked. */
public final class OfficialFile {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path path;
    private final @Nullable String member;

    private OfficialFile(Path path, @Nullable String member) {
        this.path = path;
        this.member = member;
    }

    /**
     * Finds the text.
     *
     * @param wanted picks by their names, in lower case and without folders, the files of a zip that may be meant
     * @throws MalformedFileException if a zip has none or several that may be meant
     */
    static OfficialFile find(Path path, Predicate<String> wanted) throws IOException {
        if (!isZip(path)) {
            return new OfficialFile(path, null);
        }
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = lastPart(entry.getName());
                if (!entry.isDirectory() && !name.startsWith(".") && wanted.test(name.toLowerCase(Locale.ROOT))) {
                    found.add(entry.getName());
                }
            }
        } catch (ZipException e) {
            throw new MalformedFileException(path.toString(), 1, "a zip that cannot be opened; fetch it again");
        }
        if (found.size() != 1) {
            throw new MalformedFileException(
                    path.toString(),
                    1,
                    found.isEmpty()
                            ? "the zip has no file of this kind; unpack it and name the right one"
                            : "the zip has several files of this kind (" + String.join(", ", found)
                                    + "); unpack it and name the right one");
        }
        return new OfficialFile(path, found.get(0));
    }

    /** Returns what messages call it. */
    String name() {
        return member == null ? path.toString() : path + "!" + member;
    }

    /** Returns the name of the file that was given, without its folders. */
    public String fileName() {
        return lastPart(path.toString());
    }

    /** Returns the checksum of the file that was given, in lower-case hexadecimal digits. */
    public String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Opens the text: UTF-8, with or without a byte order mark, or where it is not that the old Windows encoding. */
    BufferedReader text() throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes(), charset()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private Charset charset() throws IOException {
        try (Reader strict = new InputStreamReader(bytes(), StandardCharsets.UTF_8.newDecoder())) {
            strict.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return OLD_WINDOWS;
        }
    }

    private InputStream bytes() throws IOException {
        if (member == null) {
            return new Bounded(Files.newInputStream(path), name());
        }
        return new Bounded(new ZippedMember(path, member), name());
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
