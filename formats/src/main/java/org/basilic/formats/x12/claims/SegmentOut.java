package org.basilic.formats.x12.claims;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes segments, without the empty elements at their ends, and keeps a digest of those that are no envelope. */
final class SegmentOut {

    /** Held, since a logger that nobody holds forgets its level. StAEDI warns that it does not look at the envelope; we do. */
    private static final Logger STAEDI = Logger.getLogger("io.xlate.edi.internal.stream.StaEDIStreamWriter");

    static {
        STAEDI.setLevel(Level.SEVERE);
    }

    private final EDIStreamWriter out;
    private final OutputStream bytes;
    private final MessageDigest content;

    SegmentOut(OutputStream target, boolean lines) {
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(Delimiters.SEGMENT, Signs.SEGMENT);
        factory.setProperty(Delimiters.DATA_ELEMENT, Signs.ELEMENT);
        factory.setProperty(Delimiters.COMPONENT_ELEMENT, Signs.COMPONENT);
        factory.setProperty(Delimiters.REPETITION, Signs.REPETITION);
        this.bytes = lines ? new Lines(target) : target;
        this.out = factory.createEDIStreamWriter(bytes);
        try {
            this.content = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin() throws IOException {
        try {
            out.startInterchange();
        } catch (EDIStreamException e) {
            throw broken(e);
        }
    }

    /** Writes a segment of the envelope, whose elements have one component each. */
    void envelope(String id, String... elements) throws IOException {
        try {
            out.writeStartSegment(id);
            for (String element : elements) {
                out.writeElement(element);
            }
            out.writeEndSegment();
        } catch (EDIStreamException e) {
            throw broken(e);
        }
    }

    /** Writes a segment of what is sent. */
    void segment(SegmentDraft segment) throws IOException {
        try {
            digest(segment.id(), Signs.SEGMENT);
            out.writeStartSegment(segment.id());
            List<List<String>> elements = segment.elements();
            int last = lastOf(elements);
            for (int i = 0; i < last; i++) {
                element(elements.get(i));
            }
            out.writeEndSegment();
        } catch (EDIStreamException e) {
            throw broken(e);
        }
    }

    private static int lastOf(List<List<String>> elements) {
        int last = elements.size();
        while (last > 0 && length(elements.get(last - 1)) == 0) {
            last--;
        }
        return last;
    }

    private static int length(List<String> components) {
        int length = components.size();
        while (length > 0 && components.get(length - 1).isEmpty()) {
            length--;
        }
        return length;
    }

    private void element(List<String> components) throws EDIStreamException {
        int length = length(components);
        digest("", Signs.ELEMENT);
        if (length == 0) {
            out.writeEmptyElement();
        } else if (length == 1) {
            digest(components.get(0), Signs.COMPONENT);
            out.writeElement(components.get(0));
        } else {
            out.writeStartElement();
            for (int i = 0; i < length; i++) {
                String component = components.get(i);
                digest(component, Signs.COMPONENT);
                if (component.isEmpty()) {
                    out.writeEmptyComponent();
                } else {
                    out.writeComponent(component);
                }
            }
            out.endElement();
        }
    }

    private void digest(String text, char sign) {
        content.update(text.getBytes(StandardCharsets.US_ASCII));
        content.update((byte) sign);
    }

    void end() throws IOException {
        try {
            out.endInterchange();
            out.flush();
            bytes.flush();
        } catch (EDIStreamException e) {
            throw broken(e);
        }
    }

    /** Returns the digest of what was written so far, the envelope left out. It may be asked for once. */
    String content() {
        return HexFormat.of().formatHex(content.digest());
    }

    private static IOException broken(EDIStreamException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
    }

    /** Ends a line after every segment. No data hold the sign that ends one. */
    private static final class Lines extends FilterOutputStream {

        Lines(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int sign) throws IOException {
            out.write(sign);
            if (sign == Signs.SEGMENT) {
                out.write('\n');
            }
        }
    }
}
