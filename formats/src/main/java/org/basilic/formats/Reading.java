package org.basilic.formats;

/** What became of one record of an input: an encounter, or the reasons why there is none. */
public sealed interface Reading permits Read, Refused {

    /** Returns the place of the record among the records of its input, counted from 1. */
    int record();
}
