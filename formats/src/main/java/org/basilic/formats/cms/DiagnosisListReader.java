package org.basilic.formats.cms;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.basilic.formats.MalformedFileException;
import org.basilic.reference.DiagnosisList;

/** A reader of the yearly list of diagnosis codes: a code a line, alone or followed by its title, which is not kept. */
public final class DiagnosisListReader {

    /** The second place was a digit until the fiscal year 2026 brought codes that begin with QA. */
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9A][0-9A-Z]{1,5}");

    private static final Pattern ORDER_FILE = Pattern.compile("\\d{5} [A-Z][0-9].*");

    private DiagnosisListReader() {}

    /** Finds the list: the file itself, or in a zip the one that has the codes in force. */
    public static OfficialFile find(Path path) throws IOException {
        return OfficialFile.find(
                path, name -> name.matches("icd10cm[-_]codes?[-_].*\\.txt") && !name.contains("addenda"));
    }

    /**
     * Reads the list of a release.
     *
     * @throws MalformedFileException if a line does not begin with a code, or a code stands there twice
     */
    public static DiagnosisList read(OfficialFile file, DiagnosisRelease release) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        int number = 0;
        try (BufferedReader text = file.text()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String code = code(file, number, line);
                    if (!codes.add(code)) {
                        throw new MalformedFileException(file.name(), number, code + " stands here a second time");
                    }
                }
            }
        }
        if (codes.isEmpty()) {
            throw new MalformedFileException(file.name(), 1, "no codes");
        }
        return new DiagnosisList(release.name(), release.days(), codes);
    }

    private static String code(OfficialFile file, int number, String line) throws MalformedFileException {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String code = line.substring(0, end);
        if (CODE.matcher(code).matches()) {
            return code;
        }
        throw new MalformedFileException(
                file.name(),
                number,
                ORDER_FILE.matcher(line).matches()
                        ? "this is the order file, which has headings among the codes; take icd10cm_codes_YYYY.txt"
                        : "the line does not begin with a diagnosis code in capitals without its dot");
    }
}
