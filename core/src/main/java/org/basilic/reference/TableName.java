package org.basilic.reference;

/**
 * The table that gave an answer.
 *
 * @param table its file among the built-in tables, or the kind of an imported one
 * @param edition the edition of the built-in tables, or the publisher's name for the release
 * @param reach which codes it speaks of
 */
public record TableName(String table, String edition, Reach reach) {

    /** Which codes a table speaks of. */
    public enum Reach {
        /** Those that this program needs, written by hand. */
        SELECTED("selected"),
        /** All of the publisher's release. */
        WHOLE("whole"),
        /** A part of the publisher's release. */
        PARTIAL("partial");

        private final String written;

        Reach(String written) {
            this.written = written;
        }

        /** Returns the word of the result. */
        public String written() {
            return written;
        }
    }
}
