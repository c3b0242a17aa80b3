package org.basilic.testkit.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basilic.claim.Claim;
import org.basilic.remittance.Balance;
import org.basilic.remittance.Imbalance;
import org.basilic.remittance.Payment;
import org.junit.jupiter.api.Test;

/** The program and the counter of cents agree on every payment, whole or with an amount changed. */
class BalanceOracleTest {
    private static final long SEED = 62_000;
    private static final int ROUNDS = 60;

    @Test
    void bothFindTheSameSumsOff() {
        int off = 0;
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            List<Claim> claims = Readings.claims(seed * 10, 3);
            String text =
                    RemittanceText.of(RandomRemittance.of(seed, claims, true).payments());
            String changed = changed(text, new Random(seed));

            assertThat(found(text)).as("seed %d", seed).isEmpty();
            assertThat(CentsOracle.off(text)).as("seed %d", seed).isEmpty();
            assertThat(found(changed)).as("seed %d", seed).isEqualTo(CentsOracle.off(changed));
            off += found(changed).isEmpty() ? 0 : 1;
        }
        assertThat(off).isGreaterThan(ROUNDS / 2);
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (Payment payment : Readings.of(text).payments()) {
            for (Imbalance each : Balance.of(payment)) {
                found.add(
                        switch (each.level()) {
                            case LINE -> "LINE " + each.claim() + " " + each.line();
                            case CLAIM -> "CLAIM " + each.claim();
                            case PAYMENT -> "PAYMENT";
                        });
            }
        }
        return found;
    }

    /** Changes one to three amounts by some cents. */
    private static String changed(String text, Random dice) {
        List<String> segments = new ArrayList<>(List.of(text.split("~\n", -1)));
        int changes = 1 + dice.nextInt(3);
        while (changes > 0) {
            int at = dice.nextInt(segments.size());
            String[] elements = segments.get(at).split("\\*", -1);
            int element = switch (elements[0]) {
                case "BPR" -> 2;
                case "CLP", "SVC" -> 2 + dice.nextInt(2) + (elements[0].equals("CLP") ? 1 : 0);
                case "CAS" -> 3;
                case "PLB" -> 4;
                default -> 0;
            };
            if (element > 0 && element < elements.length && !elements[element].isEmpty()) {
                BigDecimal cents = BigDecimal.valueOf(1 + dice.nextInt(500), 2);
                elements[element] = new BigDecimal(elements[element]).add(cents).toPlainString();
                segments.set(at, String.join("*", elements));
                changes--;
            }
        }
        return String.join("~\n", segments);
    }
}
