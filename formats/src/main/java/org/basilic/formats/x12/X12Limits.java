package org.basilic.formats.x12;

/**
 * How much of X12 is read; beyond it reading stops with a fault that says so.
 *
 * @param interchangeBytes from an ISA to its IEA
 * @param segmentBytes of one segment; StAEDI itself stops at an element of some 4,000 signs
 * @param elements of one segment
 * @param pieces components and repetitions of one segment together
 * @param loops begun in one interchange
 * @param levels how deep HL segments may stand in each other
 * @param interchanges in one input
 * @param claims in one transaction; more is a fault and they are read
 * @param claimSegments of one claim; how many lines it may have is in the tables, 50 and 999, and more is a fault and they are read
 * @param faults kept of one interchange, and of one claim; one more then says that there were more
 * @param inputFaults kept of a whole input outside claims
 */
public record X12Limits(
        long interchangeBytes,
        int segmentBytes,
        int elements,
        int pieces,
        int loops,
        int levels,
        int interchanges,
        int claims,
        int claimSegments,
        int faults,
        int inputFaults) {

    private static final X12Limits STANDARD =
            new X12Limits(100L << 20, 64 << 10, 99, 2_000, 1_000_000, 10, 10_000, 5_000, 50_000, 1_000, 10_000);

    /** The limits that LIMITS.md names. */
    public static X12Limits standard() {
        return STANDARD;
    }
}
