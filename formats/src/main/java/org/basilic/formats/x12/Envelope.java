package org.basilic.formats.x12;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds transactions together: heads and trailers, their counts and control numbers. */
final class Envelope {

    static final String GUIDE = "X12";

    /** The one transaction that does not name its guide: the group alone does. */
    private static final String WITHOUT_GUIDE = "835";

    /** Which transaction a functional group of a kind holds. */
    private static final Map<String, String> OF_GROUP =
            Map.of("HC", "837", "HP", "835", "HN", "277", "HR", "276", "FA", "999");

    private final X12Limits limits;
    private Faults faults;
    private final Set<String> seen = new HashSet<>();

    private @Nullable Segment isa;
    private @Nullable Segment gs;
    private @Nullable Segment st;
    private String isaNumber = "";
    private String gsNumber = "";
    private String stNumber = "";
    private final Set<String> transactions = new HashSet<>();
    private int inTransaction;
    private long inInput;
    private int groupsSeen;
    private int transactionsSeen;

    Envelope(X12Limits limits) {
        this.limits = limits;
        this.faults = new Faults(limits.faults());
    }

    Faults faults() {
        return faults;
    }

    boolean inTransaction() {
        return st != null;
    }

    /** Counts a segment that is none of the envelope's and says where it stands. */
    SegmentPlace step() {
        inInput++;
        if (st != null) {
            inTransaction++;
        }
        return place();
    }

    /** Counts a segment of the envelope and says where it stands; then {@link #check} looks at it. */
    SegmentPlace step(Segment segment) {
        SegmentPlace place = step();
        return switch (segment.id()) {
            case "ISA" -> new SegmentPlace(segment.element(13).strip(), "", "", 0, inInput);
            case "GS" -> new SegmentPlace(isaNumber, segment.element(6), "", 0, inInput);
            case "ST" -> new SegmentPlace(isaNumber, gsNumber, segment.element(2), 1, inInput);
            default -> place;
        };
    }

    static boolean own(String id) {
        return switch (id) {
            case "ISA", "GS", "ST", "SE", "GE", "IEA", "TA1", "ISB", "ISE", "TA3" -> true;
            default -> false;
        };
    }

    /** The place of the segment last counted. */
    SegmentPlace place() {
        return new SegmentPlace(isaNumber, gsNumber, stNumber, st == null ? 0 : inTransaction, inInput);
    }

    /** Looks at a segment that is none of the envelope's. */
    void inside(Segment segment) {
        if (st == null) {
            fault(FaultKind.UNEXPECTED, segment, 0, "a segment outside transactions", "ST before it");
        }
    }

    /** Looks at a segment of the envelope. */
    void check(Segment segment) throws BrokenInterchangeException {
        switch (segment.id()) {
            case "ISA" -> interchange(segment);
            case "GS" -> group(segment);
            case "ST" -> transaction(segment);
            case "SE" -> transactionEnds(segment);
            case "GE" -> groupEnds(segment);
            case "IEA" -> interchangeEnds(segment);
            default -> {
                if (gs != null) {
                    fault(FaultKind.UNEXPECTED, segment, 0, "a segment inside a group", "it before the first GS");
                }
            }
        }
    }

    private void interchange(Segment segment) throws BrokenInterchangeException {
        if (isa != null) {
            if (st != null || segment.size() != 16) {
                throw broken(FaultKind.UNREADABLE, "ISA", 0, "ISA inside an interchange", "IEA before it");
            }
            missingTrailers(segment.place());
        }
        isa = segment;
        isaNumber = number(segment, 13);
        groupsSeen = 0;
        faults = faults.more();
        String version = segment.element(12);
        if (!version.equals("00501") && !version.equals("00401")) {
            fault(FaultKind.VERSION, segment, 12, version, "00501");
        }
        if (Forms.date("20" + segment.element(9)) == null) {
            fault(FaultKind.FORM, segment, 9, Forms.shown(segment.element(9)), "a date of six digits");
        }
        if (!Forms.time(segment.element(10))) {
            fault(FaultKind.FORM, segment, 10, Forms.shown(segment.element(10)), "a time of four digits");
        }
        if (!Forms.digits(segment.element(13)) || segment.element(13).length() != 9) {
            fault(FaultKind.FORM, segment, 13, "no number of nine digits", "a number of nine digits");
        }
        if (!segment.element(15).equals("P") && !segment.element(15).equals("T")) {
            fault(FaultKind.CODE, segment, 15, Forms.shown(segment.element(15)), "P or T");
        }
        String key = segment.element(5) + '*' + segment.element(6) + '*' + segment.element(13);
        if (!seen.add(key)) {
            throw broken(
                    FaultKind.ENVELOPE,
                    "ISA",
                    13,
                    "the control number of an interchange before it",
                    "a number of its own");
        }
        if (seen.size() > limits.interchanges()) {
            throw broken(
                    FaultKind.TOO_LARGE, "ISA", 0, "more than " + limits.interchanges() + " interchanges", "fewer");
        }
    }

    private void group(Segment segment) {
        if (isa == null || gs != null) {
            fault(FaultKind.ENVELOPE, segment, 0, "GS inside a group", "GE before it");
        }
        closeTransaction(segment);
        gs = segment;
        gsNumber = number(segment, 6);
        groupsSeen++;
        transactionsSeen = 0;
        transactions.clear();
        if (Forms.date(segment.element(4)) == null) {
            fault(FaultKind.FORM, segment, 4, Forms.shown(segment.element(4)), "a date of eight digits");
        }
        if (!Forms.time(segment.element(5))) {
            fault(FaultKind.FORM, segment, 5, Forms.shown(segment.element(5)), "a time of four, six or eight digits");
        }
        if (!Forms.digits(segment.element(6)) || segment.element(6).length() > 9) {
            fault(FaultKind.FORM, segment, 6, "no number of up to nine digits", "a number of up to nine digits");
        }
    }

    private void transaction(Segment segment) {
        closeTransaction(segment);
        if (gs == null) {
            fault(FaultKind.ENVELOPE, segment, 0, "ST outside a group", "GS before it");
        } else {
            String kind = OF_GROUP.get(gs.element(1));
            if (kind != null && !kind.equals(segment.element(1))) {
                fault(FaultKind.CONTRADICTION, segment, 1, Forms.shown(segment.element(1)), kind + ", as GS01 says");
            }
            boolean needed = !segment.element(1).equals(WITHOUT_GUIDE);
            if (needed && segment.element(3).isEmpty() && gs.element(8).startsWith("005010")) {
                fault(FaultKind.MISSING_ELEMENT, segment, 3, "nothing", "what GS08 says");
            }
            if (!segment.element(3).isEmpty() && !segment.element(3).equals(gs.element(8))) {
                fault(FaultKind.CONTRADICTION, segment, 3, Forms.shown(segment.element(3)), "what GS08 says");
            }
        }
        if (!transactions.add(segment.element(2))) {
            fault(
                    FaultKind.ENVELOPE,
                    segment,
                    2,
                    "the control number of a transaction before it",
                    "a number of its own");
        }
        st = segment;
        stNumber = number(segment, 2);
        inTransaction = 1;
        transactionsSeen++;
    }

    private void transactionEnds(Segment segment) {
        if (st == null) {
            fault(FaultKind.ENVELOPE, segment, 0, "SE outside a transaction", "ST before it");
            return;
        }
        count(segment, inTransaction);
        number(segment, st.element(2), "ST02");
        st = null;
        stNumber = "";
    }

    private void groupEnds(Segment segment) {
        closeTransaction(segment);
        if (gs == null) {
            fault(FaultKind.ENVELOPE, segment, 0, "GE outside a group", "GS before it");
            return;
        }
        count(segment, transactionsSeen);
        number(segment, gs.element(6), "GS06");
        gs = null;
        gsNumber = "";
    }

    private void interchangeEnds(Segment segment) {
        closeTransaction(segment);
        if (gs != null) {
            fault(FaultKind.MISSING, "GE", segment.place(), "IEA inside a group", "GE before it");
            gs = null;
            gsNumber = "";
        }
        if (isa != null) {
            count(segment, groupsSeen);
            number(segment, isa.element(13), "ISA13");
        }
        isa = null;
        isaNumber = "";
    }

    private void closeTransaction(Segment before) {
        if (st != null) {
            fault(FaultKind.MISSING, "SE", before.place(), before.id() + " inside a transaction", "SE before it");
            st = null;
            stNumber = "";
        }
    }

    private void count(Segment trailer, int real) {
        String said = trailer.element(1);
        if (!Forms.digits(said) || said.length() > 10 || Long.parseLong(said) != real) {
            fault(FaultKind.ENVELOPE, trailer, 1, Forms.shown(said), String.valueOf(real));
        }
    }

    private void number(Segment trailer, String real, String place) {
        if (!trailer.element(2).equals(real)) {
            fault(FaultKind.ENVELOPE, trailer, 2, "another control number", "that of " + place);
        }
    }

    /** The input ends after a whole segment. */
    void end() throws BrokenInterchangeException {
        if (st != null) {
            throw broken(FaultKind.MISSING, "SE", 0, "the end of the input inside a transaction", "SE");
        }
        missingTrailers(place());
    }

    private void missingTrailers(SegmentPlace place) {
        if (gs != null) {
            fault(FaultKind.MISSING, "GE", place, "a group that does not end", "GE");
        }
        if (isa != null) {
            fault(FaultKind.MISSING, "IEA", place, "an interchange that does not end", "IEA");
        }
        gs = null;
        gsNumber = "";
        isa = null;
        isaNumber = "";
    }

    BrokenInterchangeException broken(FaultKind kind, String segment, int element, String found, String wanted) {
        return new BrokenInterchangeException(new Fault(kind, GUIDE, "", place(), segment, element, 0, found, wanted));
    }

    private void fault(FaultKind kind, Segment segment, int element, String found, String wanted) {
        faults.add(new Fault(kind, GUIDE, "", segment.place(), segment.id(), element, 0, found, wanted));
    }

    private void fault(FaultKind kind, String segment, SegmentPlace place, String found, String wanted) {
        faults.add(new Fault(kind, GUIDE, "", place, segment, 0, 0, found, wanted));
    }

    private static String number(Segment head, int element) {
        return head.element(element).strip();
    }
}
