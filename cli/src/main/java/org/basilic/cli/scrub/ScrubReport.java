package org.basilic.cli.scrub;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.basilic.claim.edit.Scrubbed;
import org.basilic.formats.x12.Fault;

/** Where what was found is told, claim by claim. */
interface ScrubReport extends Closeable {

    /** Tells what was found on a claim, and what is wrong with how it is written. */
    void claim(Scrubbed scrubbed, List<Fault> faults) throws IOException;

    /** Tells what is wrong outside claims, and the counts. */
    void end(List<Fault> outside, Counts counts) throws IOException;
}
