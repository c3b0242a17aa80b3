package org.basilic.formats.x12.claims;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.basilic.claim.ClaimForm;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Faults;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentPlace;
import org.basilic.formats.x12.X12Limits;
import org.basilic.formats.x12.structure.Guide;
import org.basilic.formats.x12.structure.TransactionReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of an input of 837P and 837I, one at a time. Holds one claim, however long the input. What cannot be read of a
 * claim is null or absent, and a fault says so; an admission of which only the day is told is at the first minute of that day.
 */
public final class ClaimFileReader implements AutoCloseable {

    private final TransactionReader segments;
    private final X12Limits limits;
    private final Faults outside;

    private final Sending sending = new Sending();
    private final PayerContext payer = new PayerContext();
    private Values values = new Values("", false, fault -> {});
    private @Nullable Guide guide;
    private int claims;

    private @Nullable ClaimDraft claim;
    private int claimSegments;
    private Faults claimFaults;
    private boolean ended;

    /** Reads from a stream, which is closed with the reader. */
    public ClaimFileReader(InputStream in) {
        this(in, X12Limits.standard());
    }

    /** Reads from a stream within limits. */
    public ClaimFileReader(InputStream in, X12Limits limits) {
        this.segments = new TransactionReader(in, limits);
        this.limits = limits;
        this.outside = new Faults(limits.inputFaults());
        this.claimFaults = new Faults(limits.faults());
    }

    /**
     * Returns the next claim, or null at the end. A claim that is cut off by the end of the input is not returned.
     *
     * @throws BrokenInterchangeException if nothing more can be read; the claims before it have been returned
     */
    public @Nullable ReadClaim next() throws IOException, BrokenInterchangeException {
        ReadClaim done = null;
        while (done == null && !ended) {
            done = step();
        }
        return done;
    }

    private @Nullable ReadClaim step() throws IOException, BrokenInterchangeException {
        Segment segment;
        try {
            segment = segments.next();
        } catch (BrokenInterchangeException e) {
            ended = true;
            segments.takeFaults().forEach(this::told);
            throw e;
        }
        List<Fault> told = segments.takeFaults();
        boolean closes = segment == null || closes(segment);
        long here = segment == null ? Long.MAX_VALUE : segment.place().inInput();
        for (Fault fault : told) {
            if (!closes || fault.place().inInput() != here || missingTrailer(fault)) {
                told(fault);
            }
        }
        ReadClaim done = closes ? finish() : null;
        if (segment == null) {
            ended = true;
            return done;
        }
        if (closes) {
            for (Fault fault : told) {
                if (fault.place().inInput() == here && !missingTrailer(fault)) {
                    told(fault, segment.id().equals("CLM"));
                }
            }
        }
        take(segment);
        return done;
    }

    /** Whether the claim before has ended where a segment stands. */
    private static boolean closes(Segment segment) {
        return switch (segment.id()) {
            case "CLM", "HL", "SE", "ST", "GE", "GS", "IEA", "ISA" -> true;
            default -> false;
        };
    }

    /** A transaction without its end may lack lines: its last claim says so. */
    private static boolean missingTrailer(Fault fault) {
        return fault.kind() == FaultKind.MISSING && fault.segment().equals("SE");
    }

    private void told(Fault fault) {
        told(fault, claim != null && (ofClaim(fault.loop()) || missingTrailer(fault)));
    }

    private void told(Fault fault, boolean ofClaim) {
        if (ofClaim || ofSubscriber(fault.loop())) {
            claimFaults.add(fault);
        } else {
            outside.add(fault);
        }
    }

    private static boolean ofClaim(String loop) {
        return loop.startsWith("23") || loop.startsWith("24");
    }

    private static boolean ofSubscriber(String loop) {
        return loop.startsWith("2000B")
                || loop.startsWith("2000C")
                || loop.startsWith("2010B")
                || loop.startsWith("2010C");
    }

    private @Nullable ReadClaim finish() {
        if (claim == null) {
            return null;
        }
        ReadClaim done = new ReadClaim(
                claim.claim(payer), sending.transmission(), claim.place(), claimFaults.take(), sending.day());
        claim = null;
        return done;
    }

    private void take(Segment segment) throws BrokenInterchangeException {
        switch (segment.id()) {
            case "ISA" -> sending.interchange(segment);
            case "GS" -> sending.group(segment);
            case "ST" -> begin(segment);
            case "SE" -> claimFaults.take().forEach(outside::add);
            case "GE", "IEA" -> {}
            default -> inside(segment);
        }
    }

    private void begin(Segment st) {
        sending.transaction();
        payer.forget();
        claims = 0;
        guide = segments.guide();
        if (guide != null) {
            values = new Values(guide.shortName(), segments.old(), this::told);
            if (form() == null) {
                outside.add(new Fault(
                        FaultKind.UNEXPECTED,
                        guide.shortName(),
                        "",
                        st.place(),
                        "ST",
                        1,
                        0,
                        "a transaction that holds no claims",
                        "837"));
            }
        }
    }

    private @Nullable ClaimForm form() {
        if (guide == Guide.PROFESSIONAL) {
            return ClaimForm.PROFESSIONAL;
        }
        return guide == Guide.INSTITUTIONAL ? ClaimForm.INSTITUTIONAL : null;
    }

    private void inside(Segment segment) throws BrokenInterchangeException {
        ClaimForm form = form();
        if (form == null || segments.guide() == null) {
            return;
        }
        String loop = segments.loop();
        values.in(loop);
        if (segment.id().equals("CLM")) {
            begin(segment, form);
        } else if (claim != null) {
            if (++claimSegments > limits.claimSegments()) {
                throw tooLarge(segment, loop);
            }
            claim.take(segment, loop);
        } else {
            sending.take(segment, loop, values);
            payer.take(segment, loop, values);
        }
    }

    private void begin(Segment clm, ClaimForm form) {
        claim = new ClaimDraft(form, clm, values);
        claimSegments = 0;
        claims++;
        if (claims == limits.claims() + 1) {
            outside.add(fault(
                    FaultKind.TOO_LARGE,
                    clm.place(),
                    "CLM",
                    "more claims in one transaction than " + limits.claims(),
                    "fewer"));
        }
        if (!payer.knowsPatient()) {
            claimFaults.add(fault(
                    FaultKind.MISSING,
                    clm.place(),
                    "HL",
                    "no patient, and none said to be the subscriber",
                    "one of the two"));
        } else if (payer.twoPatients()) {
            claimFaults.add(fault(
                    FaultKind.CONTRADICTION,
                    clm.place(),
                    "HL",
                    "a patient beside a subscriber who is said to be the patient",
                    "one of the two"));
        }
    }

    private Fault fault(FaultKind kind, SegmentPlace place, String segment, String found, String wanted) {
        String name = guide == null ? "" : guide.shortName();
        String loop = segment.equals("HL") ? "2000C" : "2300";
        return new Fault(kind, name, loop, place, segment, 0, 0, found, wanted);
    }

    private BrokenInterchangeException tooLarge(Segment segment, String loop) {
        ended = true;
        return new BrokenInterchangeException(new Fault(
                FaultKind.TOO_LARGE,
                guide == null ? "" : guide.shortName(),
                loop,
                segment.place(),
                segment.id(),
                0,
                0,
                "a claim of more than " + limits.claimSegments() + " segments",
                "fewer"));
    }

    /**
     * Returns what is wrong outside claims so far: envelope, heads of transactions, billing providers, transactions that hold no
     * claims.
     */
    public List<Fault> faults() {
        return outside.list();
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
