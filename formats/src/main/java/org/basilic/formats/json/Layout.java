package org.basilic.formats.json;

/** How JSON is laid out. */
public enum Layout {
    /** Over many lines, two spaces for each depth, for eyes. */
    PRETTY,
    /** On one line, for NDJSON. */
    LINE
}
