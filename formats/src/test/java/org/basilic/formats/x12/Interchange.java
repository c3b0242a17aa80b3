package org.basilic.formats.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Interchanges for tests, and what is read of them. */
public final class Interchange {

    /** The head of an interchange with the control number 000000101. */
    public static final String ISA = "ISA*00*          *00*          *ZZ*BASILIC        *ZZ*PAYER          "
            + "*261102*0800*^*00501*000000101*0*T*:~";

    private Interchange() {}

    /** Returns an interchange of one transaction, with right counts, from the segments between ST and SE. */
    public static String of(String transaction, String version, String inside) {
        long segments = inside.chars().filter(c -> c == '~').count() + 2;
        String kind = transaction.equals("837") ? "HC" : transaction.equals("835") ? "HP" : "HN";
        return ISA + "GS*" + kind + "*BASILIC*PAYER*20261102*0800*7*X*" + version + "~ST*" + transaction + "*0001*"
                + version + "~" + inside + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000101~";
    }

    /** Returns the bytes of a text, each sign one byte. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a reader of segments gave until it ended or broke. */
    record Taken(List<Segment> segments, List<String> faults, String broken) {

        List<String> ids() {
            return segments.stream().map(Segment::id).toList();
        }
    }

    static Taken read(String text) {
        return read(bytes(text));
    }

    static Taken read(byte[] bytes) {
        return read(new ByteArrayInputStream(bytes), X12Limits.standard());
    }

    static Taken read(InputStream in, X12Limits limits) {
        List<Segment> segments = new ArrayList<>();
        String broken = "";
        try (SegmentReader reader = new SegmentReader(in, limits)) {
            try {
                for (Segment segment = reader.next(); segment != null; segment = reader.next()) {
                    segments.add(segment);
                }
            } catch (BrokenInterchangeException e) {
                broken = told(e.fault());
            }
            return new Taken(
                    segments, reader.faults().stream().map(Interchange::told).toList(), broken);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a fault as its id and the number of its segment in the input. */
    public static String told(Fault fault) {
        return fault.id() + "@" + fault.place().inInput();
    }
}
