package org.basilic.cli.claim;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basilic.claim.ClaimForm;
import org.basilic.claim.Site;
import org.basilic.claim.Transmission;
import org.basilic.formats.sending.SendingJournal;
import org.basilic.formats.x12.claims.WriteOptions;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The forms in which claims go out, by the word of {@code --to}. */
final class ClaimTargets {

    /**
     * What a target is opened with.
     *
     * @param from who sends, with the word whether it is a test
     * @param at the one time of the file
     */
    record Opening(
            OutputStream out,
            Site site,
            Transmission from,
            SendingJournal journal,
            LocalDateTime at,
            WriteOptions options) {

        /** Returns a clock that stands at the time of the file. */
        Clock clock() {
            ZoneId zone = ZoneId.systemDefault();
            return Clock.fixed(at.atZone(zone).toInstant(), zone);
        }
    }

    /** Opens a target. */
    interface Kind {
        ClaimTarget open(Opening opening) throws IOException;
    }

    private static final Map<String, Kind> KINDS = kinds();

    private ClaimTargets() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("837p", opening -> new X12Target(ClaimForm.PROFESSIONAL, opening));
        kinds.put("837i", opening -> new X12Target(ClaimForm.INSTITUTIONAL, opening));
        kinds.put("fhir", FhirTarget::new);
        kinds.put("dft", ChargeTarget::new);
        return kinds;
    }

    /** Returns the words. */
    static String words() {
        return String.join(", ", KINDS.keySet());
    }

    /** Returns what the word stands for. */
    static Kind named(String word, ParseResult words) {
        Kind kind = KINDS.get(word);
        if (kind == null) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), "--to cannot be " + word + "; it is one of " + words());
        }
        return kind;
    }
}
