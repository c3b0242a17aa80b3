package org.basilic.reference;

/**
 * What a row of a payer policy answers: of one kind and subject, one row answers on a day in a setting.
 *
 * @param subject in the words of the kind: a switch, a code, a diagnosis
 */
public record PolicyQuestion(PolicyRowKind kind, String subject) implements Comparable<PolicyQuestion> {

    /** Returns what a row answers. */
    public static PolicyQuestion of(PolicyRow row) {
        return new PolicyQuestion(row.kind(), row.subject());
    }

    /** Compares by kind, then by subject: of two switches the one that the table has first, else by letters. */
    @Override
    public int compareTo(PolicyQuestion other) {
        int kinds = kind.compareTo(other.kind);
        if (kinds != 0) {
            return kinds;
        }
        Switch mine = Switch.named(subject);
        Switch its = Switch.named(other.subject);
        return kind == PolicyRowKind.SWITCH && mine != null && its != null
                ? mine.compareTo(its)
                : subject.compareTo(other.subject);
    }

    @Override
    public String toString() {
        return kind.written() + " " + subject;
    }
}
