package org.basilic.reference;

/** The ids in a source cell, the most binding first. */
final class SourceIds {

    private SourceIds() {}

    /** Returns the most binding id of a cell. */
    static String first(String cell) {
        int semicolon = cell.indexOf(';');
        return semicolon < 0 ? cell : cell.substring(0, semicolon);
    }
}
