package org.basilic.formats.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, so that tests can also make what no program would. */
final class Xlsx {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Xlsx() {}

    /** Returns a workbook with sheets of rows; what looks like a plain number is stored as one. */
    @SafeVarargs
    static byte[] of(List<List<String>>... sheets) throws IOException {
        String[] made = new String[sheets.length];
        for (int i = 0; i < sheets.length; i++) {
            made[i] = sheet(rows(sheets[i]));
        }
        return ofSheets(made);
    }

    /** Returns a workbook with sheets given as XML. */
    static byte[] ofSheets(String... sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder names = new StringBuilder();
            StringBuilder links = new StringBuilder();
            for (int i = 1; i <= sheets.length; i++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/>");
                names.append("<sheet name=\"Sheet " + i + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
                links.append("<Relationship Id=\"rId" + i + "\" Type=\"" + LINKS
                        + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            }
            part(
                    zip,
                    "[Content_Types].xml",
                    START + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>" + types
                            + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    START + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + LINKS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    START + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>" + names
                            + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    START + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links
                            + "<Relationship Id=\"rId99\" Type=\"" + LINKS
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    START + "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                            + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            for (int i = 1; i <= sheets.length; i++) {
                part(zip, "xl/worksheets/sheet" + i + ".xml", sheets[i - 1]);
            }
        }
        return bytes.toByteArray();
    }

    /** Returns the XML of a sheet with these row elements. */
    static String sheet(String rows) {
        return sheet("", rows);
    }

    /** Returns the XML of a sheet with a prologue that no program writes. */
    static String sheet(String prologue, String rows) {
        return START + prologue + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** Returns row elements. */
    static String rows(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int r = 1; r <= rows.size(); r++) {
            xml.append("<row r=\"" + r + "\">");
            for (int c = 0; c < rows.get(r - 1).size(); c++) {
                String cell = rows.get(r - 1).get(c);
                if (!cell.isEmpty()) {
                    xml.append(cell(address(c) + r, cell));
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static String cell(String address, String cell) {
        return cell.matches("-?(0|[1-9]\\d*)(\\.\\d+)?")
                ? "<c r=\"" + address + "\"><v>" + cell + "</v></c>"
                : "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>"
                        + cell.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    private static String address(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : address(column / 26 - 1) + last;
    }

    /** Writes one file of a zip. */
    static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes a file of a zip that unpacks to many bytes of zeros. */
    static void bomb(OutputStream out, String name, long mebibytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, WorkbookParts.MAIN, "<workbook/>");
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (long i = 0; i < mebibytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
    }
}
