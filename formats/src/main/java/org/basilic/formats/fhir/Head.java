package org.basilic.formats.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every resource has.
 *
 * @param updated when the server changed it last, as written
 * @param version its number among its versions
 * @param contained whether it stands in another resource, so that its id means something there only
 */
record Head(
        String type,
        @Nullable String id,
        List<Identifier> identifiers,
        @Nullable String updated,
        @Nullable String version,
        Scope scope,
        boolean contained) {

    private static final String PATIENT = "Patient";

    /** Returns type and id; the address or the place of one without an id. */
    String item() {
        if (contained) {
            return scope.place() + "#" + id;
        }
        if (id != null) {
            return type + "/" + id;
        }
        String url = scope.fullUrl();
        return url == null ? scope.place() : url;
    }

    /** Returns where a row stands, for people; of a patient without the id, which may be the patient's number. */
    String place() {
        return type.equals(PATIENT) && !contained ? PATIENT : item();
    }

    /** Returns what problems with it begin with. */
    String path() {
        return id == null || type.equals(PATIENT) ? scope.place() : scope.file() + " " + type + "/" + id;
    }
}
