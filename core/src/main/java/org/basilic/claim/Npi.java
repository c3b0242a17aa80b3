package org.basilic.claim;

/** The national provider identifier: ten digits, of which the last proves the others. */
public final class Npi {

    private static final int DIGITS = 10;

    /** What the digits 80840, which stand before every number when it is proved, add to the sum. */
    private static final int PREFIX = 24;

    private static final int BASE = 10;

    private Npi() {}

    /** Whether the text has ten digits and the last is right, by the formula of Luhn. */
    public static boolean sound(String npi) {
        if (npi.length() != DIGITS) {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < DIGITS; i++) {
            int digit = npi.charAt(i) - '0';
            if (digit < 0 || digit >= BASE) {
                return false;
            }
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted / BASE + counted % BASE;
        }
        return sum % BASE == 0;
    }
}
