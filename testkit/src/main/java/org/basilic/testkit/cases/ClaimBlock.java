package org.basilic.testkit.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The blocks {@code claim} and {@code printed} of a case: a code with its modifiers and units on each line. */
final class ClaimBlock {

    private static final Pattern LINE = Pattern.compile(
            "([0-9A-Z]{5})((?:-[0-9A-Z]{2})*) +([0-9]+)(?: +on (\\S+))?(?: +-> +(nowhere|[0-9]+(?: [0-9]+)*))?");
    private static final String NOTHING = "nothing";
    private static final String ABSENT = "absent";
    private static final String NOWHERE = "nowhere";
    private static final int CODE_WIDTH = 12;

    private final List<ExpectedLine> lines = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private boolean nothing;

    /** Reads the lines of the block; what could not be read is among the problems. */
    static ClaimBlock read(NumberedLine opening, List<NumberedLine> lines, Problems problems) {
        ClaimBlock block = new ClaimBlock();
        for (NumberedLine line : lines) {
            if (!line.isBlank()) {
                problems.reading(line.number(), () -> block.read(line));
            }
        }
        if (block.nothing && !block.lines.isEmpty()) {
            problems.add(opening.number(), "the claim has lines and says nothing is expected");
        } else if (!block.nothing && block.lines.isEmpty() && block.absent.isEmpty()) {
            problems.add(opening.number(), "the claim is empty; where no line is expected it says: nothing");
        }
        long dated = block.lines.stream().filter(line -> line.date() != null).count();
        if (dated > 0 && dated < block.lines.size()) {
            problems.add(opening.number(), "some lines of the claim have a date and some have none");
        }
        return block;
    }

    private void read(NumberedLine line) {
        String text = line.text().strip();
        if (text.equals(NOTHING)) {
            nothing = true;
            return;
        }
        if (line.firstWord().equals(ABSENT)) {
            absent.addAll(Arrays.asList(line.rest().split(" +")));
            return;
        }
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableText("'" + text + "' is no line of a claim; one is written like 96365-59  1");
        }
        String modifiers = matcher.group(2);
        String day = matcher.group(4);
        int units = Words.number(matcher.group(3));
        if (units < 1) {
            throw new UnreadableText("a line has at least 1 unit");
        }
        LocalDate date = day == null ? null : Words.date(day);
        lines.add(new ExpectedLine(
                matcher.group(1),
                modifiers.isEmpty()
                        ? List.of()
                        : Arrays.asList(modifiers.substring(1).split("-")),
                units,
                date,
                pointers(matcher.group(5))));
    }

    private static @Nullable List<Integer> pointers(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<Integer> pointers = new ArrayList<>();
        if (!text.equals(NOWHERE)) {
            for (String place : text.split(" ", -1)) {
                pointers.add(Words.number(place));
            }
        }
        return pointers;
    }

    /** Returns the places as a case writes them. */
    static String text(List<Integer> pointers) {
        return pointers.isEmpty()
                ? NOWHERE
                : pointers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    List<ExpectedLine> lines() {
        return lines;
    }

    List<String> absent() {
        return absent;
    }

    /** Returns the block for these lines; {@code nothing} when there are none and the case expects none. */
    static List<String> write(List<ExpectedLine> lines, List<String> absent, boolean sayNothing) {
        List<String> written = new ArrayList<>();
        for (ExpectedLine line : lines) {
            String code = line.codeAndModifiers();
            LocalDate date = line.date();
            List<Integer> pointers = line.pointers();
            written.add(code
                    + " ".repeat(Math.max(1, CODE_WIDTH - code.length()))
                    + line.units()
                    + (date == null ? "" : "  on " + date)
                    + (pointers == null ? "" : "  -> " + text(pointers)));
        }
        if (lines.isEmpty() && sayNothing) {
            written.add(NOTHING);
        }
        if (!absent.isEmpty()) {
            written.add(ABSENT + " ".repeat(CODE_WIDTH - ABSENT.length()) + String.join(" ", absent));
        }
        return written;
    }
}
