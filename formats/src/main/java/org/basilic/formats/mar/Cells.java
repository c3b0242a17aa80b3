package org.basilic.formats.mar;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.basilic.model.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The cells of the row that was read last. A cell becomes a text only when somebody asks for it. */
final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private static final int TEXTS = 1 << 13;
    private static final int LONGEST_SHARED = 40;

    private final MarLimits limits;
    private char[] chars = new char[1 << 10];
    private int[] ends = new int[64];
    /** Texts seen before, each at the place of its hash: most cells of a record say what many others say. */
    private final @Nullable String[] texts = new String[TEXTS];

    private boolean[] oneLine = {};
    private int count;
    private long line = 1;
    private @Nullable ProblemCode trouble;
    private String found = "";

    Cells(MarLimits limits) {
        this.limits = limits;
    }

    /** Says of which columns no cell may hold a line break: there it tells of a quote that was never closed. */
    void oneLine(boolean[] columns) {
        this.oneLine = columns;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        count = 0;
    }

    @Override
    protected void handleField(int column, char[] from, int offset, int length, boolean quoted) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (length > limits.cellCharacters()) {
            refuse(ProblemCode.TOO_LARGE, "a cell of more than " + limits.cellCharacters() + " characters");
        }
        if (start + length > limits.lineCharacters()) {
            refuse(ProblemCode.TOO_LARGE, "a row of more than " + limits.lineCharacters() + " characters");
        }
        if (count == limits.columns()) {
            refuse(ProblemCode.TOO_LARGE, "more than " + limits.columns() + " columns");
        }
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, start + length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(from, offset, chars, start, length);
        ends[count] = start + length;
        if (quoted && count < oneLine.length && oneLine[count] && breaksLine(start, ends[count])) {
            refuse(ProblemCode.BROKEN_TABLE, "a line break in a cell that is one line");
        }
        count++;
    }

    private boolean breaksLine(int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] == '\n' || chars[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private void refuse(ProblemCode code, String what) {
        trouble = code;
        found = what;
        throw new IllegalStateException(what);
    }

    @Override
    protected Cells buildRecord() {
        return this;
    }

    int count() {
        return count;
    }

    /** Returns the line on which the row begins, from 1. */
    long line() {
        return line;
    }

    /** Returns what the row has too much of; null when it is something else that went wrong. */
    @Nullable
    ProblemCode trouble() {
        return trouble;
    }

    String found() {
        return found;
    }

    /** Returns a cell without the spaces around it. */
    String text(int column) {
        int start = column == 0 ? 0 : ends[column - 1];
        int end = ends[column];
        while (start < end && chars[start] <= ' ') {
            start++;
        }
        while (end > start && chars[end - 1] <= ' ') {
            end--;
        }
        int length = end - start;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST_SHARED) {
            return new String(chars, start, length).strip();
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + chars[i];
        }
        int place = (hash ^ hash >>> 13) & TEXTS - 1;
        String text = texts[place];
        if (text == null || !same(text, start, length)) {
            text = new String(chars, start, length).strip();
            texts[place] = text;
        }
        return text;
    }

    private boolean same(String text, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell holds anything but spaces. */
    boolean filled(int column) {
        for (int i = column == 0 ? 0 : ends[column - 1]; i < ends[column]; i++) {
            if (chars[i] > ' ') {
                return true;
            }
        }
        return false;
    }
}
