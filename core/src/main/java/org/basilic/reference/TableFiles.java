package org.basilic.reference;

/** Where the text of the tables comes from. */
@FunctionalInterface
interface TableFiles {

    /** Returns the whole text of a table, named as its file is. */
    String text(String fileName);
}
