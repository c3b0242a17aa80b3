package org.basilic.formats.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.basilic.formats.site.Value.Kind;
import org.jspecify.annotations.Nullable;

/** The properties of one object, read one by one. What is wrong is noted and taken as missing, so that everything is found. */
final class Fields {

    private static final int SHOWN = 40;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Map<String, Value> fields;
    private final long line;
    private final String path;
    private final String file;
    private final Wrongs wrongs;

    private Fields(Map<String, Value> fields, long line, String path, String file, Wrongs wrongs) {
        this.fields = fields;
        this.line = line;
        this.path = path;
        this.file = file;
        this.wrongs = wrongs;
    }

    /**
     * Looks at a value that should be an object with these properties.
     *
     * @return null, noting it, when it is no object
     */
    static @Nullable Fields of(Value value, String path, String file, Wrongs wrongs, List<String> names) {
        Fields fields = open(value, path, file, wrongs);
        if (fields == null) {
            return null;
        }
        for (Map.Entry<String, Value> field : value.fields().entrySet()) {
            if (!names.contains(field.getKey())) {
                wrongs.add(
                        file,
                        field.getValue().line(),
                        path,
                        "the unknown property " + shown(field.getKey()),
                        Near.words(field.getKey(), names));
            }
        }
        return fields;
    }

    /** Looks at a value that should be an object with properties of any name. */
    static @Nullable Fields open(Value value, String path, String file, Wrongs wrongs) {
        if (value.kind() != Kind.OBJECT) {
            wrongs.add(file, value.line(), path, value.kind().words(), Kind.OBJECT.words());
            return null;
        }
        return new Fields(value.fields(), value.line(), path, file, wrongs);
    }

    /** Returns the names of all properties. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Notes something about a property, or about the object where it has none of the name. */
    void wrong(String name, String found, String wanted) {
        Value value = fields.get(name);
        wrongs.add(file, value == null ? line : value.line(), path + "." + shown(name), found, wanted);
    }

    private @Nullable Value value(String name, Kind kind) {
        Value value = fields.get(name);
        if (value == null || value.kind() == kind) {
            return value;
        }
        wrong(name, value.kind().words(), kind.words());
        return null;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Returns the text, or null where there is none. */
    @Nullable
    String text(String name, int longest) {
        Value value = value(name, Kind.TEXT);
        if (value == null) {
            return null;
        }
        if (value.text().chars().anyMatch(Character::isISOControl)) {
            wrong(name, "a sign that nobody sees", "letters, digits and marks");
            return null;
        }
        String text = value.text().strip();
        if (text.isEmpty() || text.length() > longest) {
            wrong(name, text.length() + " characters", "1 to " + longest);
            return null;
        }
        return text;
    }

    /** Returns the text that must be there; an empty one where it is not. */
    String needed(String name, int longest) {
        String text = text(name, longest);
        missing(name);
        return text == null ? "" : text;
    }

    /** Returns a text of a form. */
    @Nullable
    String text(String name, Pattern form, String wanted) {
        String text = text(name, Integer.MAX_VALUE);
        if (text != null && !form.matcher(text).matches()) {
            wrong(name, text.length() + " characters", wanted);
            return null;
        }
        return text;
    }

    /** Returns a text of a form that must be there; an empty one where it is not. */
    String needed(String name, Pattern form, String wanted) {
        String text = text(name, form, wanted);
        missing(name);
        return text == null ? "" : text;
    }

    void missing(String name) {
        if (!fields.containsKey(name)) {
            wrong(name, "nothing", "a value");
        }
    }

    /** Returns what a word stands for; null where there is none. */
    <T> @Nullable T word(String name, Map<String, T> words) {
        String word = text(name, Integer.MAX_VALUE);
        if (word == null) {
            return null;
        }
        T meant = words.get(word);
        if (meant == null) {
            wrong(name, "another word", Near.words(word, List.copyOf(words.keySet())));
        }
        return meant;
    }

    boolean truth(String name, boolean otherwise) {
        Value value = value(name, Kind.TRUTH);
        return value == null ? otherwise : Boolean.parseBoolean(value.text());
    }

    @Nullable
    Integer whole(String name, int most) {
        Value value = value(name, Kind.NUMBER);
        if (value == null) {
            return null;
        }
        if (value.text().length() > 9
                || !value.text().chars().allMatch(c -> c >= '0' && c <= '9')
                || Integer.parseInt(value.text()) > most) {
            wrong(name, "another number", "a whole number from 0 to " + most);
            return null;
        }
        return Integer.valueOf(value.text());
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(name, "no such day", "a day such as 1961-04-30");
            return null;
        }
    }

    @Nullable
    Fields object(String name, List<String> names) {
        Value value = value(name, Kind.OBJECT);
        return value == null ? null : of(value, path + "." + shown(name), file, wrongs, names);
    }

    /** Returns the object that must be there; an empty one where it is not. */
    Fields neededObject(String name, List<String> names) {
        Fields object = object(name, names);
        if (object != null) {
            return object;
        }
        missing(name);
        return new Fields(Map.of(), line, path + "." + name, file, new Wrongs());
    }

    /** Returns the object whose properties have any name; null where there is none. */
    @Nullable
    Fields open(String name) {
        Value value = value(name, Kind.OBJECT);
        return value == null ? null : open(value, path + "." + shown(name), file, wrongs);
    }

    List<Fields> objects(String name, List<String> names) {
        Value value = value(name, Kind.ARRAY);
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; value != null && i < value.items().size(); i++) {
            Fields object = of(value.items().get(i), path + "." + name + "[" + i + "]", file, wrongs, names);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    List<String> texts(String name, Pattern form, String wanted, int most) {
        Value value = value(name, Kind.ARRAY);
        List<String> texts = new ArrayList<>();
        if (value != null && value.items().size() > most) {
            wrong(name, value.items().size() + " of them", "at most " + most);
        }
        for (int i = 0; value != null && i < value.items().size(); i++) {
            Value item = value.items().get(i);
            if (item.kind() != Kind.TEXT || !form.matcher(item.text()).matches()) {
                wrongs.add(
                        file,
                        item.line(),
                        path + "." + name + "[" + i + "]",
                        item.kind() == Kind.TEXT
                                ? item.text().length() + " characters"
                                : item.kind().words(),
                        wanted);
            } else {
                texts.add(item.text());
            }
        }
        return texts;
    }

    /** Returns a property's name as problems show it. */
    static String shown(String name) {
        return PLAIN.matcher(name).matches() && name.length() <= SHOWN ? name : "of " + name.length() + " characters";
    }
}
