package org.basilic.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basilic.claim.Claim;
import org.basilic.testkit.answers.RandomRemittance;
import org.basilic.testkit.answers.RemittanceText;

/** What a payer answers to a claim. */
final class Answer {

    private static final int SEEDS = 500;

    private Answer() {}

    /** Writes an 835 that denies at least one line of the claim and takes nothing back. */
    static Path denying(Claim claim, Path directory) throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomRemittance answer = RandomRemittance.of(seed, List.of(claim), true);
            if (!answer.denials().isEmpty() && answer.reversals() == 0) {
                return Files.writeString(directory.resolve("QZWFILE.835"), RemittanceText.of(answer.payments()));
            }
        }
        throw new IllegalStateException("no seed denies a line");
    }
}
