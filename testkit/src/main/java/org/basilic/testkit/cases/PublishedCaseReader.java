package org.basilic.testkit.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");

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
            GoldenCase read = new OneCase(place, line, json).read();
            if (json.nextToken() != null) {
                throw malformed(place, "more on the line than one JSON object");
            }
            return read;
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
        private String vetted = GoldenCase.NOBODY;
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
                    vetted,
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
                case "id" -> id = text(name);
                case "title" -> title = text(name);
                case "why" -> why = text(name);
                case "source" -> source = readSource();
                case "standing" -> standing = choice(name, Standing.values());
                case "vetted" -> vetted = text(name);
                case "switches" -> readSwitches();
                case "published" -> readLines(name, printed);
                case "encounter" -> encounter = readEncounter();
                case "expect" -> readExpectation();
                default -> throw malformed(place, "unknown property '" + name + "'");
            }
        }

        private String text(String name) throws IOException, MalformedCaseException {
            expect(name, JsonToken.VALUE_STRING, "a text");
            return json.getText();
        }

        private void expect(String name, JsonToken token, String wanted) throws MalformedCaseException {
            if (json.currentToken() != token) {
                throw malformed(place, "'" + name + "' must be " + wanted);
            }
        }

        private <T extends Written> T choice(String name, T[] choices) throws IOException, MalformedCaseException {
            T found = Words.choiceOrNull(choices, text(name));
            if (found == null) {
                throw malformed(place, "unknown word '" + json.getText() + "'");
            }
            return found;
        }

        private String readSource() throws IOException, MalformedCaseException {
            expect("source", JsonToken.START_OBJECT, "an object");
            List<String> parts = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (!value.isScalarValue()) {
                    throw malformed(place, "'source." + name + "' must be a text or a number");
                }
                if (value != JsonToken.VALUE_NULL) {
                    parts.add(json.getText());
                }
            }
            return String.join("; ", parts);
        }

        private void readSwitches() throws IOException, MalformedCaseException {
            expect("switches", JsonToken.START_OBJECT, "an object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                Switch named = Switch.named(name);
                if (named == null) {
                    throw malformed(place, "unknown switch '" + name + "'");
                }
                json.nextToken();
                switches.put(named, text("switches." + name));
            }
        }

        private void readExpectation() throws IOException, MalformedCaseException {
            expect("expect", JsonToken.START_OBJECT, "an object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = "expect." + json.currentName();
                json.nextToken();
                switch (name) {
                    case "expect.scope" -> scope = choice(name, Scope.values());
                    case "expect.lines" -> readLines(name, lines);
                    case "expect.absent" -> readTexts(name, CODE, "a code such as 96365", absent);
                    default -> throw malformed(place, "unknown property '" + name + "'");
                }
            }
        }

        private void readLines(String list, List<ExpectedLine> into) throws IOException, MalformedCaseException {
            expect(list, JsonToken.START_ARRAY, "a list");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                expect(list, JsonToken.START_OBJECT, "a list of objects");
                into.add(readLine());
            }
        }

        private ExpectedLine readLine() throws IOException, MalformedCaseException {
            String code = "";
            int units = 1;
            List<String> modifiers = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "code" -> code = text(name);
                    case "units" -> {
                        expect(name, JsonToken.VALUE_NUMBER_INT, "a whole number");
                        units = json.getIntValue();
                    }
                    case "modifiers" -> readTexts(name, MODIFIER, "a modifier such as 59", modifiers);
                    default -> throw malformed(place, "unknown property '" + name + "' of a line");
                }
            }
            if (!CODE.matcher(code).matches()) {
                throw malformed(place, "'" + code + "' is no code of a line; one is written like 96365");
            }
            if (units < 1) {
                throw malformed(place, code + " has " + units + " units; a line has at least 1");
            }
            return new ExpectedLine(code, modifiers, units, null);
        }

        private void readTexts(String list, Pattern form, String wanted, List<String> into)
                throws IOException, MalformedCaseException {
            expect(list, JsonToken.START_ARRAY, "a list");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (!form.matcher(text(list)).matches()) {
                    throw malformed(place, "'" + json.getText() + "' is not " + wanted);
                }
                into.add(json.getText());
            }
        }

        private Encounter readEncounter() throws IOException, MalformedCaseException {
            expect("encounter", JsonToken.START_OBJECT, "an object");
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
                throw new MalformedCaseException(problems.stream()
                        .map(problem -> place + ": the encounter is refused: " + problem)
                        .toList());
            }
        }
    }
}
