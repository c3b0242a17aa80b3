package org.basilic.cli.tables;

import org.basilic.cli.Streams;

/** What whoever imports a file with CPT codes must know. */
final class CptNotice {

    private CptNotice() {}

    static void say(Streams streams) {
        streams.say(
                "Some codes of this file are CPT codes. CPT belongs to the American Medical Association: numbers were"
                        + " taken, descriptions were not, and using the codes may need a licence from it.");
    }
}
