package org.basilic.testkit.oracle.drugs;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws national drug codes of a visit: few products, written in several ways, now and then not one at all. */
final class RandomNdc {

    /** Products by labeler, product and package, with the part that may lose its zero, if any. */
    private static final List<List<String>> PRODUCTS = List.of(
            List.of("57894-0030-01", "57894003001"),
            List.of("57894-0030-01", "57894-030-01", "57894003001"),
            List.of("0006-4305-02", "00006-4305-02", "00006430502"),
            List.of("60505-6130-1", "60505-6130-01", "60505613001"));

    private static final List<String> BROKEN =
            List.of("5789403001", "12345", "57894-30-01", "578940030-01", "ABCDE-0030-01");

    private final Random random;
    private final List<String> usual;
    private final int often;

    RandomNdc(Random random) {
        this.random = random;
        this.usual = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        this.often = List.of(0, 0, 20, 90).get(random.nextInt(4));
    }

    /** Returns what stands on a container; null for nothing. */
    @Nullable
    String onContainer() {
        return random.nextInt(100) < often ? one() : null;
    }

    /** Returns what stands beside the drug; null for nothing. */
    @Nullable
    String beside() {
        return random.nextInt(100) < often / 2 ? one() : null;
    }

    private String one() {
        int which = random.nextInt(20);
        if (which == 0) {
            return BROKEN.get(random.nextInt(BROKEN.size()));
        }
        List<String> product = which < 8 ? PRODUCTS.get(random.nextInt(PRODUCTS.size())) : usual;
        return product.get(random.nextInt(product.size()));
    }
}
