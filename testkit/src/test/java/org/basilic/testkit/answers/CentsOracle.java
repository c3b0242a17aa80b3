package org.basilic.testkit.answers;

import java.util.ArrayList;
import java.util.List;

/** Which sums of an 835 do not come out: a second counter, in whole cents, from the text alone. Shares no code with the program. */
final class CentsOracle {

    private final List<String> off = new ArrayList<>();
    private long paidOfClaims;
    private long heldByProvider;
    private long payment;
    private String claim = "";
    private int line;
    private long claimLeft;
    private long lineLeft;
    private boolean inClaim;
    private boolean inLine;

    private CentsOracle() {}

    /** Returns level and place of each sum that does not come out. */
    static List<String> off(String text) {
        CentsOracle oracle = new CentsOracle();
        for (String segment : text.split("~\\s*", -1)) {
            oracle.take(segment.split("\\*", -1));
        }
        return oracle.off;
    }

    private void take(String[] at) {
        switch (at[0]) {
            case "ST" -> {
                paidOfClaims = 0;
                heldByProvider = 0;
            }
            case "BPR" -> payment = at[3].equals("D") ? -cents(at[2]) : cents(at[2]);
            case "CLP" -> {
                endClaim();
                inClaim = true;
                claim = at[1];
                line = 0;
                claimLeft = cents(at[3]) - cents(at[4]);
                paidOfClaims += cents(at[4]);
            }
            case "SVC" -> {
                endLine();
                inLine = true;
                line++;
                lineLeft = cents(at[2]) - cents(at[3]);
            }
            case "CAS" -> {
                for (int i = 3; i < at.length; i += 3) {
                    claimLeft -= cents(at[i]);
                    lineLeft -= inLine ? cents(at[i]) : 0;
                }
            }
            case "PLB" -> {
                endClaim();
                for (int i = 4; i < at.length; i += 2) {
                    heldByProvider += cents(at[i]);
                }
            }
            case "SE" -> {
                endClaim();
                if (paidOfClaims - heldByProvider != payment) {
                    off.add("PAYMENT");
                }
            }
            default -> {}
        }
    }

    private void endLine() {
        if (inLine && lineLeft != 0) {
            off.add("LINE " + claim + " " + line);
        }
        inLine = false;
    }

    private void endClaim() {
        endLine();
        if (inClaim && claimLeft != 0) {
            off.add("CLAIM " + claim);
        }
        inClaim = false;
    }

    private static long cents(String amount) {
        if (amount.isEmpty()) {
            return 0;
        }
        boolean below = amount.startsWith("-");
        String plain = below ? amount.substring(1) : amount;
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String part = point < 0 ? "00" : (plain.substring(point + 1) + "00").substring(0, 2);
        long cents = Long.parseLong((whole.isEmpty() ? "0" : whole) + part);
        return below ? -cents : cents;
    }
}
