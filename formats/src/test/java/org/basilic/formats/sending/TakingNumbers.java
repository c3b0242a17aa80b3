package org.basilic.formats.sending;

import java.io.IOException;
import java.nio.file.Path;

/** A process that takes numbers from a journal and prints them. */
final class TakingNumbers {

    private TakingNumbers() {}

    /** Takes as many numbers as the second word says from the journal that the first names. */
    public static void main(String[] words) throws IOException {
        SendingJournal journal = SendingJournal.open(Path.of(words[0]));
        for (int i = Integer.parseInt(words[1]); i > 0; i--) {
            System.out.println(journal.interchange());
        }
    }
}
