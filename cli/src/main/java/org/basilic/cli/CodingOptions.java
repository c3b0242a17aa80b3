package org.basilic.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basilic.reference.Policy;
import org.basilic.reference.Reference;
import org.basilic.reference.Switch;
import org.basilic.reference.SwitchRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --policy ID} and {@code --set SWITCH=VALUE}: by what a run codes, checked against the tables. */
public final class CodingOptions {

    private CodingOptions() {}

    /** Returns the policy that is asked for, or null when none is. */
    public static @Nullable String policy(ParseResult words, Reference reference) {
        String id = words.matchedOptionValue("--policy", (String) null);
        return id == null ? null : policy(id, words, reference);
    }

    /** Returns the id of a policy that there is. */
    public static String policy(String id, ParseResult words, Reference reference) {
        if (reference.hasPolicy(id)) {
            return id;
        }
        List<String> known = new ArrayList<>();
        for (Policy policy : reference.policies().all()) {
            known.add(policy.id());
        }
        throw new ParameterException(
                words.commandSpec().commandLine(),
                "there is no policy " + id + "; there are " + String.join(", ", known));
    }

    /** Returns the values that are asked for. */
    public static Map<Switch, String> switches(ParseResult words, Reference reference) {
        CommandLine line = words.commandSpec().commandLine();
        List<String> settings = words.matchedOptionValue("--set", List.of());
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

    /** Returns the choice that the word of an option stands for. */
    public static <E extends Enum<E>> E choice(CommandLine line, String option, String word, E[] choices) {
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
