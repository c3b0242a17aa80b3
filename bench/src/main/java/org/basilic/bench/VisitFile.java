package org.basilic.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.basilic.formats.json.EncounterWriter;

/** The program that writes random visits as NDJSON on standard output, for runs of the whole program. */
public final class VisitFile {

    private VisitFile() {}

    /** Writes as many visits as the first word says; the second, if there is one, is the seed. */
    public static void main(String[] words) throws IOException {
        if (words.length < 1 || words.length > 2) {
            throw new IllegalArgumentException("say how many visits, and perhaps a seed");
        }
        int count = Integer.parseInt(words[0]);
        long seed = words.length == 2 ? Long.parseLong(words[1]) : RandomVisits.SEED;
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            write(count, seed, out);
        }
    }

    static void write(int count, long seed, OutputStream out) throws IOException {
        RandomVisits visits = new RandomVisits(seed);
        EncounterWriter writer = new EncounterWriter();
        for (int i = 0; i < count; i++) {
            writer.write(visits.next(), out);
        }
    }
}
