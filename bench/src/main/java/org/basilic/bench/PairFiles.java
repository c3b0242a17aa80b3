package org.basilic.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program that writes a release of invented edits between two codes as large as a real one: four zips laid out as CMS lays
 * them out. The codes are five random places; one seed always gives the same files.
 */
public final class PairFiles {

    private static final int CODES = 12_000;
    private static final int PARTS = 4;
    private static final int QUARTERS = 120;
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 1);
    private static final List<String> RATIONALES = List.of(
            "CPT Manual or CMS manual coding instruction",
            "Misuse of Column Two code with Column One code",
            "More extensive procedure",
            "Standards of medical / surgical practice");
    private static final String HEADER = """
            "CPT only copyright American Medical Association. All rights reserved."
            Column1/Column2 Edits
            Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
            \t\tprior to 1996\tDate\tDate\t0=not allowed\t
            \t\t\t\t*=no data\t1=allowed\t
            \t\t\t\t\t9=not applicable\t
            """;

    private final Random dice;
    private final List<String> codes;

    PairFiles(long seed) {
        this.dice = new Random(seed);
        TreeSet<String> distinct = new TreeSet<>();
        while (distinct.size() < CODES) {
            distinct.add(String.format("%05d", dice.nextInt(100_000)));
        }
        this.codes = new ArrayList<>(distinct);
    }

    /** Writes into a folder as many rows as the second word says; the third, if there is one, is the seed. */
    public static void main(String[] words) throws IOException {
        if (words.length < 2 || words.length > 3) {
            throw new IllegalArgumentException("say a folder, how many rows, and perhaps a seed");
        }
        long seed = words.length == 3 ? Long.parseLong(words[2]) : RandomVisits.SEED;
        new PairFiles(seed).write(Path.of(words[0]), Integer.parseInt(words[1]));
    }

    List<String> codes() {
        return codes;
    }

    /** Writes as many rows as can be divided by four. */
    List<Path> write(Path folder, int rows) throws IOException {
        Files.createDirectories(folder);
        List<Path> zips = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            Path path = folder.resolve("medicare-ncci-2026q4-hospital-ptp-edits-ccioph-v323r0-f" + part + ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path));
                    Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.US_ASCII))) {
                zip.putNextEntry(new ZipEntry("ccioph-v323r0-f" + part + ".txt"));
                text.write(HEADER);
                part(part, rows, text);
                text.flush();
                zip.closeEntry();
            }
            zips.add(path);
        }
        return zips;
    }

    /** A quarter of the first codes, each with about as many second codes. */
    private void part(int part, int rows, Writer text) throws IOException {
        int from = CODES / PARTS * (part - 1);
        int perCode = (rows + CODES - 1) / CODES;
        int written = 0;
        int wanted = rows / PARTS;
        for (int one = from; written < wanted; one++) {
            int step = CODES / perCode;
            int here = 0;
            for (int two = dice.nextInt(step); two < CODES && here < perCode && written < wanted; two += step) {
                row(codes.get(one), codes.get(two), text);
                here++;
                written++;
            }
        }
    }

    private void row(String column1, String column2, Writer text) throws IOException {
        LocalDate begin = FIRST.plusMonths(3L * dice.nextInt(QUARTERS));
        String end = dice.nextInt(5) < 2
                ? "*"
                : begin.plusMonths(3L * (1 + dice.nextInt(40))).minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        text.write(column1);
        text.write('\t');
        text.write(column2);
        text.write(begin.equals(FIRST) ? "\t*\t" : "\t\t");
        text.write(begin.format(DateTimeFormatter.BASIC_ISO_DATE));
        text.write('\t');
        text.write(end);
        text.write(dice.nextInt(10) == 0 ? "\t9\t" : dice.nextBoolean() ? "\t0\t" : "\t1\t");
        text.write(RATIONALES.get(dice.nextInt(RATIONALES.size())));
        text.write('\n');
    }
}
