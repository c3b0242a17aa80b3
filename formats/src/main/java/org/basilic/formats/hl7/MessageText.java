package org.basilic.formats.hl7;

import java.nio.charset.Charset;

/** The text that the segments of one message share, and where their fields begin. */
final class MessageText {

    final String text;
    final Delimiters delimiters;
    final Charset encoding;
    private int[] starts = {};

    MessageText(String text, Delimiters delimiters, Charset encoding) {
        this.text = text;
        this.delimiters = delimiters;
        this.encoding = encoding;
    }

    /** Takes where the fields of all segments begin, in order. */
    void starts(int[] found) {
        starts = found;
    }

    int start(int index) {
        return starts[index];
    }
}
