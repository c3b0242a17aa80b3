package org.basilic.formats.json;

import com.fasterxml.jackson.core.JsonParser;
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
import org.basilic.model.ProblemCode;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/**
 * The place in one record's text from which the next value is taken. A value that the schema does not allow is noted and
 * taken as missing, so that reading goes on and every problem of the record is found.
 */
final class Cursor {

    /** How one kind of object is read. */
    interface Reading<T> {

        /** Reads the object that stands here; what cannot be read is noted and stood in for. */
        T read(Cursor in) throws IOException;
    }

    /** Largest whole number: far above anything charted, small enough that sums stay whole numbers. */
    private static final int LARGEST = 1_000_000;

    /** Fewer characters than the largest whole number has. */
    private static final int FEW_DIGITS = 7;

    /** Most digits of an amount before the point, and after it; whether anybody can have given so much is not judged here. */
    private static final int DIGITS_BEFORE_POINT = 500;

    private static final int DIGITS_AFTER_POINT = 30;

    /** Digits of an exponent that still leave a number within those. */
    private static final int EXPONENT_DIGITS = 3;

    /** Characters of a number whose digits surely fit a long. */
    private static final int SHORT = 18;

    private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

    private final JsonParser parser;
    private final Habit habit;
    private final ClockText clockText;
    private final Notes notes;

    Cursor(JsonParser parser, Habit habit, ClockText clockText) {
        this.parser = parser;
        this.habit = habit;
        this.clockText = clockText;
        this.notes = new Notes(parser);
    }

    /** Returns what was found wrong so far. */
    Notes notes() {
        return notes;
    }

    /** Enters the object that stands here; false, noting it, when something else does. */
    boolean object() throws IOException {
        return parser.currentToken() == JsonToken.START_OBJECT || wrongType("an object");
    }

    /** Enters the array that stands here; false, noting it, when something else does. */
    boolean array() throws IOException {
        return parser.currentToken() == JsonToken.START_ARRAY || wrongType("an array");
    }

    /** Moves to the next element of the array; false at its end. */
    boolean element() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /**
     * Moves to the value of the object's next property and returns its key; null at the object's end. Properties that the
     * object does not have, or had before, are noted and passed over.
     *
     * @param seen the bits of the properties that the object had so far
     * @param last the property that this method returned before, null at the object's beginning
     */
    @Nullable
    Key next(Shape shape, long seen, @Nullable Key last) throws IOException {
        Key guess = habit.guess(shape, last);
        String name;
        if (guess == null || (seen & shape.bit(guess)) != 0) {
            name = parser.nextFieldName();
        } else if (parser.nextFieldName(guess.written())) {
            parser.nextToken();
            return guess;
        } else {
            name = parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
        }
        Key key = named(name, shape, seen);
        habit.remember(shape, last, key);
        return key;
    }

    /** Notes the properties that the object just left must have and has not. */
    void require(Shape shape, long seen) {
        if (shape.complete(seen)) {
            return;
        }
        for (Key key : shape.required()) {
            if ((seen & shape.bit(key)) == 0) {
                notes.missing(key);
            }
        }
    }

    /** Returns the objects of the array here, each in its place whatever is wrong with it. */
    <T> List<T> all(Reading<T> reading) throws IOException {
        if (!array()) {
            return List.of();
        }
        if (!element()) {
            return List.of();
        }
        T first = reading.read(this);
        if (!element()) {
            return List.of(first);
        }
        List<T> all = new ArrayList<>();
        all.add(first);
        do {
            all.add(reading.read(this));
        } while (element());
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

    @Nullable
    String text() throws IOException {
        if (!string("a text")) {
            return null;
        }
        char[] characters = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        int all = 0;
        for (int i = from; i < from + length; i++) {
            all |= characters[i];
        }
        if (all >= Character.MIN_SURROGATE && halved(characters, from, length)) {
            notes.add(ProblemCode.WRONG_FORM, "a text with half of a character", "a text of whole characters");
            return null;
        }
        return new String(characters, from, length);
    }

    /** Returns the text here when its length is within these bounds. */
    @Nullable
    String text(int shortest, int longest) throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            notes.add(
                    ProblemCode.WRONG_FORM,
                    Shown.length(length),
                    "a text of " + shortest + " to " + longest + " characters");
            return null;
        }
        return text;
    }

    /** Returns the text here when it is two digits. */
    @Nullable
    String twoDigits() throws IOException {
        String text = text();
        if (text == null || (text.length() == 2 && digit(text.charAt(0)) && digit(text.charAt(1)))) {
            return text;
        }
        notes.add(ProblemCode.WRONG_FORM, Shown.plain(text), "two digits");
        return null;
    }

    <E extends Written> @Nullable E word(Words<E> words) throws IOException {
        if (!string(words.wanted())) {
            return null;
        }
        E found = words.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (found == null) {
            notes.add(ProblemCode.UNKNOWN_WORD, Shown.plain(parser.getText()), words.wanted());
        }
        return found;
    }

    @Nullable
    LocalDate date() throws IOException {
        LocalDate date = anyDate();
        if (date == null && parser.currentToken() == JsonToken.VALUE_STRING) {
            noSuch(Shown.plain(parser.getText()));
        }
        return date;
    }

    /** Returns the date here, which is nobody's business when it is wrong. */
    @Nullable
    LocalDate birthDate() throws IOException {
        LocalDate date = anyDate();
        if (date == null && parser.currentToken() == JsonToken.VALUE_STRING) {
            noSuch(Shown.length(parser.getTextLength()));
        }
        return date;
    }

    @Nullable
    LocalDateTime time() throws IOException {
        if (!string(ClockText.TIME_FORM)) {
            return null;
        }
        LocalDateTime time = clockText.time(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (time == null) {
            noSuch(Shown.plain(parser.getText()));
        }
        return time;
    }

    @Nullable
    ZoneId zone() throws IOException {
        String text = text();
        if (text == null) {
            return null;
        }
        ZoneId zone = ZONES.computeIfAbsent(text, Cursor::zoneNamed);
        if (zone == null) {
            notes.add(
                    ProblemCode.WRONG_FORM, Shown.length(text.length()), "an IANA time zone such as America/New_York");
        }
        return zone;
    }

    /** Returns the whole number here, however it is written, when it is not below this one. */
    @Nullable
    Integer integer(int smallest) throws IOException {
        if (!numeric()) {
            wrongType(wholeNumber(smallest));
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() < FEW_DIGITS) {
            int value = parser.getIntValue();
            if (value >= smallest) {
                return value;
            }
        }
        BigDecimal value = decimal();
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            notes.add(ProblemCode.WRONG_TYPE, Shown.plain(parser.getText()), wholeNumber(smallest));
            return null;
        }
        if (value == null
                || value.compareTo(BigDecimal.valueOf(smallest)) < 0
                || value.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            notes.add(ProblemCode.OUT_OF_RANGE, Shown.plain(parser.getText()), wholeNumber(smallest));
            return null;
        }
        return value.intValueExact();
    }

    /** Returns the number here, which is not below zero. */
    @Nullable
    BigDecimal amount() throws IOException {
        if (!numeric()) {
            wrongType("a number of at least 0");
            return null;
        }
        BigDecimal value = decimal();
        if (value == null
                || value.precision() - value.scale() > DIGITS_BEFORE_POINT
                || value.scale() > DIGITS_AFTER_POINT) {
            notes.add(
                    ProblemCode.OUT_OF_RANGE,
                    Shown.plain(parser.getText()),
                    "a number of at most " + DIGITS_BEFORE_POINT + " digits before the point and " + DIGITS_AFTER_POINT
                            + " after it");
            return null;
        }
        if (value.signum() < 0) {
            notes.add(ProblemCode.OUT_OF_RANGE, Shown.plain(parser.getText()), "a number of at least 0");
            return null;
        }
        return value;
    }

    @Nullable
    Boolean truth() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        if (parser.currentToken() != JsonToken.VALUE_FALSE) {
            wrongType("true or false");
            return null;
        }
        return false;
    }

    private @Nullable Key named(@Nullable String first, Shape shape, long seen) throws IOException {
        for (String name = first; name != null; name = parser.nextFieldName()) {
            Key key = Key.named(name);
            long bit = key == null ? 0 : shape.bit(key);
            parser.nextToken();
            if (bit != 0 && (seen & bit) == 0) {
                return key;
            }
            if (bit == 0) {
                notes.add(ProblemCode.UNKNOWN_PROPERTY, "a property that is not known here", shape.listed());
            } else {
                notes.add(ProblemCode.REPEATED_PROPERTY, "the property a second time", "each property once");
            }
            parser.skipChildren();
        }
        return null;
    }

    private boolean string(String wanted) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING || wrongType(wanted);
    }

    private boolean numeric() {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Returns the number here; null when its exponent is beyond all work. Nearly all are put together from few digits. */
    private @Nullable BigDecimal decimal() throws IOException {
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int end = from + parser.getTextLength();
        long unscaled = 0;
        int point = end;
        boolean simple = end - from <= SHORT;
        for (int i = from; simple && i < end; i++) {
            if (digit(text[i])) {
                unscaled = 10 * unscaled + (text[i] - '0');
            } else {
                simple = text[i] == '.';
                point = i + 1;
            }
        }
        if (simple) {
            return BigDecimal.valueOf(unscaled, end - point);
        }
        return tame() ? parser.getDecimalValue() : null;
    }

    /** Whether the exponent of the number here leaves a number that can be worked with. */
    private boolean tame() throws IOException {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            if (text[i] == 'e' || text[i] == 'E') {
                int digits = text[i + 1] == '+' || text[i + 1] == '-' ? i + 2 : i + 1;
                return end - digits <= EXPONENT_DIGITS;
            }
        }
        return true;
    }

    private @Nullable LocalDate anyDate() throws IOException {
        return string(ClockText.DATE_FORM)
                ? clockText.date(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                : null;
    }

    private void noSuch(String shown) {
        notes.add(
                clockText.noSuchTime() ? ProblemCode.NO_SUCH_TIME : ProblemCode.WRONG_FORM, shown, clockText.wanted());
    }

    /** Notes the value and passes over all of it; false, so that callers can say so in passing. */
    private boolean wrongType(String wanted) throws IOException {
        notes.wrongType(wanted);
        parser.skipChildren();
        return false;
    }

    private static @Nullable ZoneId zoneNamed(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
        } catch (DateTimeException e) {
            return null; // listed by the platform, but without rules
        }
    }

    private static String wholeNumber(int smallest) {
        return "a whole number from " + smallest + " to " + LARGEST;
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
