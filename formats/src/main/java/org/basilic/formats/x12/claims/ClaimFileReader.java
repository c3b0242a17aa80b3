package org.basilic.formats.x12.claims;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.SegmentReader;
import org.basilic.formats.x12.X12Limits;
import org.jspecify.annotations.Nullable;

/** Reads the claims of an input of 837P and 837I, one at a time. Holds one claim, however long the input. */
public final class ClaimFileReader implements AutoCloseable {

    private final SegmentReader segments;

    /** Reads from a stream, which is closed with the reader. */
    public ClaimFileReader(InputStream in) {
        this(in, X12Limits.standard());
    }

    /** Reads from a stream within limits. */
    public ClaimFileReader(InputStream in, X12Limits limits) {
        this.segments = new SegmentReader(in, limits);
    }

    /**
     * Returns the next claim, or null at the end.
     *
     * @throws BrokenInterchangeException if nothing more can be read
     */
    public @Nullable ReadClaim next() throws IOException, BrokenInterchangeException {
        while (segments.next() != null) {
            // The claims follow with the tables of loops.
        }
        return null;
    }

    /** Returns what is wrong outside claims so far: envelope, heads of transactions, transactions that hold no claims. */
    public List<Fault> faults() {
        return segments.faults();
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
