package org.basilic.formats.x12.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.basilic.claim.Claim;
import org.basilic.formats.x12.Interchange;
import org.basilic.formats.x12.X12Limits;
import org.junit.jupiter.api.Test;

/** Files that were cut or changed: never a crash, and never a claim that is lost without a word. */
class DamagedFileTest {

    private static final String TWO = ClaimText.INSTITUTIONAL.replace(
            "SE*40",
            ClaimText.INSTITUTIONAL.substring(
                            ClaimText.INSTITUTIONAL.indexOf("CLM*"), ClaimText.INSTITUTIONAL.indexOf("SE*"))
                    + "SE*62");

    private static final int MUTATIONS = 3_000;

    @Test
    void aFileThatIsCutAnywhereSaysSo() {
        byte[] whole = Interchange.bytes(TWO);
        List<Claim> claims = claims(ClaimText.read(TWO));
        assertThat(claims).hasSize(2);
        for (int length = 0; length < whole.length; length++) {
            ClaimText.Taken taken = ClaimText.read(Arrays.copyOf(whole, length), X12Limits.standard());

            assertThat(taken.broken().isEmpty() && taken.faults().isEmpty())
                    .as("cut at " + length + " without a word")
                    .isFalse();
            List<Claim> read = claims(taken);
            assertThat(read).as("cut at " + length).isEqualTo(claims.subList(0, read.size()));
        }
    }

    @Test
    void aFileThatIsChangedAnywhereNeverLosesAClaimWithoutAWord() {
        Random random = new Random(20_261_129);
        byte[] whole = Interchange.bytes(ClaimText.PROFESSIONAL + TWO.replace("000000101", "000000102"));
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = changed(whole, random);
            ClaimText.Taken taken = ClaimText.read(changed, X12Limits.standard());

            assertThat(taken.claims().size() == 3
                            || !taken.broken().isEmpty()
                            || !taken.all().isEmpty())
                    .as("mutation " + i + " of seed 20261129 lost a claim")
                    .isTrue();
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(5)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) "*:~^\n0A".charAt(random.nextInt(7));
                case 2 -> changed = without(changed, at, 1 + random.nextInt(3));
                case 3 -> changed = without(changed, at, 1 + random.nextInt(200));
                default -> changed = twice(changed, at, 1 + random.nextInt(200));
            }
        }
        return changed;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] less = new byte[Math.max(1, bytes.length - (end - at))];
        System.arraycopy(bytes, 0, less, 0, at);
        System.arraycopy(bytes, end, less, at, bytes.length - end);
        return less;
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] more = new byte[bytes.length + end - at];
        System.arraycopy(bytes, 0, more, 0, end);
        System.arraycopy(bytes, at, more, end, bytes.length - at);
        return more;
    }

    private static List<Claim> claims(ClaimText.Taken taken) {
        return taken.claims().stream().map(ReadClaim::claim).toList();
    }
}
