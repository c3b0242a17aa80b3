package org.basilic.testkit.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.formats.json.EncounterReader;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.Written;
import org.basilic.reference.Switch;
import org.jspecify.annotations.Nullable;

/** Reads cases from the JSON in which published answers are collected: one case a line. */
public final class PublishedCaseReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final EncounterCheck check;

    /** Makes a reader that refuses encounters that this check finds a problem in. */
    public PublishedCaseReader(EncounterCheck check) {
        this.check = check;
    }

    /**
     * Reads the case on one line.
     *
     * @param place file and line, for problems and reports
     * @throws MalformedCaseException if the line is not a case
     */
    public GoldenCase read(String place, String line) throws MalformedCaseException {
        try (JsonParser json = JSON.createParser(line)) {
            return new OneCase(place, line, json).read();
        } catch (JsonProcessingException e) {
            throw malformed(place, "no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw malformed(place, String.valueOf(e.getMessage()));
        }
    }

    private static MalformedCaseException malformed(String place, String message) {
        return new MalformedCaseException(List.of(place + ": " + message));
    }

    /** The case that is being read. */
    private final class OneCase {
        private final String place;
        private final String line;
        private final JsonParser json;
        private String title = "";
        private String source = "";
        private String id = "";
        private String why = "";
        private @Nullable Standing standing;
        private @Nullable Scope scope;
        private @Nullable Encounter encounter;
        private final Map<Switch, String> switches = new EnumMap<>(Switch.class);
        private final List<ExpectedLine> lines = new ArrayList<>();
        private final List<ExpectedLine> printed = new ArrayList<>();
        private final List<String> absent = new ArrayList<>();

        OneCase(String place, String line, JsonParser json) {
            this.place = place;
            this.line = line;
            this.json = json;
        }

        GoldenCase read() throws IOException, MalformedCaseException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed(place, "no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                readField(name);
            }
            if (encounter == null || standing == null || scope == null) {
                throw malformed(place, "a case needs encounter, standing and expect.scope");
            }
            return new GoldenCase(
                    place,
                    title,
                    why,
                    List.of(),
                    List.of(),
                    id.isEmpty() ? source : source + "; case " + id,
                    standing,
                    GoldenCase.NOBODY,
                    switches,
                    scope,
                    encounter,
                    lines,
                    absent,
                    printed,
                    List.of());
        }

        private void readField(String name) throws IOException, MalformedCaseException {
            switch (name) {
                case "id" -> id = json.getText();
                case "title" -> title = json.getText();
                case "why" -> why = json.getText();
                case "source" -> source = readSource();
                case "standing" -> standing = choice(Standing.values());
                case "switches" -> readSwitches();
                case "published" -> readLines(printed);
                case "encounter" -> encounter = readEncounter();
                case "expect" -> readExpectation();
                default -> throw malformed(place, "unknown property '" + name + "'");
            }
        }

        private <T extends Written> T choice(T[] choices) throws IOException, MalformedCaseException {
            T found = Words.choiceOrNull(choices, json.getText());
            if (found == null) {
                throw malformed(place, "unknown word '" + json.getText() + "'");
            }
            return found;
        }

        private String readSource() throws IOException {
            List<String> parts = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.nextToken() != JsonToken.VALUE_NULL) {
                    parts.add(json.getText());
                }
            }
            return String.join("; ", parts);
        }

        private void readSwitches() throws IOException, MalformedCaseException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Switch named = Switch.named(json.currentName());
                if (named == null) {
                    throw malformed(place, "unknown switch '" + json.currentName() + "'");
                }
                json.nextToken();
                switches.put(named, json.getText());
            }
        }

        private void readExpectation() throws IOException, MalformedCaseException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "scope" -> scope = choice(Scope.values());
                    case "lines" -> readLines(lines);
                    case "absent" -> readTexts(absent);
                    default -> throw malformed(place, "unknown property 'expect." + name + "'");
                }
            }
        }

        private void readLines(List<ExpectedLine> into) throws IOException, MalformedCaseException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String code = "";
                int units = 1;
                List<String> modifiers = new ArrayList<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "code" -> code = json.getText();
                        case "units" -> units = json.getIntValue();
                        case "modifiers" -> readTexts(modifiers);
                        default -> throw malformed(place, "unknown property '" + name + "' of a line");
                    }
                }
                into.add(new ExpectedLine(code, modifiers, units, null));
            }
        }

        private void readTexts(List<String> into) throws IOException {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                into.add(json.getText());
            }
        }

        private Encounter readEncounter() throws IOException, MalformedCaseException {
            int from = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            int to = (int) json.currentLocation().getCharOffset();
            byte[] slice = line.substring(from, to).getBytes(StandardCharsets.UTF_8);
            try (EncounterReader reader =
                    new EncounterReader(new ByteArrayInputStream(slice), check, ReadLimits.standard())) {
                Reading reading = reader.next();
                if (reading instanceof Read read) {
                    return read.encounter();
                }
                List<Problem> problems = reading instanceof Refused refused ? refused.problems() : List.<Problem>of();
                throw malformed(place, "the encounter is refused: " + problems);
            }
        }
    }
}
