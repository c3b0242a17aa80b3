package org.basilic.testkit.answers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.answers.AnswerReader;
import org.basilic.remittance.Answer;
import org.basilic.remittance.Gathering;
import org.basilic.testkit.claims.RandomClaims;

/** Answers as the program reads them. */
final class Readings {

    private Readings() {}

    static Gathering of(String text, List<Fault> faults) {
        Gathering gathering = new Gathering();
        try (AnswerReader reader = new AnswerReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            Answer answer = reader.next();
            while (answer != null) {
                answer.to(gathering);
                answer = reader.next();
            }
            faults.addAll(reader.faults());
        } catch (IOException | BrokenInterchangeException e) {
            throw new IllegalStateException(e);
        }
        gathering.endOfFile();
        return gathering;
    }

    static Gathering of(String text) {
        List<Fault> faults = new ArrayList<>();
        Gathering gathering = of(text, faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.toString());
        }
        return gathering;
    }

    /** Returns the claims of so many seeds. */
    static List<Claim> claims(long seed, int seeds) {
        List<Claim> claims = new ArrayList<>();
        for (long i = 0; i < seeds; i++) {
            claims.addAll(RandomClaims.of(seed + i).claims());
        }
        return claims;
    }
}
