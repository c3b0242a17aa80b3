package org.basilic.claim;

/** The numbers by which answers name our claims and lines. */
public final class ClaimNumber {

    /** Between the account and the part, where a visit needs several claims. */
    private static final char PART = '-';

    private static final char LINE = '.';

    private ClaimNumber() {}

    /**
     * Returns the number of a claim.
     *
     * @param account the account of the visit
     * @param part from 1
     * @param parts how many claims the visit needs; one claim has the account as its number
     */
    public static String of(String account, int part, int parts) {
        return parts == 1 ? account : account + PART + part;
    }

    /** Returns the control number of a line. */
    public static String ofLine(String claim, int line) {
        return claim + LINE + line;
    }

    /** Whether a claim is of the visit with the account: its number is the account, alone or with a part. */
    public static boolean belongs(String claim, String account) {
        if (!claim.startsWith(account)) {
            return false;
        }
        String rest = claim.substring(account.length());
        return rest.isEmpty()
                || (rest.length() > 1
                        && rest.charAt(0) == PART
                        && rest.substring(1).chars().allMatch(ClaimNumber::digit));
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
