package org.basilic.formats.hl7;

/** The signs that divide a message, as its header declares them. */
record Delimiters(char field, char component, char repetition, char escape, char subcomponent) {

    static final Delimiters USUAL = new Delimiters('|', '^', '~', '\\', '&');
}
