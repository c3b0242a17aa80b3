package org.basilic.cli.remit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basilic.remittance.Refusal;
import org.jspecify.annotations.Nullable;

/** Codes of acknowledgements in a few words of our own, for those that are met most. */
final class Answers {

    private static final Map<String, String> SEGMENT = Map.of(
            "1", "not known",
            "2", "not expected here",
            "3", "missing",
            "4", "too many loops",
            "5", "too many",
            "7", "out of order",
            "8", "wrong elements");

    private static final Map<String, String> ELEMENT = Map.of(
            "1", "missing",
            "2", "missing beside another",
            "3", "too many",
            "4", "too short",
            "5", "too long",
            "6", "a character that may not stand",
            "7", "a code that is not known",
            "8", "no date",
            "9", "no time");

    private static final Map<String, String> CATEGORY = Map.of(
            "A3", "cannot be processed",
            "A4", "not found",
            "A6", "something missing",
            "A7", "something wrong",
            "A8", "things that contradict each other");

    private Answers() {}

    /** Returns the number by which people know the answer. */
    static String named(Refusal.By by) {
        return switch (by) {
            case TA1 -> "TA1";
            case ACK999 -> "999";
            case CA277 -> "277CA";
        };
    }

    /** Returns the codes, each with its words where there are any. */
    static String inWords(Refusal refusal) {
        List<String> words = new ArrayList<>();
        for (String code : refusal.codes()) {
            String meant = meant(code);
            words.add(meant == null ? code : code + " (" + meant + ")");
        }
        return words.isEmpty() ? "without a code" : String.join(", ", words);
    }

    private static @Nullable String meant(String code) {
        if (code.startsWith("segment ")) {
            return SEGMENT.get(code.substring("segment ".length()));
        }
        if (code.startsWith("element ")) {
            return ELEMENT.get(code.substring("element ".length()));
        }
        return code.length() < 2 ? null : CATEGORY.get(code.substring(0, 2));
    }
}
