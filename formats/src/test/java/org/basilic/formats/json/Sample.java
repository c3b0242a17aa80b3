package org.basilic.formats.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.basilic.coding.EncounterCheck;
import org.basilic.formats.Read;
import org.basilic.formats.ReadLimits;
import org.basilic.formats.Reading;
import org.basilic.formats.Refused;
import org.basilic.reference.Reference;

/** Encounters as text, and what the reader makes of texts. */
final class Sample {

    static final EncounterCheck CHECK = new EncounterCheck(Reference.builtIn());

    /** A visit of two administrations with a property of every kind. */
    static final String FULL = """
            {"id":"V-%s","setting":"facility","placeOfService":"22","payer":"medicare","dateOfService":"2026-03-02",\
            "timeZone":"America/Chicago","patient":{"id":"P-1","birthDate":"1961-12-31","sex":"female"},\
            "visit":{"number":1,"arrival":"2026-03-02T07:30","departure":"2026-03-02T12:00:30"},"primaryReason":"a2",\
            "diagnoses":[{"code":"C50.911","description":"Brustkrebs \\u00e4lter"}],\
            "accesses":[{"id":"port","kind":"port","leftInPlace":true},{"id":"lumen","lumenOf":"port"}],\
            "administrations":[{"id":"a1","drug":{"name":"ondansetron","class":"therapeutic"},"route":"iv-push",\
            "access":"port","start":"2026-03-02T08:00","dose":{"amount":8,"unit":"mg"}},\
            {"id":"a2","drug":{"hcpcs":"J9267","ndc":"00001-0001-01"},"route":"iv-infusion","access":"lumen",\
            "start":"2026-03-02T08:30","stop":"2026-03-02T11:30",\
            "pauses":[{"start":"2026-03-02T09:00","stop":"2026-03-02T09:10"}],\
            "rate":{"amount":83.30,"unit":"mL/h"},"continuouslyAttended":false,\
            "containers":[{"kind":"single-dose","size":{"amount":1e2,"unit":"mg"},"count":3}],\
            "wasted":{"amount":0,"unit":"mg"},"diagnoses":["C50.911"]}],\
            "services":[{"code":"99213","units":1,"modifiers":["25"],"separatelyIdentifiable":true}],\
            "program340B":{"coveredEntity":false}}""";

    private Sample() {}

    /** Returns the full visit under a number of its own. */
    static String full(int number) {
        return FULL.formatted(Integer.toString(number));
    }

    /** Returns a small visit under a number of its own. */
    static String small(int number) {
        return "{\"id\":\"V-" + number + "\",\"setting\":\"professional\",\"dateOfService\":\"2026-03-02\","
                + "\"administrations\":[]}";
    }

    static List<Reading> readings(InputStream in, ReadLimits limits) {
        List<Reading> all = new ArrayList<>();
        try (EncounterReader reader = new EncounterReader(in, CHECK, limits)) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                all.add(reading);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static List<Reading> readings(byte[] input) {
        return readings(new ByteArrayInputStream(input), ReadLimits.standard());
    }

    static List<Reading> readings(String input) {
        return readings(input.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a line for each reading: the id of an encounter, or where a refused record stands and why. */
    static List<String> told(List<Reading> readings) {
        return readings.stream().map(Sample::told).toList();
    }

    static List<String> told(String input) {
        return told(readings(input));
    }

    private static String told(Reading reading) {
        if (reading instanceof Read read) {
            return read.record() + " " + read.encounter().id();
        }
        Refused refused = (Refused) reading;
        return refused.record() + " refused, line " + refused.line() + ": " + refused.problems();
    }
}
