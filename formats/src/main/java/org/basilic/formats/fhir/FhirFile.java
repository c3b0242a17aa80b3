package org.basilic.formats.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.feed.FeedFile;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;

/**
 * Reads the resources of a file. A document that cannot be read to its end brings nothing, because what is missing may be the
 * stop of an infusion; of a file with one resource a line, that line brings nothing and the others are read. Safe to share between threads.
 */
final class FhirFile {

    /** Bytes of one document. */
    private static final long DOCUMENT_BYTES = 100L << 20;

    /** The parser gives up here; far before, a resource is refused and the others are read on. */
    private static final int DEEPEST = 10_000;

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int DECODED_AT_ONCE = 8_192;

    private final ReadLimits limits;
    private final JsonFactory json;

    FhirFile(ReadLimits limits) {
        this.limits = limits;
        this.json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.textCharacters())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
    }

    /** Reads a file into the intake. */
    void read(FeedFile file, Intake into) throws IOException {
        if (LineForm.of(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
                readLines(file.name(), new Lines(in, limits.recordBytes()), into);
            }
            return;
        }
        if (Files.size(file.path()) > DOCUMENT_BYTES) {
            into.refuse(tooLarge(file.name(), "a document of more than " + DOCUMENT_BYTES + " bytes"));
            return;
        }
        byte[] document = Files.readAllBytes(file.path());
        read(file.name(), document, 0, document.length, into);
    }

    private void readLines(String name, Lines lines, Intake into) throws IOException {
        while (lines.next()) {
            String place = name + " line " + lines.number();
            if (lines.isTooLong()) {
                into.refuse(tooLarge(place, "a line of more than " + limits.recordBytes() + " bytes"));
            } else if (!lines.isBlank()) {
                read(place, lines.bytes(), lines.from(), lines.length(), into);
            }
        }
    }

    /** Reads a document into the intake. */
    void read(String place, byte[] bytes, int from, int length, Intake into) throws IOException {
        for (int i = 0; i < Math.min(4, length); i++) {
            if (bytes[from + i] == 0) {
                // UTF-16 or UTF-32, which the standard does not allow.
                into.refuse(badBytes(place, i));
                return;
            }
        }
        Intake brought = new Intake();
        try (JsonParser parser = json.createParser(bytes, from, length)) {
            new ResourceReader(parser, limits, place, brought).read();
            into.addAll(brought);
        } catch (StreamConstraintsException e) {
            into.refuse(tooLarge(place, "a text, number, name or nesting beyond the limits"));
        } catch (JsonProcessingException e) {
            into.refuse(broken(place, e, ByteBuffer.wrap(bytes, from, length).slice()));
        }
    }

    /** Returns what is wrong with the text; the parser's own words are not shown, they may hold a piece of it. */
    private static Problem broken(String place, JsonProcessingException e, ByteBuffer text) {
        int bad = firstBad(text);
        if (bad >= 0) {
            return badBytes(place, bad);
        }
        JsonLocation at = e.getLocation();
        String found = at == null || e.getOriginalMessage().startsWith("Unexpected end-of-input")
                ? "the end of the input inside the document"
                : "text that is not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Problem(place + " $", ProblemCode.NOT_JSON, found, "resources as JSON; none of this was taken");
    }

    /** Returns the offset of the first NUL or byte that is not UTF-8; -1 where there is none. */
    private static int firstBad(ByteBuffer text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(DECODED_AT_ONCE);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            int from = text.position();
            characters.clear();
            result = decoder.decode(text, characters, true);
            for (int i = from; i < text.position(); i++) {
                if (text.get(i) == 0) {
                    return i;
                }
            }
        }
        return result.isError() ? text.position() : -1;
    }

    private static Problem badBytes(String place, int offset) {
        return new Problem(
                place + " $",
                ProblemCode.BAD_BYTES,
                "bytes at offset " + offset + " that are not UTF-8",
                "UTF-8 without NUL");
    }

    private static Problem tooLarge(String place, String found) {
        return new Problem(place + " $", ProblemCode.TOO_LARGE, found, "what the limits allow, see LIMITS.md");
    }
}
