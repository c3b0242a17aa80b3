package org.basilic.cli;

/** Text for eyes, at most a hundred columns wide: lines and hanging paragraphs, with nothing that steers a terminal. */
public final class Paper {
    /** The columns of a line. */
    public static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /** Adds one line as it is; blanks at its end are dropped. */
    public Paper line(String line) {
        text.append(Printable.of(line).stripTrailing()).append('\n');
        return this;
    }

    /** Adds an empty line. */
    public Paper gap() {
        text.append('\n');
        return this;
    }

    /** Adds words broken at blanks, the first line after {@code head}, the others below its end. */
    public Paper hanging(String head, String words) {
        return hanging(head, head.length(), words);
    }

    /** Adds words broken at blanks, the first line after {@code head}, the others after that many blanks. */
    public Paper hanging(String head, int indent, String words) {
        StringBuilder line = new StringBuilder(head);
        boolean fresh = true;
        for (String word : words.strip().split("\\s+", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(indent));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        return line(line.toString());
    }

    /** Returns the words followed by blanks up to the column; longer words stay whole and get one blank. */
    public static String column(String words, int width) {
        return words.length() < width ? words + " ".repeat(width - words.length()) : words + " ";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
