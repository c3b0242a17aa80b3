package org.basilic.formats.fhir.claims;

import java.io.IOException;
import org.basilic.claim.DateSpan;

/** Days of a choice between one and several. */
final class Days {

    private Days() {}

    /**
     * Writes one day as a date, several as a period.
     *
     * @param name before {@code Date} or {@code Period}
     */
    static void write(String name, DateSpan days, FhirJson out) throws IOException {
        if (days.oneDay()) {
            out.text(name + "Date", days.from().toString());
        } else {
            period(name + "Period", days, out);
        }
    }

    static void period(String name, DateSpan days, FhirJson out) throws IOException {
        out.object(name, () -> {
            out.text("start", days.from().toString());
            out.text("end", days.to().toString());
        });
    }
}
