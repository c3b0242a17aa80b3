package org.basilic.cli.code;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basilic.coding.Explain;
import org.basilic.coding.Request;
import org.basilic.formats.json.Change;
import org.basilic.formats.json.UnclearChangeException;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the options ask for, checked against the tables before anything is read. */
record Wish(Request request, ResultFormat format, List<Change> changes) {

    static Wish of(ParseResult words, Reference reference, boolean watched) {
        CommandLine line = words.commandSpec().commandLine();
        String formatWord = words.matchedOptionValue("--format", (String) null);
        ResultFormat format = formatWord == null
                ? (watched ? ResultFormat.TABLE : ResultFormat.JSON)
                : choice(line, "--format", formatWord, ResultFormat.values());
        String explainWord = words.matchedOptionValue("--explain", (String) null);
        Explain explain =
                explainWord == null ? format.usualExplain() : choice(line, "--explain", explainWord, Explain.values());
        String policy = policy(line, words.matchedOptionValue("--policy", (String) null), reference);
        List<String> settings = words.matchedOptionValue("--set", List.of());
        List<Change> changes = changes(line, words.matchedOptionValue("--what-if", List.of()));
        if (format == ResultFormat.CSV && !changes.isEmpty()) {
            throw new ParameterException(
                    line, "--what-if has no csv, whose rows would pass for the record; use table, json or ndjson");
        }
        return new Wish(new Request(policy, switches(line, settings, reference), explain), format, changes);
    }

    private static List<Change> changes(CommandLine line, List<String> written) {
        List<Change> changes = new ArrayList<>();
        for (String one : written) {
            try {
                changes.add(Change.of(one));
            } catch (UnclearChangeException e) {
                throw new ParameterException(line, "--what-if: " + e.getMessage(), e);
            }
        }
        return List.copyOf(changes);
    }

    private static <E extends Enum<E>> E choice(CommandLine line, String option, String word, E[] choices) {
        List<String> known = new ArrayList<>();
        for (E choice : choices) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return choice;
            }
            known.add(name);
        }
        throw new ParameterException(
                line, option + " cannot be " + word + "; it is one of " + String.join(", ", known));
    }

    private static @Nullable String policy(CommandLine line, @Nullable String id, Reference reference) {
        if (id == null || reference.hasPolicy(id)) {
            return id;
        }
        throw new ParameterException(
                line, "there is no policy " + id + "; the national one is " + reference.nationalPolicy());
    }

    private static Map<Switch, String> switches(CommandLine line, List<String> settings, Reference reference) {
        Map<Switch, String> switches = new EnumMap<>(Switch.class);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new ParameterException(line, "--set wants SWITCH=VALUE, not " + setting);
            }
            String name = setting.substring(0, equals);
            Switch found = Switch.named(name);
            if (found == null) {
                throw new ParameterException(line, "there is no switch " + name + "; the switches are " + names());
            }
            String value = setting.substring(equals + 1);
            List<String> values = values(found, reference);
            if (!values.contains(value)) {
                throw new ParameterException(
                        line, name + " cannot be " + value + "; it is one of " + String.join(", ", values));
            }
            String before = switches.put(found, value);
            if (before != null && !before.equals(value)) {
                throw new ParameterException(line, name + " is set twice, to " + before + " and to " + value);
            }
        }
        return switches;
    }

    private static List<String> values(Switch name, Reference reference) {
        List<String> values = new ArrayList<>();
        for (SwitchRow row : reference.switchRows()) {
            if (row.name() == name && !values.contains(row.value())) {
                values.add(row.value());
            }
        }
        return values;
    }

    private static String names() {
        List<String> names = new ArrayList<>();
        for (Switch known : Switch.values()) {
            names.add(known.written());
        }
        return String.join(", ", names);
    }
}
