package org.basilic.formats.x12.structure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of transaction, and the versions of it that are read. */
public enum Guide {
    /** Professional claims. */
    PROFESSIONAL("837P", "837", "005010X222", "A1 A2", "004010X098"),
    /** Institutional claims. */
    INSTITUTIONAL("837I", "837", "005010X223", "A1 A2 A3", "004010X096"),
    /** Payments. */
    REMITTANCE("835", "835", "005010X221", "A1", "004010X091"),
    /** What became of claims before they were decided on. */
    CLAIM_ACKNOWLEDGEMENT("277CA", "277", "005010X214", "", null),
    /** Answers to questions about claims. */
    CLAIM_STATUS("277", "277", "005010X212", "", "004010X093"),
    /** What became of transactions. */
    ACKNOWLEDGEMENT("999", "999", "005010X231", "A1", null);

    private static final int ADDENDUM = 2;

    private final String shortName;
    private final String transaction;
    private final String version;
    /** The addenda in use, with a blank between. */
    private final String addenda;

    private final @Nullable String old;

    Guide(String shortName, String transaction, String version, String addenda, @Nullable String old) {
        this.shortName = shortName;
        this.transaction = transaction;
        this.version = version;
        this.addenda = addenda;
        this.old = old;
    }

    /** Returns the name in ids of faults, such as 837P. */
    public String shortName() {
        return shortName;
    }

    /**
     * Returns the guide of a transaction, or null if it is none of those read here.
     *
     * @param transaction such as 837 (ST01)
     * @param version such as 005010X222A1 (GS08)
     */
    public static @Nullable Guide of(String transaction, String version) {
        for (Guide guide : values()) {
            if (guide.transaction.equals(transaction) && (version.startsWith(guide.version) || guide.old(version))) {
                return guide;
            }
        }
        return null;
    }

    /** Whether a version is one from before 2012, of which the loops are known here and not the details. */
    public boolean old(String said) {
        return old != null && said.startsWith(old);
    }

    /** Whether a version is one in use. */
    public boolean inUse(String said) {
        return said.equals(version)
                || (said.length() == version.length() + ADDENDUM
                        && said.startsWith(version)
                        && addenda.contains(said.substring(version.length())));
    }

    String table() {
        return shortName.toLowerCase(Locale.ROOT) + ".csv";
    }
}
