package org.basilic.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The program that writes a table of an invented medication record under the names of Epic's columns: rows of the visits of
 * many patients, a day's rows together as an export has them, some with changes of rate and pauses. One seed always gives the
 * same file.
 */
public final class MarFile {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT);
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 6, 7, 0);
    private static final int VISITS_A_DAY = 200;
    private static final List<String> BAGS = List.of(
            "SODIUM CHLORIDE 0.9 % IV SOLN",
            "VANCOMYCIN 1 GRAM IVPB", "OXALIPLATIN IVPB", "PACLITAXEL IVPB", "RITUXIMAB IVPB", "IRON SUCROSE IVPB");
    private static final List<String> PUSHES =
            List.of("ONDANSETRON 4 MG/2 ML INJ", "DEXAMETHASONE 4 MG/ML INJ", "KETOROLAC 30 MG/ML INJ");

    private final Random dice;
    private int order = 5_000_000;
    private int written;

    MarFile(long seed) {
        this.dice = new Random(seed);
    }

    /** Writes to the file as many rows as the second word says, or a few more; the third, if there is one, is the seed. */
    public static void main(String[] words) throws IOException {
        if (words.length < 2 || words.length > 3) {
            throw new IllegalArgumentException("say a file, how many rows, and perhaps a seed");
        }
        long seed = words.length == 3 ? Long.parseLong(words[2]) : RandomVisits.SEED;
        new MarFile(seed).write(Path.of(words[0]), Integer.parseInt(words[1]));
    }

    /** Writes the table and returns how many rows it has. */
    int write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "ORDER_MED_ID,LINE,PAT_ID,MAR_ENC_CSN,TAKEN_TIME,MAR_ACTION,SAVED_TIME,MEDICATION_NAME,SIG,DOSE_UNIT,"
                            + "INFUSION_RATE,MAR_INF_RATE_UNIT,ADMIN_ROUTE,SITE,PAT_CLASS,USER_ID,COMMENTS\n");
            for (int day = 0; written < rows; day++) {
                for (int visit = 0; visit < VISITS_A_DAY && written < rows; visit++) {
                    visit(7_000_000 + day * VISITS_A_DAY + visit, FIRST.plusDays(day % 700), out);
                }
            }
        }
        return written;
    }

    private void visit(int csn, LocalDateTime morning, Writer out) throws IOException {
        String patient = "Z" + (100_000 + dice.nextInt(60_000));
        LocalDateTime at = morning.plusMinutes(dice.nextInt(300));
        for (int i = 2 + dice.nextInt(3); i > 0; i--) {
            order++;
            String head = patient + "," + csn + ",";
            String drug = BAGS.get(dice.nextInt(BAGS.size()));
            List<String> actions = new ArrayList<>(List.of("New Bag"));
            if (dice.nextInt(3) == 0) {
                actions.add("Rate Change");
            }
            if (dice.nextInt(8) == 0) {
                actions.addAll(List.of("Paused", "Restarted"));
            }
            actions.add("Stopped");
            for (int line = 0; line < actions.size(); line++) {
                String action = actions.get(line);
                String dose = line == 0 ? (1 + dice.nextInt(50)) * 10 + ",mg" : ",";
                String rate = action.equals("Stopped") || action.equals("Paused") ? "," : "250,mL/hr";
                row(line + 1, head, at, action, drug, dose + "," + rate + ",Intravenous,PIV L forearm", out);
                at = at.plusMinutes(5 + dice.nextInt(40));
            }
        }
        order++;
        row(1, patient + "," + csn + ",", at, "Due", PUSHES.get(0), "4,mg,,,IV Push,", out);
        row(2, patient + "," + csn + ",", at, "Given", PUSHES.get(dice.nextInt(3)), "4,mg,,,IV Push,", out);
    }

    private void row(int line, String head, LocalDateTime at, String action, String drug, String rest, Writer out)
            throws IOException {
        written++;
        out.write(order + "," + line + "," + head + CLOCK.format(at) + "," + action + ","
                + CLOCK.format(at.plusMinutes(1)) + "," + drug + "," + rest + ",Outpatient,N" + dice.nextInt(400)
                + ",\"checked, as ordered\"\n");
    }
}
