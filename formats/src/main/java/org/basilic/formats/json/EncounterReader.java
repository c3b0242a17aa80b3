package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.model.Encounter;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A reader of encounters in the native JSON: one object, an array of objects, or objects one after another (NDJSON). It
 * holds one record at a time, refuses a record with all its problems and goes on with the next. Not for several threads.
 *
 * <p>Each record is parsed straight from the {@link Window} on the input; where it ends is known when its last brace has
 * been read. Only after a fault must the end be looked for otherwise: {@link Resumption}.
 */
public final class EncounterReader implements Closeable {

    /** A fault this near the end of what is held may be only a value cut in two. */
    private static final int CUT = 64;

    private static final int LONGEST_NAME = 512;
    private static final List<String> WORDS = List.of("null", "true", "false");

    private enum Place {
        /** Before the first value, or after an array that was closed. */
        OUTSIDE,
        /** Among objects that stand one after another. */
        AMONG_LINES,
        AFTER_BRACKET,
        AFTER_ELEMENT,
        AFTER_COMMA,
        /** Where nothing more can be read. */
        END
    }

    private final Window window;
    private final EncounterCheck check;
    private final ReadLimits limits;
    private final JsonFactory json;
    private final Habit habit = new Habit();
    private final ClockText clockText = new ClockText();
    private Place place = Place.OUTSIDE;
    private int record;

    /** Makes a reader of this input; closing the reader closes the input. */
    public EncounterReader(InputStream in, EncounterCheck check, ReadLimits limits) {
        this.window = new Window(in);
        this.check = check;
        this.limits = limits;
        this.json = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.textCharacters())
                        .maxNumberLength(limits.numberDigits())
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
    }

    /**
     * Returns what became of the next record; null when there are no more.
     *
     * @throws IOException if the input itself cannot be read
     */
    public @Nullable Reading next() throws IOException {
        while (place != Place.END) {
            if (place == Place.OUTSIDE) {
                window.skipByteOrderMark();
            }
            if (!window.skipWhiteSpace()) {
                boolean open = place != Place.OUTSIDE && place != Place.AMONG_LINES;
                place = Place.END;
                return open ? refused(window.line(), ended("array")) : null;
            }
            byte first = window.first();
            switch (place) {
                case OUTSIDE -> {
                    place = first == '[' ? Place.AFTER_BRACKET : Place.AMONG_LINES;
                    if (first == '[') {
                        window.take();
                    }
                }
                case AMONG_LINES, AFTER_COMMA -> {
                    return first == '{' ? object() : otherValue(first);
                }
                default -> {
                    if (first == ']') {
                        window.take();
                        place = Place.OUTSIDE;
                    } else if (place == Place.AFTER_BRACKET) {
                        return first == '{' ? object() : otherValue(first);
                    } else if (first == ',') {
                        window.take();
                        place = Place.AFTER_COMMA;
                    } else {
                        return broken(window.line(), notJson(window.line(), window.column()), false);
                    }
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private Reading object() throws IOException {
        while (window.available() < 4 && window.grow()) {
            // The encoding shows in the first four bytes.
        }
        for (int i = 1; i < 4 && i < window.available(); i++) {
            if (window.bytes()[window.from() + i] == 0) {
                return broken(window.line(), notJson(window.line(), window.column() + i), false);
            }
        }
        Reading reading = attempt();
        while (reading == null) {
            reading = attempt();
        }
        return reading;
    }

    /** Reads the record from what is held; null, holding more, when that ends before the record does. */
    private @Nullable Reading attempt() throws IOException {
        int held = Math.min(window.available(), limits.recordBytes());
        try (JsonParser parser = json.createParser(window.bytes(), window.from(), held)) {
            Cursor cursor = new Cursor(parser, habit, clockText);
            try {
                parser.nextToken();
                Encounter encounter = EncounterJson.read(cursor);
                JsonLocation end = parser.currentLocation();
                long line = window.line();
                window.advance((int) end.getByteOffset(), end.getLineNr() - 1L, end.getColumnNr());
                if (place != Place.AMONG_LINES) {
                    place = Place.AFTER_ELEMENT;
                }
                record++;
                List<Problem> problems = KnockOn.without(cursor.notes().problems(), check.problems(encounter));
                return problems.isEmpty() ? new Read(record, encounter) : new Refused(record, line, problems);
            } catch (StreamConstraintsException e) {
                return tooLarge(new Problem(cursor.notes().path(), ProblemCode.TOO_LARGE, excess(e), limit(e)));
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation();
                boolean ended = e.getOriginalMessage().startsWith("Unexpected end-of-input");
                boolean cut = ended || parser.currentLocation().getByteOffset() + CUT > held;
                if (cut && held == limits.recordBytes()) {
                    return tooLarge(new Problem(
                            "$",
                            ProblemCode.TOO_LARGE,
                            "a record of more than " + limits.recordBytes() + " bytes",
                            "a record of at most " + limits.recordBytes() + " bytes"));
                }
                if (cut && window.grow()) {
                    return null;
                }
                long line = window.line();
                if (ended) {
                    return broken(line, ended("record"), at.getLineNr() > 1);
                }
                long column = at.getLineNr() == 1 ? window.column() + at.getColumnNr() - 1 : at.getColumnNr();
                return broken(line, notJson(line + at.getLineNr() - 1, column), at.getLineNr() > 1);
            }
        }
    }

    /** Refuses what is no object, and among objects one after another the line on which it stands. */
    private Refused otherValue(byte first) throws IOException {
        long line = window.line();
        Problem notJson = notJson(line, window.column());
        String kind = kind(first);
        if (kind == null) {
            return broken(line, notJson, false);
        }
        Problem problem = new Problem("$", ProblemCode.WRONG_TYPE, kind, "an object");
        if (place == Place.AMONG_LINES) {
            return broken(line, problem, false);
        }
        if (!Resumption.pastValue(window, false)) {
            return broken(line, notJson, false);
        }
        place = Place.AFTER_ELEMENT;
        return refused(line, problem);
    }

    /** Returns what kind of value begins with this byte, or null when none does. */
    private @Nullable String kind(byte first) throws IOException {
        return switch (first) {
            case '[' -> "an array";
            case '"' -> "a text";
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> "a number";
            default -> {
                for (String word : WORDS) {
                    if (window.startsWith(word)) {
                        yield word;
                    }
                }
                yield null;
            }
        };
    }

    private Refused tooLarge(Problem problem) throws IOException {
        long line = window.line();
        boolean passed = Resumption.pastValue(window, place == Place.AMONG_LINES);
        if (place != Place.AMONG_LINES) {
            place = passed ? Place.AFTER_ELEMENT : Place.END;
        }
        return refused(line, problem);
    }

    private Refused broken(long line, Problem problem, boolean overLines) throws IOException {
        if (place == Place.AMONG_LINES) {
            Resumption.afterBroken(window, overLines);
            return refused(line, problem);
        }
        place = Place.END;
        return refused(
                line,
                new Problem(
                        problem.path(),
                        problem.code(),
                        problem.found(),
                        problem.wanted() + "; the rest of the array was not read"));
    }

    private Refused refused(long line, Problem problem) {
        record++;
        return new Refused(record, line, List.of(problem));
    }

    private static Problem notJson(long line, long column) {
        return new Problem(
                "$",
                ProblemCode.NOT_JSON,
                "text that is not JSON at line " + line + ", column " + column,
                "an encounter as a JSON object");
    }

    private static Problem ended(String what) {
        return new Problem("$", ProblemCode.NOT_JSON, "the end of the input inside the " + what, "the whole " + what);
    }

    /** Returns which limit was passed; the parser says so only in its message, which itself names only lengths. */
    private static String excess(StreamConstraintsException passed) {
        String message = passed.getOriginalMessage();
        if (message.contains("nesting")) {
            return "too many objects and arrays within each other";
        }
        if (message.startsWith("Number")) {
            return "a number that is too long";
        }
        if (message.startsWith("Name")) {
            return "a property name that is too long";
        }
        return "a text that is too long";
    }

    private String limit(StreamConstraintsException passed) {
        String message = passed.getOriginalMessage();
        if (message.contains("nesting")) {
            return "at most " + limits.nesting();
        }
        if (message.startsWith("Number")) {
            return "at most " + limits.numberDigits() + " characters";
        }
        return "at most " + (message.startsWith("Name") ? LONGEST_NAME : limits.textCharacters()) + " characters";
    }
}
