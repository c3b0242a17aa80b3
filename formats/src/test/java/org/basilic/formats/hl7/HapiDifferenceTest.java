package org.basilic.formats.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.Parser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of every segment is the one that HAPI, the reader most in use, has in the same place. */
class HapiDifferenceTest {

    private static final int COUNT = Integer.getInteger("basilic.properties", 1_000);
    private static final long FIRST = Long.getLong("basilic.seed", 1);

    /** HAPI takes blanks off the beginning of a text and the end of a segment; we leave it as it was sent, and a reader strips what it compares. */
    private static final String BLANKS = "1 blanks at the ends";
    /** HAPI leaves bytes and line breaks in an escape as they stand; we resolve them, as the standard says. */
    private static final String BYTES = "2 bytes or a line break in an escape";
    /** HAPI hands on an explicit null as two quotes; ours is empty, so that nobody takes the quotes for a value. */
    private static final String NULL = "3 explicit null";

    private final Parser hapi = parser();

    private static Parser parser() {
        HapiContext context = new DefaultHapiContext(new CanonicalModelClassFactory("2.5.1"));
        context.setValidationContext(ValidationContextFactory.noValidation());
        return context.getPipeParser();
    }

    @Test
    void randomMessagesAreReadAlike() throws HL7Exception {
        Set<String> known = new TreeSet<>();
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            String text = RandomRas.message(seed);
            Map<String, String> ours = Leaves.ours(Taken.only(text));

            assertThat(ours).as("seed %s", seed).hasSizeGreaterThan(40);
            assertThat(differences(ours, Leaves.hapi(hapi.parse(text)), known))
                    .as("seed %s", seed)
                    .isEmpty();
        }
        assertThat(known).isSubsetOf(BLANKS, BYTES, NULL).hasSize(COUNT < 100 ? known.size() : 3);
    }

    @Test
    void publishedMessagesAreReadAlike() throws IOException, HL7Exception {
        Set<String> known = new TreeSet<>();
        for (Path file : published()) {
            String text = Files.readString(file).replace("\uFEFF", "").replaceAll("[\r\n]+", "\r");
            Map<String, String> ours = Leaves.ours(Taken.only(text));

            assertThat(ours).as(file.toString()).hasSizeGreaterThan(100);
            assertThat(differences(ours, Leaves.hapi(hapi.parse(text)), known))
                    .as(file.toString())
                    .isEmpty();
        }
        assertThat(known).containsExactly(BLANKS);
    }

    /** Returns the places at which the two differ, but for the differences that are known and meant, which are collected. */
    private static List<String> differences(Map<String, String> ours, Map<String, String> hapi, Set<String> known) {
        Set<String> places = new TreeSet<>(ours.keySet());
        places.addAll(hapi.keySet());
        List<String> others = new ArrayList<>();
        for (String place : places) {
            String our = ours.getOrDefault(place, "");
            String theirs = hapi.getOrDefault(place, "");
            if (!our.equals(theirs)) {
                String kind = kind(our, theirs);
                if (kind.isEmpty()) {
                    others.add(place + ": ours <" + our + ">, theirs <" + theirs + ">");
                } else {
                    known.add(kind);
                }
            }
        }
        return others;
    }

    private static String kind(String ours, String theirs) {
        if (ours.isEmpty() && theirs.equals("\"\"")) {
            return NULL;
        }
        String decoded =
                theirs.replace("\\X41\\", "A").replace("\\X2D2D\\", "--").replace("\\.br\\", "\n");
        if (ours.equals(decoded)) {
            return BYTES;
        }
        return strip(ours).equals(strip(decoded)) ? BLANKS : "";
    }

    private static String strip(String text) {
        return text.replaceAll("^ +| +$", "");
    }

    private static List<Path> published() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("formats"))) {
            at = Objects.requireNonNull(at.getParent(), "not within the project");
        }
        Path corpus = at.resolveSibling("shared").resolve("corpora").resolve("hl7v2");
        assumeTrue(Files.isDirectory(corpus), "the published messages are not beside the project");
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().endsWith(".hl7"))
                    .sorted()
                    .toList();
        }
    }
}
