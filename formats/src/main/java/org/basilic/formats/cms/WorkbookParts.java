package org.basilic.formats.cms;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.basilic.formats.MalformedFileException;

/** A look through every part of a workbook before anything is made of it: whole, of a bearable size, without traps. */
final class WorkbookParts {

    /** A part that every workbook has. */
    static final String MAIN = "xl/workbook.xml";

    /** Ten times the largest of these workbooks. */
    private static final int LARGEST = 256 << 20;

    /** A column of a sheet has three letters at most; memory is taken for every column up to that of a cell. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}\\d{1,7}");

    private static final int FIRST_OF_BYTE_ORDER_MARKS = 0xEF;

    private final String name;
    private long size;

    private WorkbookParts(String name) {
        this.name = name;
    }

    /** Refuses a workbook that is not one, or not one that can safely be read. */
    static void check(String name, Path path) throws IOException {
        new WorkbookParts(name).check(path);
    }

    private void check(Path path) throws IOException {
        Set<String> seen = new HashSet<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!seen.add(entry.getName())) {
                    throw malformed("two parts of the workbook are called " + entry.getName());
                }
                try (InputStream in = new BufferedInputStream(new Counted(zip.getInputStream(entry)))) {
                    check(entry.getName(), in);
                }
            }
        } catch (ZipException | EOFException e) {
            throw malformed("a workbook that cannot be opened; fetch it again");
        }
        if (!seen.contains(MAIN)) {
            throw malformed("not a workbook: it has no part " + MAIN);
        }
    }

    private void check(String part, InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        if (first == '<' || Character.isWhitespace(first) || first >= FIRST_OF_BYTE_ORDER_MARKS) {
            try {
                xml(part, in);
            } catch (XMLStreamException e) {
                throw size > LARGEST ? tooLong() : malformed("the part " + part + " is not well-formed XML");
            }
        } else {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void xml(String part, InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw malformed("the part " + part + " has a document type declaration, as no workbook has");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String address = xml.getAttributeValue(null, "r");
                if (address != null && !ADDRESS.matcher(address).matches()) {
                    throw malformed("'" + address + "' is no address of a cell");
                }
            }
        }
    }

    private MalformedFileException tooLong() {
        return malformed("unpacks to more than " + (LARGEST >> 20) + " MiB, which no such workbook does");
    }

    private MalformedFileException malformed(String what) {
        return new MalformedFileException(name, 1, what);
    }

    /** Counts the bytes of all parts together. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            size += Math.max(0, count);
            if (size > LARGEST) {
                throw tooLong();
            }
            return count;
        }
    }
}
