package org.basilic.formats.x12.claims;

import java.io.IOException;

/** Gives control numbers, each from 1 to 999,999,999 and never the same twice. A number is asked for when it is needed, not before. */
public interface ControlNumbers {

    /** Returns a number for an interchange (ISA13). */
    int interchange() throws IOException;

    /** Returns a number for a group (GS06). */
    int group() throws IOException;

    /** Returns a number for a transaction (ST02). */
    int transaction() throws IOException;
}
