package org.basilic.formats.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.basilic.model.Written;
import org.jspecify.annotations.Nullable;

/** The words of one closed choice, found from text characters without making a string of them. */
final class Words<E extends Written> {

    private final @Nullable E[] slots;
    private final String wanted;

    private Words(@Nullable E[] slots, String wanted) {
        this.slots = slots;
        this.wanted = wanted;
    }

    /** Returns the words of all these choices. */
    static <E extends Written> Words<E> of(E[] choices) {
        @Nullable E[] slots = Arrays.copyOf(choices, Integer.highestOneBit(choices.length) * 4);
        Arrays.fill(slots, null);
        for (E choice : choices) {
            char[] word = choice.written().toCharArray();
            int slot = hash(word, 0, word.length) & (slots.length - 1);
            while (slots[slot] != null) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = choice;
        }
        return new Words<>(
                slots, Arrays.stream(choices).map(Written::written).collect(Collectors.joining(", ", "one of: ", "")));
    }

    /** Returns the choice whose word these characters are, or null when none has it. */
    @Nullable
    E find(char[] text, int from, int length) {
        int slot = hash(text, from, length) & (slots.length - 1);
        E choice = slots[slot];
        while (choice != null) {
            if (equal(choice.written(), text, from, length)) {
                return choice;
            }
            slot = (slot + 1) & (slots.length - 1);
            choice = slots[slot];
        }
        return null;
    }

    /** Returns the choices for the eyes of whoever wrote another word. */
    String wanted() {
        return wanted;
    }

    private static boolean equal(String word, char[] text, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Spreads the words of every choice well enough, from four of their characters and their length. */
    private static int hash(char[] text, int from, int length) {
        if (length == 0) {
            return 0;
        }
        int hash = 31 * length + text[from] + 7 * text[from + length / 2] + 131 * text[from + length - 1];
        return hash ^ hash >>> 5;
    }
}
