package org.basilic.formats.site;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.basilic.claim.Registration;
import org.basilic.claim.Site;
import org.basilic.formats.MalformedFileException;
import org.jspecify.annotations.Nullable;

/**
 * The registrations of a site by encounter: a JSON array, or one object after the other (NDJSON). All of them are held: of 100,000
 * some 80 MB.
 */
public final class Registrations {

    /** More than a site sends at once. */
    private static final int MOST = 1_000_000;

    private final Map<String, Registration> byEncounter = new HashMap<>();

    private Registrations() {}

    /** Returns none. */
    public static Registrations none() {
        return new Registrations();
    }

    /**
     * Reads a file of registrations.
     *
     * @throws MalformedFileException if any is not as it should be, or two are of one encounter, with all that is wrong
     */
    public static Registrations read(Path path, Site site) throws IOException {
        if (Files.isDirectory(path)) {
            throw new MalformedFileException(path.toString(), 1, "not a file; registrations are a JSON file");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return read(in, path.toString(), site);
        }
    }

    /**
     * Reads registrations from a stream, which stays open.
     *
     * @param name of the stream, for problems
     * @throws MalformedFileException if any is not as it should be, or two are of one encounter, with all that is wrong
     */
    public static Registrations read(InputStream in, String name, Site site) throws IOException {
        Wrongs wrongs = new Wrongs();
        Registrations all = new Registrations();
        try (JsonParser parser = Json.open(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            RegistrationReader reader = new RegistrationReader(name, site, wrongs);
            int count = 0;
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            if (array) {
                parser.nextToken();
            }
            while (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
                String path = array ? "$[" + count + "]" : "$";
                Value value = new ValueReader(parser, name, wrongs).read(path);
                all.add(reader.read(value, path), value, path, name, wrongs);
                count++;
                if (count > MOST) {
                    throw new MalformedFileException(name, value.line(), "more than " + MOST + " registrations");
                }
                parser.nextToken();
            }
            if (array && parser.nextToken() != null) {
                wrongs.add(
                        name,
                        parser.currentTokenLocation().getLineNr(),
                        "something stands behind the end of the array; wanted nothing");
            }
        } catch (JsonProcessingException e) {
            Json.notJson(e, name, wrongs);
        }
        wrongs.refuse();
        return all;
    }

    private void add(@Nullable Registration read, Value value, String path, String name, Wrongs wrongs) {
        if (read != null && !read.encounter().isEmpty() && byEncounter.putIfAbsent(read.encounter(), read) != null) {
            wrongs.add(name, value.line(), path + ".encounter", "an encounter that was registered before", "each once");
        }
    }

    /** Returns the registration of an encounter; null where nobody registered it. */
    public @Nullable Registration of(String encounter) {
        return byEncounter.get(encounter);
    }

    /** Returns how many there are. */
    public int size() {
        return byEncounter.size();
    }
}
