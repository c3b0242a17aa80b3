package org.basilic.formats.x12.structure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.basilic.formats.x12.BrokenInterchangeException;
import org.basilic.formats.x12.Fault;
import org.basilic.formats.x12.FaultKind;
import org.basilic.formats.x12.Faults;
import org.basilic.formats.x12.Segment;
import org.basilic.formats.x12.SegmentReader;
import org.basilic.formats.x12.X12Limits;
import org.jspecify.annotations.Nullable;

/**
 * Reads segments with the loop in which each stands, and tells what is wrong with envelope and structure. A transaction of a kind that is not
 * known here is read as segments without loops.
 */
public final class TransactionReader implements AutoCloseable {

    private final SegmentReader segments;
    private final X12Limits limits;
    private final Faults faults;

    private String version = "";
    private @Nullable Guide guide;
    private @Nullable StructureWalk walk;
    private Levels levels;
    private boolean old;
    private String loop = "";
    private int loops;

    /** Reads from a stream within limits; the stream is closed with the reader. */
    public TransactionReader(InputStream in, X12Limits limits) {
        this.segments = new SegmentReader(in, limits);
        this.limits = limits;
        this.faults = new Faults(limits.faults());
        this.levels = new Levels(limits.levels());
    }

    /**
     * Returns the next segment, or null at the end.
     *
     * @throws BrokenInterchangeException if nothing more can be read
     */
    public @Nullable Segment next() throws IOException, BrokenInterchangeException {
        Segment segment = segments.next();
        segments.takeFaults().forEach(faults::add);
        if (segment != null) {
            take(segment);
        }
        return segment;
    }

    private void take(Segment segment) throws BrokenInterchangeException {
        switch (segment.id()) {
            case "ISA" -> {
                finish();
                loops = 0;
            }
            case "GS" -> {
                finish();
                version = segment.element(8);
            }
            case "ST" -> {
                finish();
                begin(segment);
            }
            case "SE", "GE", "IEA" -> finish();
            default -> inside(segment);
        }
    }

    private void inside(Segment segment) throws BrokenInterchangeException {
        if (segment.id().equals("HL") && !levels.enter(segment.element(1), segment.element(2))) {
            throw tooLarge(segment, "", "levels deeper than " + limits.levels());
        }
        if (walk != null) {
            loop = walk.take(segment);
            if (loops + walk.loops() > limits.loops()) {
                throw tooLarge(segment, loop, "more than " + limits.loops() + " loops in an interchange");
            }
        }
    }

    private void begin(Segment st) {
        levels = new Levels(limits.levels());
        String own = st.element(3).isEmpty() ? version : st.element(3);
        Guide known = Guide.of(st.element(1), own);
        guide = known;
        loop = Structure.HEADER;
        if (known == null) {
            loop = "";
            versionFault(st, st.element(1), "a transaction that is not read here: " + shown(own));
            return;
        }
        old = known.old(own);
        if (old) {
            versionFault(st, known.shortName(), own + ", a version out of use");
        } else if (!known.inUse(own)) {
            versionFault(st, known.shortName(), shown(own));
        }
        walk = new StructureWalk(known, old, st, faults::add);
    }

    private static String shown(String version) {
        return version.matches("[0-9]{6}(X[0-9]{3}(A[0-9])?)?") ? version : "a version that is none";
    }

    private void versionFault(Segment st, String name, String found) {
        faults.add(new Fault(
                FaultKind.VERSION,
                name.matches("[0-9A-Z]{3,5}") ? name : "X12",
                "",
                st.place(),
                "GS",
                8,
                0,
                found,
                "005010X222A1, 005010X223A2, 005010X221A1, 005010X214, 005010X212 or 005010X231A1"));
    }

    private void finish() {
        if (walk != null) {
            walk.end();
            loops += walk.loops();
        }
        walk = null;
        guide = null;
        loop = "";
    }

    private BrokenInterchangeException tooLarge(Segment segment, String where, String found) {
        return new BrokenInterchangeException(new Fault(
                FaultKind.TOO_LARGE,
                guide == null ? "X12" : guide.shortName(),
                where,
                segment.place(),
                segment.id(),
                0,
                0,
                found,
                "fewer"));
    }

    /** Returns the kind of the transaction in which the last segment stands, or null outside one or in one of another kind. */
    public @Nullable Guide guide() {
        return guide;
    }

    /** Whether the version of the transaction is so old that its elements are not checked. */
    public boolean old() {
        return old;
    }

    /** Returns the loop in which the last segment stands, HEADER before the first; empty outside transactions. */
    public String loop() {
        return loop;
    }

    /** Returns what was found wrong since this was asked last. */
    public List<Fault> takeFaults() {
        return faults.none() ? List.of() : faults.take();
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
