package org.basilic.cli.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.basilic.audit.BilledClaim;
import org.basilic.audit.BilledClaims;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.formats.billed.BilledCsvReader;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;

/** Reads what was billed: claims where the bytes begin as an interchange of X12 does, else a table. */
public final class BilledInput {

    private static final int HEAD = 64;

    private BilledInput() {}

    /** Adds the claims of a file; what cannot be read is told, and the rest goes on. */
    static ExitCode read(String file, BilledClaims claims, Streams streams) throws IOException {
        Path path = Trouble.path(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + ": is a directory; name the files in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, file, claims, streams::say);
        }
    }

    /**
     * Adds the claims of a stream; what cannot be read is told, and the rest goes on.
     *
     * @param name of the stream, for what is told
     * @throws IOException if the stream breaks
     */
    public static ExitCode read(InputStream stream, String name, BilledClaims claims, Consumer<String> told)
            throws IOException {
        InputStream in = new BufferedInputStream(stream);
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        boolean interchange = head.replace("\u00ef\u00bb\u00bf", "").strip().startsWith("ISA");
        return interchange ? claims(in, name, claims, told) : table(in, name, claims, told);
    }

    private static ExitCode table(InputStream in, String file, BilledClaims claims, Consumer<String> told)
            throws IOException {
        BilledCsvReader.Reading reading = BilledCsvReader.read(in, file);
        reading.problems().forEach(problem -> told.accept(problem.toString()));
        reading.claims().forEach(filed -> claims.add(filed.claim(), filed.encounter()));
        return reading.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.REFUSED;
    }

    private static ExitCode claims(InputStream in, String file, BilledClaims claims, Consumer<String> told)
            throws IOException {
        int faults = 0;
        ExitCode ending = ExitCode.CLEAN;
        try (ClaimFileReader reader = new ClaimFileReader(in)) {
            try {
                ReadClaim read = reader.next();
                while (read != null) {
                    faults += read.faults().size();
                    claims.add(BilledClaim.of(read.claim()), null);
                    read = reader.next();
                }
            } catch (BrokenInterchangeException e) {
                told.accept(file + ": " + e.getMessage() + "; the claims before it were read");
                ending = ExitCode.REFUSED;
            }
            faults += reader.faults().size();
        }
        if (faults > 0) {
            // What they are is for the check of claims to say: an audit compares what could be read.
            told.accept(file + ": " + faults + (faults == 1 ? " fault" : " faults")
                    + " of form; see: basilic scrub. Audited is what could be read");
        }
        return ending;
    }
}
