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
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The forms of a table, the easiest to read first. */
    private static final List<String> FORMS = List.of(".csv", ".txt", ".xlsx");

    private final Path path;
    private final @Nullable String member;
    private final int largest;

    private OfficialFile(Path path, @Nullable String member) {
        this(path, member, Bounded.LARGEST);
    }

    private OfficialFile(Path path, @Nullable String member, int largest) {
        this.path = path;
        this.member = member;
        this.largest = largest;
    }

    /** Returns the same file, of which up to so many bytes are read. */
    OfficialFile upTo(int bytes) {
        return new OfficialFile(path, member, bytes);
    }

    /**
     * Finds the text.
     *
     * @param wanted picks by their names, in lower case and without folders, the files of a zip that may be meant
     * @throws MalformedFileException if a zip has none or several that may be meant
     */
    static OfficialFile find(Path path, Predicate<String> wanted) throws IOException {
        return isZip(path) ? only(path, named(path, wanted)) : new OfficialFile(path, null);
    }

    /**
     * Finds a table, as text or as a workbook (XLSX). Where a zip has it in several forms, CSV goes before other text and text
     * before a workbook.
     *
     * @param wanted as for {@link #find}
     * @throws MalformedFileException if a zip has none or several of one form that may be meant
     */
    static OfficialFile findTable(Path path, Predicate<String> wanted) throws IOException {
        if (!isZip(path) || isWorkbook(path)) {
            return new OfficialFile(path, null);
        }
        return only(path, inFirstForm(named(path, wanted)));
    }

    /**
     * Finds another table in the zip that this one is from, or returns null when there is none or this one is from no zip.
     *
     * @throws MalformedFileException if there are several of one form
     */
    @Nullable
    OfficialFile beside(Predicate<String> wanted) throws IOException {
        List<String> found = member == null ? List.of() : inFirstForm(named(path, wanted));
        return found.isEmpty() ? null : only(path, found);
    }

    private static List<String> inFirstForm(List<String> found) {
        for (String ending : FORMS) {
            List<String> ofForm = found.stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                    .toList();
            if (!ofForm.isEmpty()) {
                return ofForm;
            }
        }
        return List.of();
    }

    private static List<String> named(Path path, Predicate<String> wanted) throws IOException {
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
        return found;
    }

    private static OfficialFile only(Path path, List<String> found) throws MalformedFileException {
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

    /** Returns the name of the file that was given and, where it is a zip, that of the file in it, both without folders. */
    List<String> names() {
        return member == null ? List.of(fileName()) : List.of(fileName(), lastPart(member));
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

    /** Returns where the bytes lie, or null when they are packed in a zip. */
    @Nullable
    Path plainPath() {
        return member == null ? path : null;
    }

    /** Whether it is a workbook rather than text. */
    boolean isWorkbook() throws IOException {
        return beginsWith(ZIP);
    }

    /** Whether it is a workbook in the form that came before XLSX. */
    boolean isOldWorkbook() throws IOException {
        return beginsWith(OLD_WORKBOOK);
    }

    private boolean beginsWith(byte[] start) throws IOException {
        try (InputStream in = bytes()) {
            return Arrays.equals(in.readNBytes(start.length), start);
        }
    }

    InputStream bytes() throws IOException {
        if (member == null) {
            return new Bounded(Files.newInputStream(path), name(), largest);
        }
        return new Bounded(new ZippedMember(path, member), name(), largest);
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(WorkbookParts.MAIN) != null;
        } catch (ZipException e) {
            return false;
        }
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
