package org.basilic.testkit.cases;

/** A line of a file with its number, from 1. */
record NumberedLine(int number, String text) {

    boolean isBlank() {
        return text.isBlank();
    }

    /** Returns the text up to the first white space. */
    String firstWord() {
        String line = text.strip();
        int end = endOfWord(line);
        return line.substring(0, end);
    }

    /** Returns what follows the first word. */
    String rest() {
        String line = text.strip();
        return line.substring(endOfWord(line)).strip();
    }

    private static int endOfWord(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
