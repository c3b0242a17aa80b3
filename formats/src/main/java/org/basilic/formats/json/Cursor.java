package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basilic.model.Problem;
import org.basilic.model.ProblemCode;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/**
 * The place in one record's text from which the next value is taken. A value that the schema does not allow is noted with
 * its path and taken as missing, so that reading goes on and every problem of the record is found.
 */
final class Cursor {

    /** How one kind of object is read. */
    interface Reading<T> {

        /** Reads the object that stands here; what cannot be read is noted and stood in for. */
        T read(Cursor in) throws IOException;
    }

    /** Largest whole number: far above anything charted, small enough that sums stay whole numbers. */
    private static final int LARGEST = 1_000_000;

    /** Most digits of an amount before the point, and after it. */
    private static final int DIGITS_BEFORE_POINT = 15;

    private static final int DIGITS_AFTER_POINT = 30;

    /** Nobody reads more problems of one record than this. */
    private static final int MOST_PROBLEMS = 200;

    private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

    private final JsonParser parser;
    private final ClockText clockText;
    private @Nullable List<Problem> problems;

    Cursor(JsonParser parser, ClockText clockText) {
        this.parser = parser;
        this.clockText = clockText;
    }

    /** Returns what was found so far. */
    List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** Enters the object that stands here; false, noting it, when something else does. */
    boolean object() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        wrongType("an object");
        return false;
    }

    /** Enters the array that stands here; false, noting it, when something else does. */
    boolean array() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        wrongType("an array");
        return false;
    }

    /** Moves to the next element of the array; false at its end. */
    boolean element() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /**
     * Moves to the value of the object's next property and returns its key; null at the object's end. Properties that the
     * object does not have, or had before, are noted and passed over.
     */
    @Nullable Key next(Shape shape, long seen) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Key key = Key.named(name);
            long bit = key == null ? 0 : shape.bit(key);
            parser.nextToken();
            if (bit != 0 && (seen & bit) == 0) {
                return key;
            }
            if (bit == 0) {
                note(ProblemCode.UNKNOWN_PROPERTY, "a property that is not known here", "only " + listed(shape.keys()));
            } else {
                note(ProblemCode.REPEATED_PROPERTY, "the property a second time", "each property once");
            }
            parser.skipChildren();
        }
        return null;
    }

    /** Notes the properties that the object just left must have and has not. */
    void require(Shape shape, long seen) {
        for (Key key : shape.required()) {
            if ((seen & shape.bit(key)) == 0) {
                note(path() + "." + key, ProblemCode.MISSING_PROPERTY, "nothing", "the property " + key);
            }
        }
    }

    @Nullable String text() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType("a text");
        }
        char[] characters = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        int all = 0;
        for (int i = from; i < from + length; i++) {
            all |= characters[i];
        }
        if (all >= Character.MIN_SURROGATE && halved(characters, from, length)) {
            return note(ProblemCode.WRONG_FORM, "a text with half of a character", "a text of whole characters");
        }
        return new String(characters, from, length);
    }

    /** Returns the text here when its length is within these bounds. */
    @Nullable String text(int shortest, int longest) throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        return length >= shortest && length <= longest
                ? text
                : note(
                        ProblemCode.WRONG_FORM,
                        characters(length),
                        "a text of " + shortest + " to " + longest + " characters");
    }

    /** Returns the text here when it is two digits. */
    @Nullable String twoDigits() throws IOException {
        String text = text();
        return text == null || (text.length() == 2 && digit(text.charAt(0)) && digit(text.charAt(1)))
                ? text
                : note(ProblemCode.WRONG_FORM, shown(text), "two digits");
    }

    <E extends Written> @Nullable E word(Words<E> words) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType(words.wanted());
        }
        E found = words.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        return found != null ? found : note(ProblemCode.UNKNOWN_WORD, shown(parser.getText()), words.wanted());
    }

    /** Returns the date here; a date of birth is never shown. */
    @Nullable LocalDate date(boolean mayBeShown) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType(ClockText.DATE_FORM);
        }
        LocalDate date = clockText.date(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        return date != null ? date : noTime(mayBeShown);
    }

    @Nullable LocalDateTime time() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return wrongType(ClockText.TIME_FORM);
        }
        LocalDateTime time = clockText.time(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        return time != null ? time : noTime(true);
    }

    @Nullable ZoneId zone() throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        ZoneId zone = ZONES.get(text);
        if (zone == null && ZoneId.getAvailableZoneIds().contains(text)) {
            try {
                zone = ZoneId.of(text);
                ZONES.put(text, zone);
            } catch (DateTimeException e) {
                zone = null; // a name that the platform lists without rules for it
            }
        }
        return zone != null
                ? zone
                : note(ProblemCode.WRONG_FORM, characters(text.length()), "an IANA time zone such as America/New_York");
    }

    /** Returns the whole number here, however it is written, when it is not below this one. */
    @Nullable Integer integer(int smallest) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == NumberType.INT) {
            int value = parser.getIntValue();
            return value >= smallest && value <= LARGEST ? (Integer) value : outOfRange(wholeNumber(smallest));
        }
        if (!numeric()) {
            return wrongType(wholeNumber(smallest));
        }
        BigDecimal value = tame() ? parser.getDecimalValue() : null;
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            return note(ProblemCode.WRONG_TYPE, shown(parser.getText()), wholeNumber(smallest));
        }
        return value != null
                        && value.compareTo(BigDecimal.valueOf(smallest)) >= 0
                        && value.compareTo(BigDecimal.valueOf(LARGEST)) <= 0
                ? (Integer) value.intValueExact()
                : outOfRange(wholeNumber(smallest));
    }

    /** Returns the number here, which is not below zero. */
    @Nullable BigDecimal amount() throws IOException {
        if (!numeric()) {
            return wrongType("a number of at least 0");
        }
        BigDecimal value = tame() ? parser.getDecimalValue() : null;
        if (value == null
                || value.precision() - value.scale() > DIGITS_BEFORE_POINT
                || value.scale() > DIGITS_AFTER_POINT) {
            return outOfRange("a number of at most " + DIGITS_BEFORE_POINT + " digits before the point and "
                    + DIGITS_AFTER_POINT + " after it");
        }
        return value.signum() >= 0 ? value : outOfRange("a number of at least 0");
    }

    @Nullable Boolean truth() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        return parser.currentToken() == JsonToken.VALUE_FALSE ? (Boolean) false : wrongType("true or false");
    }

    /** Returns the objects of the array here, each in its place whatever is wrong with it. */
    <T> List<T> all(Reading<T> reading) throws IOException {
        if (!array()) {
            return List.of();
        }
        List<T> all = new ArrayList<>();
        while (element()) {
            all.add(reading.read(this));
        }
        return all;
    }

    /** Returns the texts of the array here, without those that are none. */
    List<String> texts() throws IOException {
        if (!array()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        while (element()) {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Returns the JSON path of the value here, such as {@code $.administrations[2].stop}. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext at = parser.getParsingContext(); at != null; at = at.getParent()) {
            if (at.inArray() && at.hasCurrentIndex()) {
                path.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.inObject() && at.hasCurrentName()) {
                path.insert(0, "." + shownName(at.getCurrentName()));
            }
        }
        return path.insert(0, '$').toString();
    }

    private boolean numeric() {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    private static String wholeNumber(int smallest) {
        return "a whole number from " + smallest + " to " + LARGEST;
    }

    /** Whether the exponent of the number here leaves a number that can be worked with. */
    private boolean tame() throws IOException {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            if (text[i] == 'e' || text[i] == 'E') {
                // A sign and two digits reach 99 either way; more is refused unread.
                int digits = text[i + 1] == '+' || text[i + 1] == '-' ? i + 2 : i + 1;
                return end - digits <= 2;
            }
        }
        return true;
    }

    private <T> @Nullable T noTime(boolean mayBeShown) throws IOException {
        return note(
                clockText.noSuchTime() ? ProblemCode.NO_SUCH_TIME : ProblemCode.WRONG_FORM,
                mayBeShown ? shown(parser.getText()) : characters(parser.getTextLength()),
                clockText.wanted());
    }

    private <T> @Nullable T outOfRange(String wanted) throws IOException {
        return note(ProblemCode.OUT_OF_RANGE, shown(parser.getText()), wanted);
    }

    private <T> @Nullable T wrongType(String wanted) throws IOException {
        note(ProblemCode.WRONG_TYPE, kind(), wanted);
        parser.skipChildren();
        return null;
    }

    private <T> @Nullable T note(ProblemCode code, String found, String wanted) {
        note(path(), code, found, wanted);
        return null;
    }

    private void note(String path, ProblemCode code, String found, String wanted) {
        List<Problem> all = problems == null ? new ArrayList<>() : problems;
        if (all.size() < MOST_PROBLEMS) {
            all.add(new Problem(path, code, found, wanted));
        } else if (all.size() == MOST_PROBLEMS) {
            all.add(new Problem(
                    "$",
                    ProblemCode.TOO_LARGE,
                    "more than " + MOST_PROBLEMS + " problems, of which the rest is not listed",
                    "a record that follows the schema"));
        }
        problems = all;
    }

    private String kind() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case VALUE_STRING -> characters(parser.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> token.asString();
        };
    }

    private static String characters(int length) {
        return "a text of " + length + (length == 1 ? " character" : " characters");
    }

    /** Returns a time, number or word as it stands where it is short and plain, else only its kind. */
    private static String shown(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return characters(text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || " :.+/-".indexOf(c) >= 0)) {
                return characters(text.length());
            }
        }
        return text;
    }

    /** Returns a property's name where it looks like one; anything else may be somebody's name. */
    private static String shownName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}") ? name : "(name of " + name.length() + " characters)";
    }

    private static String listed(List<Key> keys) {
        StringBuilder names = new StringBuilder();
        for (Key key : keys) {
            names.append(names.isEmpty() ? "" : ", ").append(key);
        }
        return names.toString();
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean halved(char[] text, int from, int length) {
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (Character.isHighSurrogate(text[i]) && i + 1 < end && Character.isLowSurrogate(text[i + 1])) {
                i++;
            } else if (Character.isSurrogate(text[i])) {
                return true;
            }
        }
        return false;
    }
}
