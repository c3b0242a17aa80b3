package org.basilic.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.ClaimLine;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ClaimFileWriter;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.formats.x12.claims.WriteOptions;
import org.basilic.testkit.claims.ASite;
import org.basilic.testkit.claims.RandomClaims;

/** The program that writes a file of random professional claims of 4 to 10 lines, and reads one. */
public final class ClaimFileRun {

    private static final int FEWEST = 4;
    private static final int MOST = 10;
    private static final LocalDateTime AT = LocalDateTime.of(2026, 5, 7, 9, 5);

    /**
     * What a file holds.
     *
     * @param charges the sum of all lines, dollars
     * @param faults what the reader complained of
     */
    record Counted(int claims, int lines, BigDecimal charges, int faults) {}

    /** Elapsed and processor time since it was made. */
    private static final class Watch {
        private final long begin = System.nanoTime();
        private final Duration used = used();

        private static Duration used() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        @Override
        public String toString() {
            return "%.2f s, %.2f s of processor time"
                    .formatted(
                            (System.nanoTime() - begin) / 1e9,
                            used().minus(used).toMillis() / 1e3);
        }
    }

    private ClaimFileRun() {}

    /** Writes as many claims as the third word says to the file of the second, or reads that file. */
    public static void main(String[] words) throws IOException, BrokenInterchangeException {
        if (words.length == 3 && words[0].equals("write")) {
            List<Claim> claims = claims(Integer.parseInt(words[2]));
            Watch watch = new Watch();
            write(claims, Path.of(words[1]));
            say(counted(claims), Path.of(words[1]), watch);
        } else if (words.length == 2 && words[0].equals("read")) {
            Watch watch = new Watch();
            Counted counted = read(Path.of(words[1]));
            say(counted, Path.of(words[1]), watch);
        } else {
            throw new IllegalArgumentException("say: write FILE COUNT, or: read FILE");
        }
    }

    private static void say(Counted counted, Path file, Watch watch) throws IOException {
        System.out.printf(
                "%d claims, %d lines, %s dollars, %d faults, %.1f MB in %s%n",
                counted.claims(), counted.lines(), counted.charges(), counted.faults(), Files.size(file) / 1e6, watch);
    }

    static List<Claim> claims(int count) {
        List<Claim> claims = new ArrayList<>(count);
        for (long seed = 0; claims.size() < count; seed++) {
            for (Claim claim : RandomClaims.of(seed).claims()) {
                int lines = claim.lines().size();
                if (claim.form() == ClaimForm.PROFESSIONAL
                        && lines >= FEWEST
                        && lines <= MOST
                        && claims.size() < count) {
                    claims.add(claim);
                }
            }
        }
        return claims;
    }

    /** Writes the claims with numbers of a journal beside the file. */
    static void write(List<Claim> claims, Path file) throws IOException {
        SendingJournal journal = SendingJournal.open(file.resolveSibling(file.getFileName() + ".journal"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            ClaimFileWriter writer = new ClaimFileWriter(
                    out, ClaimForm.PROFESSIONAL, ASite.standard().transmission(), journal, AT, WriteOptions.standard());
            for (Claim claim : claims) {
                if (!writer.write(claim).written()) {
                    throw new IllegalStateException("a claim is refused");
                }
            }
            writer.finish();
        }
    }

    static Counted read(Path file) throws IOException, BrokenInterchangeException {
        int claims = 0;
        int lines = 0;
        int faults = 0;
        BigDecimal charges = BigDecimal.ZERO;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                ClaimFileReader reader = new ClaimFileReader(in)) {
            ReadClaim read = reader.next();
            while (read != null) {
                claims++;
                faults += read.faults().size();
                lines += read.claim().lines().size();
                charges = charges.add(charges(read.claim()));
                read = reader.next();
            }
            return new Counted(claims, lines, charges, faults + reader.faults().size());
        }
    }

    static Counted counted(List<Claim> claims) {
        int lines = 0;
        BigDecimal charges = BigDecimal.ZERO;
        for (Claim claim : claims) {
            lines += claim.lines().size();
            charges = charges.add(charges(claim));
        }
        return new Counted(claims.size(), lines, charges, 0);
    }

    private static BigDecimal charges(Claim claim) {
        BigDecimal charges = BigDecimal.ZERO;
        for (ClaimLine line : claim.lines()) {
            BigDecimal charge = line.charge();
            charges = charge == null ? charges : charges.add(charge);
        }
        return charges;
    }
}
