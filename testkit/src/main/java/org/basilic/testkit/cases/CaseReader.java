package org.basilic.testkit.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basilic.model.Encounter;
import org.basilic.model.Written;
import org.basilic.reference.Switch;
import org.basilic.testkit.cases.GoldenCase.Why;

/** Reads a golden case from its Markdown file. All problems of a file are reported at once. */
public final class CaseReader {

    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");
    private static final Pattern SOURCE_ID = Pattern.compile("(?:.*; )?case ([^ ;]+)(?:;.*)?");
    private static final String MARKDOWN = ".md";

    private CaseReader() {}

    /**
     * Reads the case in a file.
     *
     * @throws MalformedCaseException if the file is not a case
     */
    public static GoldenCase read(Path file) throws IOException, MalformedCaseException {
        return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /**
     * Reads a case from its text.
     *
     * @param place the file it is from, for problems and reports
     * @throws MalformedCaseException if the text is not a case
     */
    public static GoldenCase read(String place, String text) throws MalformedCaseException {
        Problems problems = new Problems(place);
        CaseText parts = new CaseText(text, problems);
        require(parts, problems);
        String source = parts.value("Source");
        Encounter encounter = new EncounterBlockReader(
                        idWithout(place, source), parts.opening("encounter"), parts.block("encounter"), problems)
                .read();
        ClaimBlock claim = parts.has("claim")
                ? ClaimBlock.read(parts.opening("claim"), parts.block("claim"), problems)
                : new ClaimBlock();
        ClaimBlock printed = parts.has("printed")
                ? ClaimBlock.read(parts.opening("printed"), parts.block("printed"), problems)
                : new ClaimBlock();
        Scope scope = choice(parts, "Judged", Scope.values(), Scope.ALL, problems);
        Standing standing = choice(parts, "Standing", Standing.values(), Standing.DRAFTED, problems);
        GoldenCase read = new GoldenCase(
                place,
                parts.title(),
                parts.prose(),
                rules(parts, "Shows", problems),
                rules(parts, "Looks and leaves alone", problems),
                source,
                standing,
                parts.value("Vetted"),
                switches(parts, problems),
                scope,
                encounter,
                claim.lines(),
                claim.absent(),
                printed.lines(),
                why(parts, problems));
        problems.throwIfAny();
        return read;
    }

    /** Returns the id of an encounter that has no line of its own: that of the source's case, else the file's name. */
    static String idWithout(String place, String source) {
        Matcher matcher = SOURCE_ID.matcher(source);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        return name.endsWith(MARKDOWN) ? name.substring(0, name.length() - MARKDOWN.length()) : name;
    }

    private static void require(CaseText parts, Problems problems) {
        if (parts.title().isEmpty()) {
            problems.add(1, "the case has no title");
        }
        if (parts.prose().isEmpty()) {
            problems.add(1, "the case has no prose");
        }
        for (String header : List.of("Shows", "Source", "Standing", "Vetted", "Judged")) {
            if (parts.value(header).isEmpty()) {
                problems.add(1, "the case has no line '" + header + ":'");
            }
        }
        for (String block : List.of("encounter", "claim")) {
            if (!parts.has(block)) {
                problems.add(1, "the case has no block '" + block + "'");
            }
        }
    }

    private static <T extends Written> T choice(
            CaseText parts, String header, T[] choices, T otherwise, Problems problems) {
        NumberedLine line = parts.header(header);
        List<T> found = new ArrayList<>();
        if (line != null) {
            problems.reading(line.number(), () -> found.add(Words.choice(header, choices, parts.value(header))));
        }
        return found.isEmpty() ? otherwise : found.get(0);
    }

    private static List<String> rules(CaseText parts, String header, Problems problems) {
        NumberedLine line = parts.header(header);
        if (line == null) {
            return List.of();
        }
        List<String> rules = Arrays.asList(parts.value(header).split(", *"));
        for (String rule : rules) {
            if (!RULE.matcher(rule).matches()) {
                problems.add(line.number(), "'" + rule + "' is no rule id; one is written like T-04");
            }
        }
        return rules;
    }

    private static Map<Switch, String> switches(CaseText parts, Problems problems) {
        Map<Switch, String> switches = new EnumMap<>(Switch.class);
        NumberedLine line = parts.header("Switches");
        if (line == null) {
            return switches;
        }
        List<String> settings = new ArrayList<>();
        problems.reading(line.number(), () -> settings.addAll(Words.parts(parts.value("Switches"))));
        for (String part : settings) {
            int equals = part.indexOf('=');
            Switch name = equals < 0 ? null : Switch.named(part.substring(0, equals));
            if (name == null) {
                problems.add(line.number(), "'" + part + "' is no switch; one is written like concurrent.overlap=half");
            } else if (switches.put(name, part.substring(equals + 1)) != null) {
                problems.add(line.number(), "'" + name.written() + "' stands twice");
            }
        }
        return switches;
    }

    private static List<Why> why(CaseText parts, Problems problems) {
        List<Why> why = new ArrayList<>();
        for (NumberedLine line : parts.block("why")) {
            if (line.isBlank()) {
                continue;
            }
            if (RULE.matcher(line.firstWord()).matches()) {
                why.add(new Why(line.firstWord(), line.rest()));
            } else {
                problems.add(line.number(), "'" + line.firstWord() + "' is no rule id; one is written like T-04");
            }
        }
        return why;
    }
}
