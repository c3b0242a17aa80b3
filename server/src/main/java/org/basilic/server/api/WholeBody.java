package org.basilic.server.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.formats.json.EncounterReader;

/** The records of a body that is taken whole or not at all. */
final class WholeBody {

    private WholeBody() {}

    /**
     * Reads all records.
     *
     * @throws ApiException for all problems of all of them, or if there is nothing to read
     */
    static List<Read> read(byte[] body, EncounterCheck check) throws IOException {
        List<Read> read = new ArrayList<>();
        List<FoundProblem> problems = new ArrayList<>();
        try (EncounterReader reader =
                new EncounterReader(new ByteArrayInputStream(body), check, ReadLimits.standard())) {
            Reading reading = reader.next();
            while (reading != null) {
                if (reading instanceof Read one) {
                    read.add(one);
                } else if (reading instanceof Refused refused) {
                    problems.addAll(FoundProblem.of(refused));
                }
                reading = reader.next();
            }
        }
        if (!problems.isEmpty()) {
            throw ApiException.of(problems);
        }
        if (read.isEmpty() && !isArray(body)) {
            throw new ApiException(Trouble.NOT_JSON, "the body is empty; wanted an encounter");
        }
        return read;
    }

    /** Whether the first sign that is not blank begins an array. */
    static boolean isArray(byte[] body) {
        for (byte b : body) {
            boolean passed = b == ' '
                    || b == '\n'
                    || b == '\r'
                    || b == '\t'
                    || b == (byte) 0xef
                    || b == (byte) 0xbb
                    || b == (byte) 0xbf;
            if (!passed) {
                return b == '[';
            }
        }
        return false;
    }
}
