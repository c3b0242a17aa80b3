package org.basilic.server.keeping;

/**
 * Something in the store is not as it was written.
 *
 * @param table where
 * @param row its key, ids of ours
 * @param column which of its values
 * @param what is wrong
 */
record StoreFinding(String table, String row, String column, String what) {

    String inWords() {
        return table + " " + row + ", " + column + ": " + what;
    }
}
