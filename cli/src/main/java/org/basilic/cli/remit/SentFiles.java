package org.basilic.cli.remit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.cli.ExitCode;
import org.basilic.cli.Streams;
import org.basilic.cli.Trouble;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.answers.ClaimPlaces;
import org.basilic.formats.x12.claims.ClaimFileReader;
import org.basilic.formats.x12.claims.ReadClaim;
import org.basilic.remittance.SentPlaces;

/** The claims that were sent, and where each stands in its file. */
final class SentFiles {

    private final Streams streams;
    private final List<Claim> claims = new ArrayList<>();
    private final ClaimPlaces places = new ClaimPlaces();
    private ExitCode ending = ExitCode.CLEAN;
    private boolean given;

    SentFiles(Streams streams) {
        this.streams = streams;
    }

    List<Claim> claims() {
        return claims;
    }

    SentPlaces places() {
        return places;
    }

    ExitCode ending() {
        return ending;
    }

    /** Whether any file was given. */
    boolean given() {
        return given;
    }

    void read(String name) throws IOException {
        given = true;
        Path path = Trouble.path(name);
        long faults = 0;
        try (InputStream in = Files.newInputStream(path);
                ClaimFileReader reader = new ClaimFileReader(in)) {
            ReadClaim claim = reader.next();
            while (claim != null) {
                claims.add(claim.claim());
                faults += claim.faults().size();
                claim = reader.next();
            }
            faults += reader.faults().size();
        } catch (BrokenInterchangeException e) {
            AnswerFiles.tell(streams, name, e.fault());
            ending = ExitCode.REFUSED;
        }
        if (faults > 0) {
            streams.say(name + ": " + faults + " faults in the claims; what could not be read is not matched");
        }
        try (InputStream in = Files.newInputStream(path)) {
            places.add(in);
        } catch (BrokenInterchangeException e) {
            // Told above, by the reader of claims.
            ending = ExitCode.REFUSED;
        }
    }
}
